import InquitModel

struct LabelCaseVaries: FileRule {
  static let about = RuleDescription(
    code: "TAG006", name: "label-case-varies", level: .warning,
    summary: "one label is written with different capitals",
    why: "B-PER and B-Per are two classes to a model. The rarer spelling is reported, at its first place.",
    failing: [.file("a.conll", Array("Ann B-PER\nleft O\n\nBo B-PER\nEve B-Per\n\n".utf8))],
    passing: [.file("a.conll", Array("Ann B-PER\nleft O\n\nKyiv B-LOC\n\n".utf8))])

  func check(_ file: CheckedFile, into report: inout FileReport) {
    guard let table = TagTable(tagsOf: file) else { return }
    var counts: [Substring: (count: Int, first: TagTable.Row)] = [:]
    for row in table.rows where row.prefix != nil && !row.label.isEmpty {
      counts[row.label, default: (0, row)].count += 1
    }
    for (label, found) in counts.sorted(by: { $0.value.first.line < $1.value.first.line }) {
      let usual = counts.filter { $0.key.lowercased() == label.lowercased() }
        .max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }
      guard let usual, usual.key != label else { continue }
      let row = found.first
      report.add(
        "the label \(quoted(String(label))) is mostly written \(quoted(String(usual.key)))",
        place: file.place(of: row.columns[row.columns.count - 1].lowerBound), help: "write it in one way")
    }
  }
}
