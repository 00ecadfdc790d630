import InquitModel

struct ColumnCount: FileRule {
  static let about = RuleDescription(
    code: "TAG004", name: "column-count", level: .error,
    summary: "a row has more or fewer columns than the others",
    why: """
      Columns are found by their number. A row with one too few or too many, by a blank inside a token or an empty \
      column, is read with a wrong tag.
      """,
    failing: [.file("a.conll", Array("Ann NNP B-PER\nLee I-PER\nleft VBD O\n\n".utf8))],
    passing: [.file("a.conll", Array("Ann NNP B-PER\nLee NNP I-PER\nleft VBD O\n\n".utf8))])

  func check(_ file: CheckedFile, into report: inout FileReport) {
    guard let table = TagTable(tagsOf: file) else { return }
    let rows = table.rows.filter { !file.bytes[$0.columns[0]].elementsEqual("-DOCSTART-".utf8) }
    let counts = rows.reduce(into: [Int: Int]()) { $0[$1.columns.count, default: 0] += 1 }
    guard let usual = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) })?.key else { return }
    for row in rows where row.columns.count != usual {
      report.add(
        "the row has \(row.columns.count) column\(row.columns.count == 1 ? "" : "s"), others have \(usual)",
        place: FilePlace(line: row.line),
        help: "give the row \(usual) columns")
    }
  }
}
