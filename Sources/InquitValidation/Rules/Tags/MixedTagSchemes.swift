import InquitModel

struct MixedTagSchemes: FileRule {
  static let about = RuleDescription(
    code: "TAG002", name: "mixed-tag-schemes", level: .error,
    summary: "the tags of one file belong to different schemes",
    why: """
      BILOU ends an entity with L- and writes one of a single token U-; IOBES writes E- and S-. A file with letters of \
      both was pieced together from two sources, and no program reads it rightly.
      """,
    failing: [.file("a.conll", Array("Ann B-PER\nLee L-PER\n\nBo S-PER\n\n".utf8))],
    passing: [.file("a.conll", Array("Ann B-PER\nLee L-PER\n\nBo U-PER\n\n".utf8))])

  func check(_ file: CheckedFile, into report: inout FileReport) {
    guard let (bilou, iobes) = TagTable(tagsOf: file)?.schemeLetters else { return }
    let (first, second) = bilou.line < iobes.line ? (bilou, iobes) : (iobes, bilou)
    report.add(
      "\(quoted(second.tag)) is of another scheme than \(quoted(first.tag))",
      place: file.place(of: second.columns[second.columns.count - 1].lowerBound),
      help: "write the file in one scheme",
      notes: [FindingNote("the other scheme", file: file.name, place: FilePlace(line: first.line))])
  }
}
