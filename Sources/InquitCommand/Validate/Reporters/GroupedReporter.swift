import InquitValidation

/// Findings under the names of their files, in the order in which the files first have one.
struct GroupedReporter: FindingReporter {
  let color: Bool
  private var files: [String] = []
  private var findings: [String: [Finding]] = [:]

  init(color: Bool) { self.color = color }

  mutating func report(_ finding: Finding) -> String {
    let file = finding.file ?? "standard input"
    if findings[file] == nil { files.append(file) }
    findings[file, default: []].append(finding)
    return ""
  }

  func finish() -> String {
    files.map { file in
      let lines = (findings[file] ?? []).sorted { $0.place < $1.place }.map { finding in
        let place = "\(finding.place.line)" + (finding.place.column.map { ":\($0)" } ?? "")
        return "  \(place): \(ConciseReporter.rest(finding, color: color))\n"
      }
      return Style.bold(file, color) + "\n" + lines.joined()
    }.joined(separator: "\n")
  }
}
