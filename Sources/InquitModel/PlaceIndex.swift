/// The lines and columns of a file's bytes, or of a piece of one: made once, after which a place costs a search,
/// however long the file or its lines are. Lines end at LF.
package struct PlaceIndex: Sendable {
  private let bytes: [UInt8]
  /// Where the first byte stands.
  private let start: FilePlace
  private var lineStarts: [Int] = [0]
  /// How many code points start before each block of bytes.
  private var codePoints: [Int] = []

  private static let blockSize = 1 << 10

  package init(_ bytes: [UInt8], start: FilePlace = FilePlace(line: 1, column: 1)) {
    self.bytes = bytes
    self.start = start
    codePoints.reserveCapacity(bytes.count / Self.blockSize + 1)
    let span = bytes.span
    var count = 0
    for i in span.indices {
      if i % Self.blockSize == 0 { codePoints.append(count) }
      if span[i] & 0xC0 != 0x80 { count += 1 }
      if span[i] == UInt8(ascii: "\n") { lineStarts.append(i + 1) }
    }
  }

  /// The place of a byte; of the end, for one that lies behind it.
  package func place(of offset: Int) -> FilePlace {
    let offset = max(0, min(offset, bytes.count))
    let line = lineStarts.partitioningIndex { $0 > offset } - 1
    let column = codePoints(before: offset) - codePoints(before: lineStarts[line]) + 1
    if line > 0 { return FilePlace(line: start.line + line, column: column) }
    return FilePlace(line: start.line, column: (start.column ?? 1) + column - 1)
  }

  /// The byte at a place; nil for a place that the bytes do not have, and without a column.
  package func offset(of place: FilePlace) -> Int? {
    let line = place.line - start.line
    guard let column = place.column, lineStarts.indices.contains(line) else { return nil }
    return offset(
      ofCodePoint: codePoints(before: lineStarts[line]) + column - (line == 0 ? start.column ?? 1 : 1))
  }

  /// The place of the code point at `index`, counted from the first byte; of the end, for one that lies behind it.
  package func place(ofCodePoint index: Int) -> FilePlace {
    place(of: offset(ofCodePoint: index) ?? bytes.count)
  }

  private func offset(ofCodePoint target: Int) -> Int? {
    // The code point stands in the last block that starts with no more before it.
    let block = codePoints.partitioningIndex { $0 > target } - 1
    guard block >= 0 else { return nil }
    var count = codePoints[block]
    for i in (block * Self.blockSize)..<bytes.count where bytes[i] & 0xC0 != 0x80 {
      if count == target { return i }
      count += 1
    }
    return nil
  }

  private func codePoints(before offset: Int) -> Int {
    guard !codePoints.isEmpty else { return 0 }
    let block = min(offset / Self.blockSize, codePoints.count - 1)
    return bytes[(block * Self.blockSize)..<offset].reduce(codePoints[block]) {
      $0 + ($1 & 0xC0 == 0x80 ? 0 : 1)
    }
  }
}
