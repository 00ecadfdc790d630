import InquitModel

struct MismatchedMarks: DocumentRule {
  static let about = RuleDescription(
    code: "QUO004", name: "mismatched-marks", level: .info,
    summary: "a quote opens with one kind of mark and closes with another",
    why: """
      “ closed by a straight \" is common in news and does no harm to the annotation, but programs that pair marks by \
      their shapes miss the quote.
      """,
    failing: [.marked("[quote kind=direct|“I left,\"] she said.")],
    passing: [
      .marked("[quote kind=direct|“I left,”] she said."),
      .marked("[quote kind=direct|„Ich ging“], sagte sie."),
    ])

  func check(_ document: CheckedDocument, into report: inout Report) {
    for i in document.annotations(labelled: .quote) {
      let annotation = document.annotations[i]
      for range in annotation.ranges {
        guard let first = document.text.first(of: range), let last = document.text.last(of: range),
          (first == "\"") != (last == "\""), first.closingQuotes.contains(last)
        else { continue }
        report.add(
          "\(document.name(i)) opens with \(first) and closes with \(last)", at: .annotation(i),
          ranges: [range],
          help: "nothing need be done")
      }
    }
  }
}
