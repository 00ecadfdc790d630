import InquitModel

/// Finds quotations in one text: as they are, or where they are not, spelled otherwise (`FoldedText`).
struct QuotationFinder {
  private let text: SourceText
  private var exact: ByteFinder
  /// Made when the first quotation is not found as it is.
  private var folded: FoldedText?
  /// In code points; counted when it is first told.
  private lazy var textLength = OffsetMap<UTF32>(text).endOffset.value

  init(_ text: SourceText) {
    self.text = text
    exact = ByteFinder(text.bytes)
  }

  /// Where a quotation stands, in text order, and whether it is spelled otherwise there.
  mutating func ranges(of quotation: String) -> (ranges: [ByteRange], areSpelledOtherwise: Bool) {
    let exact = exact.ranges(of: quotation)
    guard exact.isEmpty else { return (exact, false) }
    if folded == nil { folded = FoldedText(text) }
    let ranges = folded?.ranges(of: quotation) ?? []
    return (ranges, !ranges.isEmpty)
  }

  /// That a quotation stands nowhere in the text.
  mutating func notFound(
    _ quotation: String, path: String, annotation: String, place: FilePlace
  ) -> OffsetFault {
    OffsetFault(
      problem: .textMismatch, path: path, annotation: annotation, place: place, start: 0, end: 0,
      unit: TextUnit.codePoints.rawValue, textLength: textLength, statedText: quotation)
  }
}
