import InquitValidation

/// Findings that say how surprising they are, the most surprising first.
struct SuspicionRanking {
  private var findings: [(finding: Finding, surprise: Double)] = []

  /// Keeps a finding, unless it counts nothing.
  mutating func add(_ finding: Finding) {
    guard let surprise = finding.surprise else { return }
    findings.append((finding, surprise))
  }

  /// The first `count`, each with its surprise as evidence; equally surprising ones in the order of the files.
  func first(_ count: Int) -> [Finding] {
    let sorted = findings.enumerated().sorted {
      ($1.element.surprise, $0.offset) < ($0.element.surprise, $1.offset)
    }
    return sorted.prefix(count).map { entry in
      var finding = entry.element.finding
      finding.notes.append(FindingNote("surprise: \(entry.element.surprise) bits"))
      return finding
    }
  }
}
