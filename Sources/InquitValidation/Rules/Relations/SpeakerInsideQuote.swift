import InquitModel

struct SpeakerInsideQuote: DocumentRule {
  static let about = RuleDescription(
    code: "REL007", name: "speaker-inside-quote", level: .warning,
    summary: "the speaker of a quote lies inside the quote",
    why: """
      People seldom name themselves. A speaker inside its own quote is mostly someone who is spoken about, while the \
      speaker stands outside.
      """,
    failing: [.marked("[quote kind=direct by=s|“[speaker#s|Ann] left,”] said Bo")],
    passing: [.marked("[quote kind=direct by=s|“Ann left,”] said [speaker#s|Bo]")])

  static let needsSoundOffsets = true

  func check(_ document: CheckedDocument, into report: inout Report) {
    document.reportInside(.saidBy, into: &report, help: "link the mention outside the quote")
  }
}
