import Foundation
import InquitTestSupport
import Testing

/// The golden numbers of `Golden/LANGUAGE.txt`: marked text, a line each, with the reason for it as a comment on
/// the line before. All numbers of a line are marked; what is not marked is none.
@Suite struct NumberGoldenTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let language: String
    let reason: String
    let marked: String

    var testDescription: String { "\(language): \(reason)" }
  }

  private static let folder = "Tests/InquitAnnotatorsTests/Numbers/Golden"

  static let cases: [Case] = {
    let files = try? FileManager.default.contentsOfDirectory(
      atPath: TestFiles.packageRoot.appending(path: folder).path)
    return (files ?? []).filter { $0.hasSuffix(".txt") }.sorted().flatMap {
      cases(of: String($0.dropLast(4)))
    }
  }()

  private static func cases(of language: String) -> [Case] {
    let lines = (try? ReasonedLine.all(in: "\(folder)/\(language).txt")) ?? []
    return lines.map { Case(language: language, reason: $0.reason, marked: $0.line) }
  }

  @Test func everyLanguageHasEnough() {
    let count = Dictionary(grouping: Self.cases, by: \.language).mapValues(\.count)
    #expect(
      count.keys.sorted() == ["cs", "de", "en", "es", "fi", "fr", "it", "nl", "pl", "pt", "ru", "sv", "uk"])
    for (language, count) in count { #expect(count >= (language == "en" ? 90 : 25), "\(language)") }
  }

  @Test(arguments: cases)
  func golden(_ golden: Case) throws { try checkNumbers(golden.marked, language: golden.language) }
}
