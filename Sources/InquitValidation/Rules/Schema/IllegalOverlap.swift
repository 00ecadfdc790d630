import InquitModel

struct IllegalOverlap: DocumentRule {
  static let about = RuleDescription(
    code: "SCH009", name: "illegal-overlap", level: .error,
    summary: "two annotations overlap in a way that the schema does not allow",
    why: """
      The schema says which labels may lie over each other, and whether one must lie inside the other. All other \
      overlaps are mistakes at an edge, or two people's annotations in one file.
      """,
    failing: [
      .marked("[location#a type=city|New [location#b type=city|York]][location#b+| City]"),
      .marked("[person#a|Ann [cue#c|said]][cue#c+| so]"),
    ],
    passing: [
      .marked("[speaker|[person|Ann] of [organisation|Reuters]]"),
      .marked("[quote kind=direct|“[number type=cardinal value=5|Five]!”]"),
    ])

  static let needsSoundOffsets = true

  func check(_ document: CheckedDocument, into report: inout Report) {
    document.forEachOverlap { check($0, $1, document, &report) }
  }

  private func check(_ a: Int, _ b: Int, _ document: CheckedDocument, _ report: inout Report) {
    let first = document.annotations[a]
    let second = document.annotations[b]
    if document.schema.allows(first, over: second) { return }
    // Suggestions that a person has rejected are no statements about the text.
    if first.provenance.status == .rejected || second.provenance.status == .rejected { return }
    // The same thing twice is a duplicate, which has a rule of its own.
    if first.label == second.label && first.ranges == second.ranges { return }
    if document.schema.overlap(first.label, second.label) == .nested {
      report.add(
        "\(document.name(b)) lies half inside \(document.name(a))", at: .annotation(b),
        help: "move an edge, so that one lies inside the other",
        notes: [report.note("the other one", annotation: a)])
    } else {
      report.add(
        "\(document.name(b)) overlaps \(document.name(a))", at: .annotation(b),
        help: "remove one of them, or allow the overlap of the two labels in the schema",
        notes: [report.note("the other one", annotation: a)])
    }
  }
}
