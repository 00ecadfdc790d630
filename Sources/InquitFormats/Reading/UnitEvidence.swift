import InquitModel

/// Whether the offsets of a file, which were taken for code points, count something else: what files say that do not
/// repeat the text of their annotations. Names and quotes begin and end where words do; of offsets in another unit, few
/// do behind the first character or line end that the units count differently.
struct UnitEvidence {
  /// How many annotations begin and end with words, of those that lie elsewhere when counted in the unit.
  private struct Tally {
    let unit: TextUnit
    var asRead = 0
    var inUnit = 0
    /// The first annotation that does in the unit alone.
    var first: (document: String, text: String)?
  }

  private var tallies = TextUnit.allCases.filter { $0 != .codePoints }.map { Tally(unit: $0) }

  /// Fewer annotations tell nothing: they may well be parts of words.
  private static let least = 3

  mutating func add(_ document: Document) {
    let text = document.text
    if document.annotations.isEmpty || (text.isASCII && !text.bytes.contains(UInt8(ascii: "\n"))) { return }
    let codePoints = OffsetMap<UTF32>(text)
    for i in tallies.indices {
      let map = PositionMap(text, unit: tallies[i].unit)
      for range in document.annotations.flatMap(\.ranges) {
        guard let stated = codePoints.range(of: range) else { continue }
        let other = map.byteRange(stated.lowerBound.value, stated.upperBound.value)
        if other == range { continue }
        let isFitAsRead = Self.isOfWords(range, in: text)
        if isFitAsRead { tallies[i].asRead += 1 }
        guard let other, Self.isOfWords(other, in: text) else { continue }
        tallies[i].inUnit += 1
        if tallies[i].first == nil, !isFitAsRead { tallies[i].first = (document.id, text[other]) }
      }
    }
  }

  /// Adds what the evidence says, if it says something.
  func note(in losses: inout LossReport) {
    guard let best = tallies.max(by: { $0.inUnit < $1.inUnit }), let first = best.first,
      best.inUnit >= Self.least, best.inUnit > 2 * best.asRead
    else { return }
    let option = "--offsets \(best.unit.name)"
    losses.note(.offsets, in: first.document, "“\(first.text.prefix(16))” with \(option)", count: best.inUnit)
  }

  /// Whether a range has blanks at neither end, and neither end parts two letters or digits.
  static func isOfWords(_ range: ByteRange, in text: SourceText) -> Bool {
    guard !range.isEmpty, let last = text.scalar(before: range.upperBound) else { return false }
    let first = text.scalar(at: range.lowerBound).scalar
    if first.properties.isWhitespace || last.properties.isWhitespace { return false }
    if let before = text.scalar(before: range.lowerBound), isOfWord(before), isOfWord(first) { return false }
    guard range.upperBound < text.endOffset else { return true }
    return !(isOfWord(last) && isOfWord(text.scalar(at: range.upperBound).scalar))
  }

  private static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}
