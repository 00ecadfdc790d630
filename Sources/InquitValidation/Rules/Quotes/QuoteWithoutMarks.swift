import InquitModel

struct QuoteWithoutMarks: DocumentRule {
  static let about = RuleDescription(
    code: "QUO003", name: "quote-without-marks", level: .warning,
    summary: "a direct quote has no quotation marks, neither inside its edges nor just outside",
    why: """
      A direct quote repeats someone's words and stands in marks, which belong to it. Without them it is indirect \
      speech, or an edge has slipped into the quote. Dialogue that starts with a dash is left alone.
      """,
    failing: [.marked("Ann said [quote kind=direct|I am going home].")],
    passing: [
      .marked("[quote kind=direct|“I am going home,”] Ann said."),
      .marked("[quote kind=direct|— I am going.]"),
      .marked("Ann said [quote kind=indirect|she was going home]."),
    ])

  func check(_ document: CheckedDocument, into report: inout Report) {
    for i in document.annotations(labelled: .quote)
    where document.attribute("kind", of: i) == "direct" {
      let annotation = document.annotations[i]
      guard !annotation.ranges.isEmpty, !annotation.ranges.contains(where: { hasMark($0, document.text) })
      else { continue }
      report.add(
        "direct \(document.name(i)) has no quotation marks", at: .annotation(i),
        help: "take in the marks, or make it indirect")
    }
  }

  private func hasMark(_ range: ByteRange, _ text: SourceText) -> Bool {
    guard let first = text.first(of: range), let last = text.last(of: range) else { return true }
    let marks = "\"“”„«»‹›‘’‚'「」『』`—–-―".unicodeScalars
    if marks.contains(first) || marks.contains(last) { return true }
    return text.scalar(before: range.lowerBound).map { marks.contains($0) } ?? false
  }
}
