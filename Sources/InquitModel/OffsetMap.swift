/// Translates between byte offsets of one text and another unit.
///
/// For an ASCII text the two are equal and the map is free. Otherwise it holds a mark for every non-ASCII
/// code point, so its size and the cost of a look-up (a binary search) depend on those alone.
///
///     let map = OffsetMap<UTF32>(SourceText("naïve"))
///     map.offset(at: ByteOffset(4))           // ScalarOffset 3
///     map.byteOffset(at: ScalarOffset(3))     // ByteOffset 4
public struct OffsetMap<Unit: OffsetUnit>: Sendable {
  private let marks: [OffsetMark]
  private let byteCount: Int
  /// The whole text's length in `Unit`s.
  public let endOffset: Offset<Unit>

  public init(_ text: SourceText) {
    byteCount = text.bytes.count
    guard !text.isASCII, Unit.self != UTF8.self else {
      marks = []
      endOffset = Offset(byteCount)
      return
    }
    let isUTF16 = Unit.self == UTF16.self
    var marks: [OffsetMark] = []
    let bytes = text.bytes.span
    var i = 0
    var units = 0
    while i < bytes.count {
      let byte = bytes[i]
      if byte < 0x80 {
        i += 1
        units += 1
        continue
      }
      let byteLength = byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      let unitLength = isUTF16 && byteLength == 4 ? 2 : 1
      i += byteLength
      units += unitLength
      marks.append(
        OffsetMark(byteEnd: i, unitEnd: units, byteLength: byteLength, unitLength: unitLength))
    }
    self.marks = marks
    endOffset = Offset(units)
  }

  /// The position in `Unit`s of a byte offset, or nil when it lies outside the text or inside a code point.
  public func offset(at byte: ByteOffset) -> Offset<Unit>? {
    let b = byte.value
    guard b >= 0, b <= byteCount else { return nil }
    let next = marks.partitioningIndex { $0.byteEnd > b }
    if next < marks.count, b > marks[next].byteEnd - marks[next].byteLength { return nil }
    guard next > 0 else { return Offset(b) }
    let mark = marks[next - 1]
    return Offset(mark.unitEnd + b - mark.byteEnd)
  }

  /// The byte offset of a position in `Unit`s, or nil when it lies outside the text or inside a code point
  /// (between two surrogates).
  public func byteOffset(at offset: Offset<Unit>) -> ByteOffset? {
    let u = offset.value
    guard u >= 0, u <= endOffset.value else { return nil }
    let next = marks.partitioningIndex { $0.unitEnd > u }
    if next < marks.count, u > marks[next].unitEnd - marks[next].unitLength { return nil }
    guard next > 0 else { return ByteOffset(u) }
    let mark = marks[next - 1]
    return ByteOffset(mark.byteEnd + u - mark.unitEnd)
  }

  /// `range` in `Unit`s, or nil when an end of it lies outside the text or inside a code point.
  public func range(of range: ByteRange) -> Range<Offset<Unit>>? {
    guard let lower = offset(at: range.lowerBound), let upper = offset(at: range.upperBound) else {
      return nil
    }
    return lower..<upper
  }

  /// `range` in bytes, or nil when an end of it lies outside the text or inside a code point.
  public func byteRange(of range: Range<Offset<Unit>>) -> ByteRange? {
    guard let lower = byteOffset(at: range.lowerBound), let upper = byteOffset(at: range.upperBound) else {
      return nil
    }
    return lower..<upper
  }
}

/// The end of a non-ASCII code point, in bytes and in units. Not inside the map: a generic type's own
/// type has its metadata looked up with every append.
private struct OffsetMark {
  let byteEnd: Int
  let unitEnd: Int
  let byteLength: Int
  let unitLength: Int
}
