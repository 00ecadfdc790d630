import InquitModel
import InquitValidation

/// GitLab's Code Quality report.
struct GitLabReporter: FindingReporter {
  private var isFirst = true
  private var fingerprints = Fingerprints()

  func start() -> String { "[" }

  mutating func report(_ finding: Finding) -> String {
    defer { isFirst = false }
    let severity = finding.level == .error ? "major" : finding.level == .warning ? "minor" : "info"
    let object = JSONValue.object([
      "description": .string(finding.message), "check_name": .string("\(finding.code) \(finding.name)"),
      "fingerprint": .string(fingerprints.next(for: finding)), "severity": .string(severity),
      "location": .object([
        "path": .string(finding.reportedPath),
        "lines": .object(["begin": .number("\(finding.place.line)")]),
      ]),
    ])
    return (isFirst ? "\n" : ",\n") + object.text
  }

  func finish() -> String { "\n]\n" }
}
