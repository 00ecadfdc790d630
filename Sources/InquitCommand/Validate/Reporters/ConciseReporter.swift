import InquitValidation

/// `file:line:column: level: message [CODE name]`, and `*` where there is a fix.
struct ConciseReporter: FindingReporter {
  let color: Bool

  func report(_ finding: Finding) -> String { Self.line(finding, color: color) + "\n" }

  static func line(_ finding: Finding, color: Bool) -> String {
    Style.bold(finding.placeText + ":", color) + " " + rest(finding, color: color)
  }

  /// The line without its place.
  static func rest(_ finding: Finding, color: Bool) -> String {
    let fix = finding.fix.map { $0.safety == .safe ? "*" : "" } ?? ""
    return finding.level.style(finding.level.rawValue + ":", color)
      + " \(DisplayWidth.printable(finding.message)) [\(finding.code)\(fix) \(finding.name)]"
  }
}
