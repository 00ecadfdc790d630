import InquitFormats
import InquitValidation

/// JUnit's XML: a test suite a file, a test a finding, which has failed unless it is only a note.
struct JUnitReporter: FindingReporter {
  private var files: [String] = []
  private var findings: [String: [Finding]] = [:]

  mutating func report(_ finding: Finding) -> String {
    let file = finding.file ?? "stdin"
    if findings[file] == nil { files.append(file) }
    findings[file, default: []].append(finding)
    return ""
  }

  func finish() -> String {
    let suites = files.map { file in
      let found = findings[file] ?? []
      return "  <testsuite name=\"\(XMLText.escaped(file, inAttribute: true))\" \(Self.counts(of: found))>\n"
        + found.map(testCase).joined() + "  </testsuite>\n"
    }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"inquit\" "
      + "\(Self.counts(of: files.flatMap { findings[$0] ?? [] }))>\n" + suites.joined() + "</testsuites>\n"
  }

  private static func counts(of findings: [Finding]) -> String {
    let failures = findings.count { $0.level > .info }
    return "tests=\"\(findings.count)\" failures=\"\(failures)\" errors=\"0\" skipped=\"0\""
  }

  private func testCase(_ finding: Finding) -> String {
    let message = XMLText.escaped(finding.message, inAttribute: true)
    let text = XMLText.escaped(finding.message + (finding.help.map { "; \($0)" } ?? ""))
    let result =
      finding.level == .info
      ? "<system-out>\(text)</system-out>"
      : "<failure type=\"\(finding.level.rawValue)\" message=\"\(message)\">\(text)</failure>"
    return """
          <testcase classname="\(finding.code)" name="\(XMLText.escaped("\(finding.name) at \(finding.placeText)", inAttribute: true))">
            \(result)
          </testcase>

      """
  }
}
