import InquitModel

struct OverlappingParts: DocumentRule {
  static let about = RuleDescription(
    code: "OFF014", name: "overlapping-parts", level: .error,
    summary: "two parts of one annotation overlap or touch",
    why: """
      Parts are what is left when something in between is taken out. Parts that touch or overlap are one part, and \
      counting their characters or tokens gives too many.
      """,
    fix: .safe,
    failing: [
      .native(#"{"text":"“I left”","annotations":[{"id":"a","label":"quote","ranges":[[0,4],[3,8]]}]}"#),
      .native(#"{"text":"“I left”","annotations":[{"id":"a","label":"quote","ranges":[[0,4],[4,8]]}]}"#),
    ],
    passing: [.marked("[quote#a|“I”] a [quote#a+|“b”]")])

  func check(_ document: CheckedDocument, into report: inout Report) {
    for i in document.annotations(showing: .severalParts) {
      let annotation = document.annotations[i]
      let joined = annotation.ranges.merged()
      guard joined.count < annotation.ranges.count else { continue }
      report.add(
        "parts of \(document.name(i)) overlap or touch", at: .annotation(i), ranges: joined,
        help: "join them to one part",
        fix: document.canMove(i) ? Fix("join the parts", .safe, [.setRanges(annotation: i, joined)]) : nil)
    }
  }
}
