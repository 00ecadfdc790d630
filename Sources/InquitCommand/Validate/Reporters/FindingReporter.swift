import ArgumentParser
import InquitValidation

/// Prints findings in one form. What it gives is written to standard output as it comes.
protocol FindingReporter {
  /// What stands before the first finding.
  mutating func start() -> String
  mutating func report(_ finding: Finding) -> String
  /// What stands after the last one.
  mutating func finish() -> String
}

extension FindingReporter {
  mutating func start() -> String { "" }
  mutating func finish() -> String { "" }
}

/// The forms in which findings are printed.
enum FindingForm: String, CaseIterable, ExpressibleByArgument {
  /// With the text, carets and help.
  case full
  /// A line each.
  case concise
  /// Under the names of their files.
  case grouped
  case json
  case jsonLines = "json-lines"
  /// SARIF 2.1.0, for code scanning.
  case sarif
  /// Workflow commands of GitHub Actions.
  case github
  /// GitLab's Code Quality report.
  case gitlab
  case junit

  func reporter(color: Bool) -> any FindingReporter {
    switch self {
    case .full: FullReporter(color: color)
    case .concise: ConciseReporter(color: color)
    case .grouped: GroupedReporter(color: color)
    case .json: JSONReporter(isLines: false)
    case .jsonLines: JSONReporter(isLines: true)
    case .sarif: SARIFReporter()
    case .github: GitHubReporter()
    case .gitlab: GitLabReporter()
    case .junit: JUnitReporter()
    }
  }
}

extension Finding {
  /// `file:line:column`.
  var placeText: String {
    var text = "\(file ?? "standard input"):\(place.line)"
    if let column = place.column { text += ":\(column)" }
    return text
  }
}

extension Finding {
  /// The file as services name it, which compare with the paths in a repository.
  var reportedPath: String { Self.reported(file ?? "stdin") }

  static func reported(_ path: String) -> String {
    var path = path[...]
    while path.hasPrefix("./") { path = path.dropFirst(2).drop { $0 == "/" } }
    return String(path)
  }
}

/// Fingerprints that tell equal findings of one file apart, of which services would show the first one only.
struct Fingerprints {
  private var counts: [String: Int] = [:]

  mutating func next(for finding: Finding) -> String {
    let fingerprint = finding.fingerprint
    let count = counts[fingerprint, default: 0] + 1
    counts[fingerprint] = count
    return "\(fingerprint):\(count)"
  }
}

extension Level {
  var style: Style { self == .error ? .red : self == .warning ? .yellow : .cyan }
}
