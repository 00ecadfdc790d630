import InquitValidation

/// JUnit's XML: a test suite a file, a failed test a finding.
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
      return
        "  <testsuite name=\"\(Self.escaped(file))\" tests=\"\(found.count)\" failures=\"\(found.count)\">\n"
        + found.map(testCase).joined() + "  </testsuite>\n"
    }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"inquit\">\n" + suites.joined()
      + "</testsuites>\n"
  }

  private func testCase(_ finding: Finding) -> String {
    """
        <testcase classname="\(finding.code)" name="\(Self.escaped("\(finding.name) at \(finding.placeText)"))">
          <failure type="\(finding.level.rawValue)" message="\(Self.escaped(finding.message))"/>
        </testcase>

    """
  }

  /// XML 1.0 has no place for most controls, escaped or not.
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case _ where scalar.value < 0x20 || scalar.value & 0xFFFE == 0xFFFE: result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
