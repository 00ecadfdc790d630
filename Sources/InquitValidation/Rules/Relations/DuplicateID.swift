import InquitModel

struct DuplicateID: DocumentRule {
  static let about = RuleDescription(
    code: "REL005", name: "duplicate-id", level: .error,
    summary: "two annotations have the same id",
    why: "Relations name annotations by their ids. Where two have the same, nobody knows which one is meant.",
    failing: [
      .native(
        #"{"text":"Ann Bo","annotations":[{"id":"a","label":"person","ranges":[[0,3]]},{"id":"a","label":"person","ranges":[[4,6]]}]}"#
      )
    ],
    passing: [.marked("[person#a|Ann] [person#b|Bo]")])

  func check(_ document: CheckedDocument, into report: inout Report) {
    // Most documents have as many ids as annotations.
    if document.hasDistinctIDs { return }
    for (i, annotation) in document.annotations.enumerated() {
      guard let first = document.index(of: annotation.id), first != i else { continue }
      report.add(
        "the id \(quoted(annotation.id)) is used twice", at: .annotation(i), help: "give it an id of its own",
        notes: [report.note("used here first", annotation: first)])
    }
  }
}
