import InquitModel

struct OrphanCue: DocumentRule {
  static let about = RuleDescription(
    code: "REL010", name: "orphan-cue", level: .warning,
    summary: "a cue that no quote leads to",
    why: """
      A cue is the reporting word of a quote. Without a quote it is a left-over, or the relation was forgotten. \
      Reported only in documents where other cues have their quotes.
      """,
    failing: [.marked("[quote kind=direct cue=c|“Hi,”] Ann [cue#c|said]. “Go,” Bo [cue|said].")],
    passing: [.marked("[quote kind=direct cue=c|“Hi,”] Ann [cue#c|said].")])

  func check(_ document: CheckedDocument, into report: inout Report) {
    guard document.relations.contains(where: { $0.label == .cuedBy }) else { return }
    for i in document.annotations(labelled: .cue)
    where document.annotations[i].provenance.status != .rejected {
      if document.relationsTo[i].contains(where: { document.relations[$0].label == .cuedBy }) { continue }
      report.add(
        "no quote leads to \(document.name(i))", at: .annotation(i),
        help: "add “cued-by” from its quote, or remove it")
    }
  }
}
