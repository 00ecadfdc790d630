import InquitModel

struct IllegalTransition: FileRule {
  static let about = RuleDescription(
    code: "TAG001", name: "illegal-transition", level: .error,
    summary: "a tag stands where the file's tag scheme does not allow it",
    why: """
      A scheme says which tag may follow which: in IOB2 I-PER stands after B-PER or I-PER only, in BILOU an entity that \
      B- begins goes on with I- and ends with L-. About a tag that breaks this programs disagree: a new entity, an \
      error, or nothing. The scheme is the one that the most of the file's tags keep.
      """,
    failing: [
      .file("a.conll", Array("Ann B-PER\nLee I-LOC\n\nBo B-PER\n\n".utf8)),
      .file("a.conll", Array("Ann B-PER\nleft O\nLee I-PER\n\n".utf8)),
      .file("iobes.conll", Array("Ann B-PER\nLee E-PER\n\nBo S-PER\n\nEve B-PER\nleft O\n\n".utf8)),
      .file("bilou.conll", Array("Ann B-PER\nLee L-PER\n\nBo U-PER\n\nin O\nRome L-LOC\n\n".utf8)),
      .file("bilou.conll", Array("Ann B-PER\nLee L-PER\nBo U-PER\nLi I-PER\n\n".utf8)),
      .file("ioe2.conll", Array("Ann I-PER\nLee E-PER\n\nBo E-PER\nEve I-PER\n\n".utf8)),
    ],
    passing: [
      .file("a.conll", Array("Ann B-PER\nLee I-PER\nleft O\n\n".utf8)),
      .file("iob1.conll", Array("Ann I-PER\nLee I-PER\nleft O\n\n".utf8)),
      .file("iobes.conll", Array("Ann B-PER\nLee E-PER\n\nBo S-PER\nleft O\n\n".utf8)),
      .file("bilou.conll", Array("Ann B-PER\nvan I-PER\nLee L-PER\nBo U-PER\n\n".utf8)),
      .file("ioe2.conll", Array("Ann I-PER\nLee E-PER\nBo E-PER\n\n".utf8)),
    ])

  func check(_ file: CheckedFile, into report: inout FileReport) {
    guard let table = TagTable(tagsOf: file), table.schemeLetters == nil else { return }
    let runs = table.runs
    var evidence = TagSchemeEvidence()
    for run in runs { evidence.add(run.map { ($0.tag, $0.row.tag, $0.row.line) }) }
    let scheme = evidence.verdict.scheme
    for run in runs {
      let tags = run.map(\.tag)
      for breach in scheme.breaches(tags) {
        let row = run[min(breach, run.count - 1)].row
        report.add(
          "the tag \(scheme.message(of: breach, in: tags))",
          place: file.place(of: row.columns[row.columns.count - 1].lowerBound),
          help: Self.help(breach, tags, scheme))
      }
    }
  }

  private static func help(_ breach: Int, _ tags: [Tag], _ scheme: TagScheme) -> String {
    if scheme == .iob2, tags.indices.contains(breach), tags[breach].role == .inside {
      return "write B-\(tags[breach].label), or correct the tag before it"
    }
    return breach == 0 ? "correct it" : "correct it, or the tag before it"
  }
}
