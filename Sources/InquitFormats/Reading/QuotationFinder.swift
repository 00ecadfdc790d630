import InquitModel

/// Finds quotations in one text: as they are, or where they are not, spelled otherwise (`FoldedText`).
struct QuotationFinder {
  private let text: SourceText
  /// Made when the first quotation is not found as it is.
  private var folded: FoldedText?

  init(_ text: SourceText) { self.text = text }

  /// Where a quotation stands, in text order, and whether it is spelled otherwise there.
  mutating func ranges(of quotation: String) -> (ranges: [ByteRange], areSpelledOtherwise: Bool) {
    let exact = Occurrences(of: quotation).ranges(in: text)
    guard exact.isEmpty else { return (exact, false) }
    let folded = self.folded ?? FoldedText(text)
    self.folded = folded
    let ranges = folded.ranges(of: quotation)
    return (ranges, !ranges.isEmpty)
  }
}
