import Foundation
import InquitFormats
import InquitModel
import InquitTestSupport
import InquitValidation
import Testing

/// The shipped datasets obey the schema and the rules.
@Suite struct DatasetTests {
  @Test(arguments: try files())
  func hasNoErrors(file: String) throws {
    let findings = BrokenFileTests.findings(in: try TestFiles.bytes("Datasets/\(file)"), name: file)
    let errors = findings.filter { $0.level == .error }
    #expect(errors.isEmpty, "\(errors.map { "\($0.place.line): \($0.code) \($0.message)" })")
  }

  private static func files() throws -> [String] {
    let folder = TestFiles.packageRoot.appending(path: "Datasets")
    return try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".jsonl") }
      .sorted()
  }
}
