import InquitModel

struct UnsortedParts: DocumentRule {
  static let about = RuleDescription(
    code: "OFF013", name: "unsorted-parts", level: .error,
    summary: "the parts of an annotation are not in text order",
    why: """
      The parts of an interrupted annotation are listed in the order of the text, so that the first starts it and the \
      last ends it. In another order, programs get a range whose start lies after its end.
      """,
    fix: .safe,
    failing: [
      .native(#"{"text":"“I” a “b”","annotations":[{"id":"a","label":"quote","ranges":[[6,9],[0,3]]}]}"#)
    ],
    passing: [.marked("[quote#a|“I”] a [quote#a+|“b”]")])

  func check(_ document: CheckedDocument, into report: inout Report) {
    for i in document.annotations(showing: .severalParts) {
      let annotation = document.annotations[i]
      let ranges = annotation.ranges
      guard zip(ranges, ranges.dropFirst()).contains(where: { $0.lowerBound > $1.lowerBound }) else {
        continue
      }
      let sorted = ranges.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
      report.add(
        "the parts of \(document.name(i)) are not in text order", at: .annotation(i), ranges: sorted,
        help: "list the parts in the order of the text",
        fix: document.canMove(i) ? Fix("sort the parts", .safe, [.setRanges(annotation: i, sorted)]) : nil)
    }
  }
}

extension CheckedDocument {
  /// Whether all ranges of an annotation are known, so that a fix may write them anew.
  func canMove(_ annotation: Int) -> Bool {
    read.faults.isEmpty || !read.faults.contains { $0.annotation == annotations[annotation].id }
  }
}
