import InquitModel

struct OrphanSpeaker: DocumentRule {
  static let about = RuleDescription(
    code: "REL011", name: "orphan-speaker", level: .warning,
    summary: "a speaker that no quote leads to",
    why: """
      A speaker is the mention that a quote is attributed to. Without a quote it is a left-over, or the relation was \
      forgotten. Mentions that “same-as” leads to are needed. Reported only in documents where quotes have speakers.
      """,
    failing: [.marked("[quote kind=direct by=s|“Hi,”] said [speaker#s|Ann]. [speaker|Bo] left.")],
    passing: [
      .marked("[quote kind=direct by=s|“Hi,”] said [speaker#s same=a|she]. [speaker#a|Ann] left.")
    ])

  func check(_ document: CheckedDocument, into report: inout Report) {
    guard document.relations.contains(where: { $0.label == .saidBy }) else { return }
    for i in document.annotations(labelled: .speaker)
    where document.annotations[i].provenance.status != .rejected {
      let isNeeded = document.relationsTo[i].contains {
        document.relations[$0].label == .saidBy || document.relations[$0].label == .sameAs
      }
      if isNeeded { continue }
      report.add(
        "no quote leads to \(document.name(i))", at: .annotation(i),
        help: "add “said-by” from its quote, or remove it")
    }
  }
}
