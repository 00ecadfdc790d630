import InquitModel

struct NestedAnnotation: DocumentRule {
  static let about = RuleDescription(
    code: "CNV002", name: "nested-annotation", level: .info,
    summary: "an annotation lies inside another one, which formats of one tag a token cannot hold",
    why: """
      CoNLL columns and spaCy's entities give a token one label. Of nested annotations they keep one layer; choose the \
      labels to export, or a format that nests.
      """,
    failing: [.marked("[speaker|[person|Ann Lee] of Reuters] left")],
    passing: [.marked("[person|Ann Lee] left")])

  func check(_ document: CheckedDocument, into report: inout Report) {
    var end: ByteOffset = 0
    var outer = 0
    for i in document.order {
      guard let hull = document.annotations[i].hull else { continue }
      if hull.lowerBound < end, hull.upperBound <= end {
        report.add(
          "\(document.name(i)) lies inside \(document.name(outer))", at: .annotation(i),
          help: "choose the labels to export, or a format that nests",
          notes: [report.note("the outer one", annotation: outer)])
      } else if hull.upperBound > end {
        end = hull.upperBound
        outer = i
      }
    }
  }
}
