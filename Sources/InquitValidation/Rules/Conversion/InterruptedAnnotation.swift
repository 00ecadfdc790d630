import InquitModel

struct InterruptedAnnotation: DocumentRule {
  static let about = RuleDescription(
    code: "CNV001", name: "interrupted-annotation", level: .info,
    summary: "an annotation has parts, which most formats cannot hold",
    why: """
      Of the formats in use only brat, Citron and Inquit's own hold an annotation in parts. Others get one annotation a \
      part, or one that takes in what interrupts it; the export says which.
      """,
    failing: [.marked("[quote#q kind=direct|“I left,”] she said, [quote#q+|“at noon.”]")],
    passing: [.marked("[quote kind=direct|“I left,”] she said.")])

  func check(_ document: CheckedDocument, into report: inout Report) {
    for i in document.annotations(showing: .severalParts) {
      let annotation = document.annotations[i]
      report.add(
        "\(document.name(i)) has \(annotation.ranges.count) parts", at: .annotation(i),
        help: "most formats cannot hold parts; the export's table says what becomes of them")
    }
  }
}
