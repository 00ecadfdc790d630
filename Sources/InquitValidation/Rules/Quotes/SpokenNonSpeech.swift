import InquitModel

struct SpokenNonSpeech: DocumentRule {
  static let about = RuleDescription(
    code: "QUO006", name: "spoken-not-speech", level: .warning,
    summary: "a quote of the kind “not-speech” has a speaker",
    why: "Titles, nicknames and scare quotes are said by nobody. Either the kind or the speaker is wrong.",
    failing: [.marked("[quote kind=not-speech by=s|“Hamlet”] by [speaker#s|Ann]")],
    passing: [.marked("[quote kind=not-speech|“Hamlet”] by Ann")])

  func check(_ document: CheckedDocument, into report: inout Report) {
    for i in document.annotations(labelled: .quote)
    where document.attribute("kind", of: i) == "not-speech" {
      guard let speaker = document.targets(of: i, by: .saidBy).first else { continue }
      report.add(
        "\(document.name(i)) is no speech but has the speaker \(document.quote(speaker))", at: .annotation(i),
        help: "remove the relation, or change the kind",
        notes: [report.note("the speaker", annotation: speaker)])
    }
  }
}
