import InquitModel

/// A text in which quotation marks, dashes and runs of white space are each spelled in one way: models are
/// careless with them.
struct FoldedText {
  private var bytes: [UInt8] = []
  private lazy var finder = ByteFinder(bytes)
  /// Where in the text the character of each byte starts, and where it ends.
  private var starts: [Int] = []
  private var ends: [Int] = []

  init(_ text: SourceText) {
    var offset = 0
    while offset < text.bytes.count {
      let (scalar, length) = text.scalar(at: ByteOffset(offset))
      append(scalar, from: offset, to: offset + length)
      offset += length
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar, from start: Int, to end: Int) {
    let properties = scalar.properties
    if properties.isWhitespace, bytes.last == UInt8(ascii: " ") {
      ends[ends.count - 1] = end
      return
    }
    let spelled: Unicode.Scalar =
      properties.isWhitespace ? " " : properties.isQuotationMark ? "\"" : properties.isDash ? "-" : scalar
    for byte in UTF8.encode(spelled) ?? UTF8.encodedReplacementCharacter {
      bytes.append(byte)
      starts.append(start)
      ends.append(end)
    }
  }

  /// Where in the text `string` stands but for those spellings.
  mutating func ranges(of string: String) -> [ByteRange] {
    let folded = String(decoding: FoldedText(SourceText(string)).bytes, as: UTF8.self)
    return finder.ranges(of: folded).map {
      ByteRange(starts[$0.lowerBound.value], ends[$0.upperBound.value - 1])
    }
  }
}
