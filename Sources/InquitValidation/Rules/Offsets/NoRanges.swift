import InquitModel

struct NoRanges: DocumentRule {
  static let about = RuleDescription(
    code: "OFF012", name: "no-ranges", level: .error,
    summary: "an annotation has no range at all",
    why:
      "An annotation without a range says nothing about the text; a program that expects one range will crash.",
    failing: [.native(#"{"text":"Ann left","annotations":[{"id":"a","label":"person","ranges":[]}]}"#)],
    passing: [.marked("[person#a|Ann] left")])

  func check(_ document: CheckedDocument, into report: inout Report) {
    for i in document.annotations(showing: .noParts) {
      let annotation = document.annotations[i]
      // A range that does not fit the text has been reported, and is the reason why there is none.
      if document.read.faults.contains(where: { $0.annotation == annotation.id }) { continue }
      report.add(
        "\(annotation.label) \(annotation.id) has no range", at: .annotation(i),
        help: "remove it, or give it the text that it is about")
    }
  }
}
