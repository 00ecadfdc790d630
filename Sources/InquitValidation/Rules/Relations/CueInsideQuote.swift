import InquitModel

struct CueInsideQuote: DocumentRule {
  static let about = RuleDescription(
    code: "REL006", name: "cue-inside-quote", level: .warning,
    summary: "the cue of a quote lies inside the quote",
    why: """
      The cue is the narrator's word for the speaking, so it stands outside what is quoted. Inside, it belongs to a \
      quote within the quote, or an edge of the quote is wrong.
      """,
    failing: [.marked("[quote kind=direct cue=c|“I [cue#c|said] so,”] said Ann")],
    passing: [.marked("[quote kind=direct cue=c|“I said so,”] [cue#c|said] Ann")])

  static let needsSoundOffsets = true

  func check(_ document: CheckedDocument, into report: inout Report) {
    document.reportInside(.cuedBy, into: &report, help: "link the cue that introduces the quote")
  }
}

extension CheckedDocument {
  /// Reports relations of a kind from a quote to something inside the same quote. A quote without marks is left
  /// alone: in indirect speech the clause may well surround its attribution.
  func reportInside(_ relation: RelationLabel, into report: inout Report, help: String) {
    for i in annotations(labelled: .quote) {
      let annotation = annotations[i]
      if annotation.attributes["kind"] == "indirect" { continue }
      for target in targets(of: i, by: relation) {
        let inner = annotations[target]
        guard !inner.ranges.isEmpty,
          inner.ranges.allSatisfy({ part in annotation.ranges.contains { $0.encloses(part) } })
        else { continue }
        report.add(
          "\(name(target)) lies inside its own quote", at: .annotation(target), help: help,
          notes: [report.note("the quote", annotation: i)])
      }
    }
  }
}
