import InquitModel

struct SeveralSpeakers: DocumentRule {
  static let about = RuleDescription(
    code: "REL008", name: "several-speakers", level: .warning,
    summary: "a quote leads to speakers that are different entities",
    why: """
      One utterance has one speaker; people who speak together are one mention. Two speakers of one quote are mostly \
      two annotators' opinions, or two quotes in one.
      """,
    failing: [
      .marked(
        "[quote kind=direct by=a by=b|“Hi,”] said [speaker#a entity=Ann|Ann] after [speaker#b entity=Bo|Bo]")
    ],
    passing: [
      .marked("[quote kind=direct by=a|“Hi,”] said [speaker#a|Ann and Bo]"),
      .marked(
        "[quote kind=direct by=a by=b|“Hi,”] said [speaker#a entity=Ann|Ann]; [speaker#b entity=Ann|she] left"
      ),
    ])

  func check(_ document: CheckedDocument, into report: inout Report) {
    for i in document.annotations(labelled: .quote)
    where document.relationsFrom[i].count > 1 {
      let speakers = document.targets(of: i, by: .saidBy).filter {
        document.annotations[$0].label == .speaker
      }
      guard let first = speakers.first,
        let other = speakers.first(where: {
          document.annotations[$0].attributes["entity"] != document.annotations[first].attributes["entity"]
        })
      else { continue }
      report.add(
        "\(document.name(i)) has the speakers \(document.quote(first)) and \(document.quote(other))",
        at: .annotation(i), help: "keep the one who says it, or make two quotes of it",
        notes: [report.note("one speaker", annotation: first), report.note("the other", annotation: other)])
    }
  }
}
