import InquitModel

struct UnknownTag: FileRule {
  static let about = RuleDescription(
    code: "TAG003", name: "unknown-tag", level: .error,
    summary: "a tag is none of any scheme: a letter too many, no label, small letters",
    why: """
      A tag is O, or one of B I E S L U M, a hyphen and a label. Anything else is read as a label of its own, or stops \
      the program.
      """,
    failing: [
      .file("a.conll", Array("Ann B-PER\nLee X-PER\nleft O\n\n".utf8)),
      .file("a.conll", Array("Ann B-PER\nLee I-\nleft O\n\n".utf8)),
      .file("a.conll", Array("Ann B-PER\nLee i-per\nleft O\n\n".utf8)),
    ],
    passing: [.file("a.conll", Array("Ann B-PER\nLee I-PER\nleft O\n\n".utf8))])

  func check(_ file: CheckedFile, into report: inout FileReport) {
    // Labels alone, in all of a file, are a way of tagging, too.
    guard let table = TagTable(tagsOf: file),
      table.rows.contains(where: { $0.prefix != nil && $0.prefix != "O" })
    else { return }
    for row in table.rows
    where row.tag != "O" && (row.prefix == nil || row.label.isEmpty || row.prefix == "O") {
      // The line between documents has a column of its own kind.
      if file.bytes[row.columns[0]].elementsEqual("-DOCSTART-".utf8) { continue }
      report.add(
        "\(quoted(row.tag)) is no tag", place: file.place(of: row.columns[row.columns.count - 1].lowerBound),
        help: "write O, or a letter of the scheme, a hyphen and a label, as in B-PER")
    }
  }
}
