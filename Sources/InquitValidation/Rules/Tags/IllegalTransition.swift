import InquitModel

struct IllegalTransition: FileRule {
  static let about = RuleDescription(
    code: "TAG001", name: "illegal-transition", level: .error,
    summary: "a tag continues an entity that is not open",
    why: """
      In files whose entities start with B-, a tag I-PER stands after B-PER or I-PER only. After O or another label it \
      continues nothing, and programs disagree about what it means: a new entity, an error, or nothing.
      """,
    failing: [
      .file("a.conll", Array("Ann B-PER\nLee I-LOC\n\nBo B-PER\n\n".utf8)),
      .file("a.conll", Array("Ann B-PER\nleft O\nLee I-PER\n\n".utf8)),
    ],
    passing: [
      .file("a.conll", Array("Ann B-PER\nLee I-PER\nleft O\n\n".utf8)),
      .file("iob1.conll", Array("Ann I-PER\nLee I-PER\nleft O\n\n".utf8)),
    ])

  func check(_ file: CheckedFile, into report: inout FileReport) {
    guard let table = TagTable(tagsOf: file) else { return }
    // In IOB1 an entity starts with I-, and B- only parts it from one of the same label right before it.
    let beginnings = table.rows.count { $0.prefix == "B" }
    let inner = table.rows.indices.filter { table.rows[$0].prefix == "I" }
    let illegal = inner.filter { isIllegal(table.rows, $0) }
    guard beginnings > 0, beginnings >= illegal.count else { return }
    for i in illegal {
      let row = table.rows[i]
      report.add(
        "\(quoted(row.tag)) continues no entity",
        place: file.place(of: row.columns[row.columns.count - 1].lowerBound),
        help: "write B-\(row.label), or correct the tag before it")
    }
  }

  private func isIllegal(_ rows: [TagTable.Row], _ i: Int) -> Bool {
    guard !rows[i].isFirst, i > 0, let before = rows[i - 1].prefix else { return true }
    return !("BIM".contains(before) && rows[i - 1].label == rows[i].label)
  }
}
