import InquitModel

struct PartsNotAllowed: DocumentRule {
  static let about = RuleDescription(
    code: "SCH006", name: "parts-not-allowed", level: .error,
    summary: "an annotation has several parts, but its label may have one only",
    why:
      "The schema says which labels may be interrupted. An annotation of another label covers one stretch of text.",
    failing: [.marked("[person#p|Ann] or [person#p+|Annie]")],
    passing: [.marked("[quote#q kind=direct|“I left,”] she said, [quote#q+|“at noon.”]")])

  func check(_ document: CheckedDocument, into report: inout Report) {
    for i in document.annotations(showing: .severalParts) {
      let annotation = document.annotations[i]
      guard let rule = document.schema.rule(for: annotation.label), !rule.allowsParts else { continue }
      report.add(
        "\(document.name(i)) has \(annotation.ranges.count) parts", at: .annotation(i),
        help: "make an annotation of each part, or let “\(annotation.label)” have many parts in the schema")
    }
  }
}
