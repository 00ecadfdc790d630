import InquitModel

struct HalfQuotePair: DocumentRule {
  static let about = RuleDescription(
    code: "SPN003", name: "half-quote-pair", level: .warning,
    summary: "an annotation takes in one quotation mark of a pair and leaves the other just outside",
    why: """
      Quotation marks come in pairs: an annotation has both of them or neither. Half a pair is an edge that is off by \
      one character, the commonest slip in quote corpora.
      """,
    fix: .safe,
    failing: [
      .marked("[quote kind=direct|“Hi,]” Ann said"), .marked("“[quote kind=direct|Hi,”] Ann said"),
      .marked("the “[organisation|Acme”] firm"),
    ],
    passing: [
      .marked("[quote kind=direct|“Hi,”] Ann said"), .marked("“[person|Ann]” left"),
      .marked("[quote kind=direct|“One.\n“Two.”] Ann said"),
    ])

  func check(_ document: CheckedDocument, into report: inout Report) {
    for i in document.annotations(showing: .quoteMarkAtEdge) {
      let annotation = document.annotations[i]
      var ranges = annotation.ranges
      for n in ranges.indices { ranges[n] = completed(ranges[n], in: document.text) }
      guard ranges != annotation.ranges else { continue }
      report.add(
        "\(document.name(i)) has one quotation mark of a pair", at: .annotation(i),
        help: "take in the other mark",
        fix: document.canMove(i)
          ? Fix("take in the other mark", .safe, [.setRanges(annotation: i, ranges)]) : nil
      )
    }
  }

  /// `range` with the mark that stands directly outside and closes, or opens, what the other end has.
  private func completed(_ range: ByteRange, in text: SourceText) -> ByteRange {
    guard let first = text.first(of: range), let last = text.last(of: range), range.length() > 1 else {
      return range
    }
    let opensHere = !first.closingQuotes.isEmpty && first != "‘"
    if opensHere, !first.closingQuotes.contains(last), let next = text.scalar(after: range.upperBound),
      first.closingQuotes.contains(next), !holdsMark(range, in: text, closing: first)
    {
      return range.lowerBound..<range.upperBound.advanced(by: UTF8.width(next))
    }
    if !opensHere, let previous = text.scalar(before: range.lowerBound), previous != "‘",
      previous.closingQuotes.contains(last), last != "’", last != "'",
      !holdsOpening(range, in: text, of: last)
    {
      return range.lowerBound.advanced(by: -UTF8.width(previous))..<range.upperBound
    }
    return range
  }

  /// Whether what `opening` opens is closed again inside the range.
  private func holdsMark(_ range: ByteRange, in text: SourceText, closing opening: Unicode.Scalar) -> Bool {
    text[range].unicodeScalars.dropFirst().contains { opening.closingQuotes.contains($0) }
  }

  /// Whether what `closing` closes is opened inside the range.
  private func holdsOpening(_ range: ByteRange, in text: SourceText, of closing: Unicode.Scalar) -> Bool {
    text[range].unicodeScalars.dropLast().contains { $0.closingQuotes.contains(closing) }
  }
}
