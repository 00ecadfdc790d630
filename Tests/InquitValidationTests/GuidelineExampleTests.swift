import Foundation
import InquitFormats
import InquitModel
import InquitTestSupport
import InquitValidation
import Testing

@Suite struct GuidelineExampleTests {
  @Test func findsBlocksOfMarkedText() throws {
    let page =
      "# A\n```marked\n[person|Ann]\nleft\n```\n```sh\nls\n```\n````marked wrong=SPN001\n[person|Ann ]\n````\n"
    let examples = try GuidelineExample.examples(in: page)
    #expect(examples.map(\.markup) == ["[person|Ann]\nleft", "[person|Ann ]"])
    #expect(examples.map(\.line) == [3, 10])
    #expect(examples.map(\.wrong) == [nil, "SPN001"])
  }

  @Test(arguments: [
    ("```marked\nx", 1, "not closed"), ("a\n```marked wrong=XYZ\n```", 2, "no kind of example"),
  ])
  func faultsHaveAPlace(page: String, line: Int, message: String) throws {
    let error = try #require(throws: ConfigurationError.self) { try GuidelineExample.examples(in: page) }
    #expect(error.line == line)
    #expect(error.message.contains(message))
  }

  @Test func disagreementsAreFound() throws {
    let linter = Linter(schema: builtInSchema)
    func disagreements(_ page: String) throws -> [RuleCode] {
      try GuidelineExample.examples(in: page).flatMap { example in
        linter.disagreements(
          with: example, documents: try MarkedTextReader.documents(in: Array(example.markup.utf8)))
      }.map(\.code)
    }
    #expect(try disagreements("```marked\n[person|Ann ]left\n```") == ["SPN001"])
    #expect(try disagreements("```marked\n[person|Ann] left\n```") == [])
    #expect(try disagreements("```marked wrong=edge-whitespace\n[person|Ann ]left\n```") == [])
    #expect(try disagreements("```marked wrong=SPN001\n[person|Ann] left\n```") == ["SPN001"])
  }

  /// Every example of the project's own guidelines agrees with the schema and the rules.
  @Test(arguments: try pages())
  func ownGuidelinesAgree(page: String) throws {
    let text = String(decoding: try TestFiles.bytes("Guidelines/\(page)"), as: UTF8.self)
    let linter = Linter(schema: builtInSchema)
    for example in try GuidelineExample.examples(in: text) {
      let documents = try MarkedTextReader.documents(in: Array(example.markup.utf8))
      let findings = linter.disagreements(with: example, documents: documents)
      #expect(
        findings.isEmpty,
        "Guidelines/\(page):\(example.line): \(findings.map { "\($0.code) \($0.message)" })\n\(example.markup)"
      )
    }
  }

  private static func pages() throws -> [String] {
    let folder = TestFiles.packageRoot.appending(path: "Guidelines")
    return try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".md") }
      .sorted()
  }
}
