import Foundation
import Inquit
import Testing

@testable import InquitCommand

/// What SARIF 2.1.0 requires, and GitHub on top of it.
struct SARIFReporterTests {
  /// The log of one document's findings as dictionaries and lists.
  private func log(_ marked: String, file: String) throws -> [String: Any] {
    let document = try MarkedTextReader.document(marked)
    let linter = Linter(schema: .builtin)
    let findings = linter.findings(
      in: ReadDocument(document: document, place: FilePlace(line: 1)), file: file)
    var reporter = SARIFReporter()
    let text = reporter.start() + findings.map { reporter.report($0) }.joined() + reporter.finish()
    return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  private static let faulty = "[speaker#a|Ann ] and [speaker#b|Bea ] left. [location#l type=city|[cue#c|😀]]"

  @Test func hasWhatTheStandardRequires() throws {
    let log = try log(Self.faulty, file: "a.jsonl")
    #expect(log["version"] as? String == "2.1.0")
    let runs = try #require(log["runs"] as? [[String: Any]])
    let run = try #require(runs.first)
    #expect(runs.count == 1)
    #expect(run["columnKind"] as? String == "unicodeCodePoints")
    let driver = try #require((run["tool"] as? [String: Any])?["driver"] as? [String: Any])
    #expect(driver["name"] as? String == "inquit")
    let rules = try #require(driver["rules"] as? [[String: Any]])
    let ids = try rules.map { try #require($0["id"] as? String) }
    #expect(Set(ids).count == RuleRegistry.all.count)
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(!results.isEmpty)
    for result in results {
      #expect(ids.contains(try #require(result["ruleId"] as? String)))
      #expect(["error", "warning", "note"].contains(try #require(result["level"] as? String)))
      #expect((result["message"] as? [String: Any])?["text"] is String)
      #expect((result["partialFingerprints"] as? [String: Any])?.isEmpty == false)
      for location in try #require(result["locations"] as? [[String: Any]]) {
        let place = try #require(location["physicalLocation"] as? [String: Any])
        #expect((place["region"] as? [String: Any])?["startLine"] as? Int ?? 0 >= 1)
        #expect((place["artifactLocation"] as? [String: Any])?["uri"] is String)
      }
    }
  }

  @Test func aLogWithoutFindingsHasAnEmptyList() throws {
    let run = try #require((try log("Ann left.", file: "a.jsonl")["runs"] as? [[String: Any]])?.first)
    #expect((run["results"] as? [Any])?.isEmpty == true)
  }

  @Test(arguments: [("a b/ü%.jsonl", "a%20b/%C3%BC%25.jsonl"), ("x/a-1_2.jsonl", "x/a-1_2.jsonl")])
  func pathsAreReferences(path: String, uri: String) throws {
    let run = try #require((try log(Self.faulty, file: path)["runs"] as? [[String: Any]])?.first)
    let result = try #require((run["results"] as? [[String: Any]])?.first)
    let location = try #require((result["locations"] as? [[String: Any]])?.first)
    let place = try #require(location["physicalLocation"] as? [String: Any])
    #expect((place["artifactLocation"] as? [String: Any])?["uri"] as? String == uri)
  }

  /// Against OASIS's own schema, which has terms of its own: `INQUIT_SARIF_SCHEMA` names its file.
  @Test(
    .enabled(
      if: ProcessInfo.processInfo.environment["INQUIT_SARIF_SCHEMA"] != nil,
      "INQUIT_SARIF_SCHEMA does not name sarif-schema-2.1.0.json"))
  func isValidByTheSchema() throws {
    let schema = try #require(ProcessInfo.processInfo.environment["INQUIT_SARIF_SCHEMA"])
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).sarif")
    defer { try? FileManager.default.removeItem(at: file) }
    try JSONSerialization.data(withJSONObject: log(Self.faulty, file: "a b.jsonl")).write(to: file)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "python3", "-c",
      """
      import json, sys, jsonschema
      schema, log = (json.load(open(path)) for path in sys.argv[1:])
      jsonschema.validators.validator_for(schema)(schema).validate(log)
      """, schema, file.path,
    ]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }
}
