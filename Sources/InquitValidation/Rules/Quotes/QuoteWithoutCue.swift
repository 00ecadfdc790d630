import InquitModel

struct QuoteWithoutCue: DocumentRule {
  static let about = RuleDescription(
    code: "QUO011", name: "quote-without-cue", level: .info,
    summary: "a quote has a speaker but no cue",
    why: """
      The speaker of a quote is mostly known by a reporting word next to it. Quotes that go on from the sentence before \
      have none, rightly. Reported only in documents in which other quotes have cues.
      """,
    failing: [
      .marked(
        "[quote kind=direct by=s cue=c|“Hi,”] [cue#c|said] [speaker#s|Ann]. [quote kind=direct by=s|“Bye.”]")
    ],
    passing: [.marked("[quote kind=direct by=s cue=c|“Hi,”] [cue#c|said] [speaker#s|Ann].")])

  func check(_ document: CheckedDocument, into report: inout Report) {
    guard document.relations.contains(where: { $0.label == .cuedBy }) else { return }
    for i in document.annotations(labelled: .quote) {
      let labels = document.relationsFrom[i].map { document.relations[$0].label }
      guard labels.contains(.saidBy), !labels.contains(.cuedBy) else { continue }
      report.add(
        "\(document.name(i)) has a speaker but no cue", at: .annotation(i),
        help: "add “cued-by”, if a word introduces it")
    }
  }
}
