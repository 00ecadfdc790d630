import Foundation
import FoundationXML
import Inquit
import Testing

@testable import InquitCommand

/// What GitLab and readers of JUnit's XML need.
@Suite struct ServiceReporterTests {
  private static let faulty = "[speaker#a|Ann ] and [speaker#b|<Bea & \u{1} ] left. “Hi. “Hi."

  private func findings(file: String) throws -> [Finding] {
    let document = try MarkedTextReader.document(Self.faulty)
    return Linter(schema: .builtin).findings(
      in: ReadDocument(document: document, place: FilePlace(line: 1)), file: file)
  }

  private func text(_ form: FindingForm, _ findings: [Finding]) -> Data {
    var reporter = form.reporter(color: false)
    return Data((reporter.start() + findings.map { reporter.report($0) }.joined() + reporter.finish()).utf8)
  }

  @Test func gitLabHasTheRequiredKeys() throws {
    let findings = try findings(file: "./data/a.jsonl")
    let json = try JSONSerialization.jsonObject(with: text(.gitlab, findings + findings))
    let list = try #require(json as? [[String: Any]])
    #expect(list.count == 2 * findings.count)
    for issue in list {
      #expect(issue["description"] is String)
      #expect(issue["check_name"] is String)
      let severities = ["info", "minor", "major", "critical", "blocker"]
      #expect(severities.contains(try #require(issue["severity"] as? String)))
      let location = try #require(issue["location"] as? [String: Any])
      // GitLab takes no leading “./”.
      #expect(location["path"] as? String == "data/a.jsonl")
      #expect((location["lines"] as? [String: Any])?["begin"] as? Int == 1)
    }
    // GitLab shows one of equal fingerprints.
    #expect(Set(list.compactMap { $0["fingerprint"] as? String }).count == list.count)
  }

  @Test func jUnitHasItsUsualShape() throws {
    var findings = try findings(file: "a&b.jsonl")
    findings[0].level = .info
    let root = try #require(try XMLDocument(data: text(.junit, findings)).rootElement())
    let failures = findings.count { $0.level > .info }
    #expect(failures > 0 && failures < findings.count)
    #expect(root.name == "testsuites")
    let suites = root.elements(forName: "testsuite")
    #expect(suites.count == 1)
    for element in [root] + suites {
      #expect(element.attribute(forName: "tests")?.stringValue == "\(findings.count)")
      #expect(element.attribute(forName: "failures")?.stringValue == "\(failures)")
      #expect(element.attribute(forName: "errors")?.stringValue == "0")
    }
    #expect(suites[0].attribute(forName: "name")?.stringValue == "a&b.jsonl")
    let cases = suites[0].elements(forName: "testcase")
    #expect(cases.count == findings.count)
    for testCase in cases {
      #expect(testCase.attribute(forName: "classname")?.stringValue?.isEmpty == false)
      #expect(testCase.attribute(forName: "name")?.stringValue?.isEmpty == false)
    }
    let failed = cases.flatMap { $0.elements(forName: "failure") }
    #expect(failed.count == failures)
    #expect(failed.allSatisfy { $0.attribute(forName: "message")?.stringValue?.isEmpty == false })
    #expect(failed.allSatisfy { $0.attribute(forName: "type")?.stringValue?.isEmpty == false })
  }

  @Test func jUnitWithoutFindingsIsADocument() throws {
    let root = try #require(try XMLDocument(data: text(.junit, [])).rootElement())
    #expect(root.attribute(forName: "tests")?.stringValue == "0")
  }
}
