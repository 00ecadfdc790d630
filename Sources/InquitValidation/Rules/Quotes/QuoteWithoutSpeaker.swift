import InquitModel

struct QuoteWithoutSpeaker: DocumentRule {
  static let about = RuleDescription(
    code: "QUO005", name: "quote-without-speaker", level: .warning,
    summary: "a direct quote has no speaker",
    why: """
      Someone says a direct quote. One in thirteen in news has no speaker in the text; for the others the relation was \
      forgotten. Reported only in documents in which other quotes have speakers, and not for headlines. A quote \
      whose speaker is known but not named has the attribute “entity”.
      """,
    failing: [
      .marked(
        "[quote kind=direct by=s|“Hi,”] said [speaker#s|Ann]. [quote kind=direct|“Hello there,”] said Bo.")
    ],
    passing: [
      .marked("[quote kind=direct by=s|“Hi,”] said [speaker#s|Ann]. [quote kind=direct entity=Bo|“Hello.”]"),
      .marked("[quote kind=not-speech|“Hamlet”] ran. [quote kind=direct|“Hello there.”]"),
    ])

  func check(_ document: CheckedDocument, into report: inout Report) {
    guard document.relations.contains(where: { $0.label == .saidBy }) else { return }
    for i in document.annotations(labelled: .quote)
    where document.attribute("kind", of: i) == "direct" {
      let annotation = document.annotations[i]
      if annotation.provenance.status == .rejected || document.attribute("scope", of: i) == "headline" {
        continue
      }
      if annotation.attributes["entity"] != nil { continue }
      if document.relationsFrom[i].contains(where: { document.relations[$0].label == .saidBy }) { continue }
      report.add(
        "\(document.name(i)) has no speaker", at: .annotation(i),
        help: "add “said-by”, or “entity” if the speaker is not mentioned")
    }
  }
}
