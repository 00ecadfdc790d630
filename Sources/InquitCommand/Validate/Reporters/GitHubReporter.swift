import InquitValidation

/// Workflow commands of GitHub Actions, shown at the lines of a pull request.
struct GitHubReporter: FindingReporter {
  func report(_ finding: Finding) -> String {
    let kind = finding.level == .info ? "notice" : finding.level.rawValue
    var properties = "title=\(Self.escaped("inquit (\(finding.code) \(finding.name))"))"
    if finding.file != nil { properties += ",file=\(Self.escaped(finding.reportedPath))" }
    properties += ",line=\(finding.place.line)"
    if let column = finding.place.column { properties += ",col=\(column)" }
    let message = finding.message + (finding.help.map { "\nhelp: \($0)" } ?? "")
    return "::\(kind) \(properties)::\(Self.escaped(message, isProperty: false))\n"
  }

  private static func escaped(_ text: String, isProperty: Bool = true) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      case ":" where isProperty: result += "%3A"
      case "," where isProperty: result += "%2C"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
