import InquitModel

struct EdgeWhitespace: DocumentRule {
  static let about = RuleDescription(
    code: "SPN001", name: "edge-whitespace", level: .warning,
    summary: "an annotation starts or ends with white space",
    why: """
      White space at an edge is a slip of the mouse. spaCy refuses such a span, token formats lose it, and it never \
      equals the same annotation made by someone else.
      """,
    fix: .safe,
    failing: [.marked("[person|Ann ]left"), .marked("So[person|\u{A0}Ann] left")],
    passing: [.marked("[person|Ann Lee] left")])

  func check(_ document: CheckedDocument, into report: inout Report) {
    let text = document.text
    for i in document.annotations(showing: .spaceAtEdge) {
      let annotation = document.annotations[i]
      let hasSpace = annotation.ranges.contains {
        text.first(of: $0)?.isSpace ?? false || text.last(of: $0)?.isSpace ?? false
      }
      guard hasSpace else { continue }
      let trimmed = annotation.ranges.map { text.trimmed($0, \.isSpace) }.filter { !$0.isEmpty }
      report.add(
        "\(document.name(i)) starts or ends with white space", at: .annotation(i),
        help: trimmed.isEmpty ? "remove it: it covers nothing else" : "leave the white space out",
        fix: trimmed.isEmpty || !document.canMove(i)
          ? nil : Fix("leave the white space out", .safe, [.setRanges(annotation: i, trimmed)]))
    }
  }
}
