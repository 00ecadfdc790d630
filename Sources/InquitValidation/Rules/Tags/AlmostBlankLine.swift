import InquitModel

struct AlmostBlankLine: FileRule {
  static let about = RuleDescription(
    code: "TAG005", name: "almost-blank-line", level: .warning,
    summary: "a line between sentences holds blanks",
    why: """
      A blank line ends a sentence. To programs that compare with the empty line, one with a blank in it is a token \
      without columns, and two sentences become one.
      """,
    failing: [.file("a.conll", Array("Ann B-PER\nleft O\n \nBo B-PER\n\n".utf8))],
    passing: [.file("a.conll", Array("Ann B-PER\nleft O\n\nBo B-PER\n\n".utf8))])

  func check(_ file: CheckedFile, into report: inout FileReport) {
    guard let table = TagTable(tagsOf: file) else { return }
    for line in table.almostBlank {
      report.add("the line looks blank but holds blanks", place: FilePlace(line: line), help: "empty it")
    }
  }
}
