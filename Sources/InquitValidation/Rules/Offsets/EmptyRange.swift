import InquitModel

struct EmptyRange: DocumentRule {
  static let about = RuleDescription(
    code: "OFF011", name: "empty-range", level: .error,
    summary: "a range covers no character",
    why: """
      An annotation of nothing can be neither seen nor checked, and most formats refuse it. It is left over from a \
      click in an editor, or from text that was deleted.
      """,
    fix: .unsafe,
    failing: [
      .native(#"{"text":"Ann left","annotations":[{"id":"a","label":"person","ranges":[[2,2]]}]}"#),
      .marked("[person#a|Ann] left[person#b|]"),
    ],
    passing: [.marked("[person#a|Ann] left")])

  func check(_ document: CheckedDocument, into report: inout Report) {
    for i in document.annotations(showing: .emptyPart) {
      let annotation = document.annotations[i]
      guard annotation.ranges.contains(where: \.isEmpty) else { continue }
      let rest = annotation.ranges.filter { !$0.isEmpty }
      report.add(
        annotation.ranges.count == 1
          ? "\(annotation.label) \(annotation.id) covers no text"
          : "a part of \(document.name(i)) covers no text",
        at: .annotation(i), ranges: annotation.ranges.filter(\.isEmpty),
        help: "remove it, or give it the text that it is about",
        fix: rest.isEmpty
          ? nil : Fix("remove the empty part", .unsafe, [.setRanges(annotation: i, rest)]))
    }
    for (i, token) in (document.document.tokens ?? []).enumerated() where token.isEmpty {
      report.add("token \(i) covers no text", at: .token(i), help: "segment the text again")
    }
  }
}
