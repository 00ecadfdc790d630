import InquitModel

/// The byte offsets of one text's positions in a unit that is known at run time only.
struct PositionMap {
  private enum Map {
    case bytes
    case codePoints(OffsetMap<UTF32>)
    case utf16(OffsetMap<UTF16>)
    /// As if each LF were CRLF, or each CRLF were LF: where the line ends stand, in code points.
    case lineEnds(OffsetMap<UTF32>, [Int], areLonger: Bool)
  }

  private let text: SourceText
  private let map: Map
  let unit: TextUnit
  /// The text's length in the unit.
  let length: Int
  /// Whether positions are byte offsets.
  private let isPlain: Bool

  init(_ text: SourceText, unit: TextUnit) {
    self.text = text
    isPlain = text.isASCII && unit != .codePointsWithCRLF && unit != .codePointsWithLF
    self.unit = unit
    switch unit {
    case .bytes:
      map = .bytes
      length = text.bytes.count
    case .codePoints:
      let offsets = OffsetMap<UTF32>(text)
      map = .codePoints(offsets)
      length = offsets.endOffset.value
    case .utf16:
      let offsets = OffsetMap<UTF16>(text)
      map = .utf16(offsets)
      length = offsets.endOffset.value
    case .codePointsWithCRLF, .codePointsWithLF:
      let areLonger = unit == .codePointsWithCRLF
      let offsets = OffsetMap<UTF32>(text)
      let ends = Self.lineEnds(of: text, areLonger: areLonger)
      map = .lineEnds(offsets, ends, areLonger: areLonger)
      length = offsets.endOffset.value + (areLonger ? ends.count : -ends.count)
    }
  }

  /// Where the line ends stand that were longer, or shorter, when positions were counted: LF alone, or CRLF.
  private static func lineEnds(of text: SourceText, areLonger: Bool) -> [Int] {
    var ends: [Int] = []
    var codePoint = 0
    for (i, byte) in text.bytes.enumerated() where byte & 0xC0 != 0x80 {
      if byte == UInt8(ascii: "\n"), (i > 0 && text.bytes[i - 1] == UInt8(ascii: "\r")) != areLonger {
        ends.append(areLonger ? codePoint : codePoint - 1)
      }
      codePoint += 1
    }
    return ends
  }

  /// The byte offset of `position`; nil outside the text and inside a code point.
  @inline(__always)
  func byteOffset(at position: Int) -> ByteOffset? {
    // Of ASCII every position is a boundary, in any unit.
    if isPlain { return position >= 0 && position <= length ? ByteOffset(position) : nil }
    return mappedOffset(at: position)
  }

  private func mappedOffset(at position: Int) -> ByteOffset? {
    switch map {
    case .bytes:
      let offset = ByteOffset(position)
      return text.isScalarBoundary(offset) ? offset : nil
    case .codePoints(let offsets): return offsets.byteOffset(at: ScalarOffset(position))
    case .utf16(let offsets): return offsets.byteOffset(at: UTF16Offset(position))
    case .lineEnds(let offsets, let ends, let areLonger):
      // `ends[k]` stands at `ends[k] ± k` when counted as the file counts.
      let before = ends.indices.partitioningIndex { (areLonger ? ends[$0] + $0 : ends[$0] - $0) >= position }
      return offsets.byteOffset(at: ScalarOffset(areLonger ? position - before : position + before))
    }
  }

  /// The bytes of `start..<end`; nil when it is no range of the text.
  func byteRange(_ start: Int, _ end: Int) -> ByteRange? {
    guard start <= end, let lower = byteOffset(at: start), let upper = byteOffset(at: end) else { return nil }
    return lower..<upper
  }
}
