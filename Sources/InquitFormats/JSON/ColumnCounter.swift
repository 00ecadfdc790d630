/// Counts columns in code points along one line, fast as long as it is asked in ascending order.
struct ColumnCounter {
  /// Whether every byte is a column.
  private let isASCII: Bool
  private var offset = 0
  private var column = 1

  init(isASCII: Bool = false) { self.isASCII = isASCII }

  /// The 1-based column of the byte at `target`.
  mutating func column(at target: Int, in bytes: [UInt8]) -> Int {
    if isASCII { return min(target, bytes.count) + 1 }
    if target < offset {
      offset = 0
      column = 1
    }
    let end = min(target, bytes.count)
    column += ByteScan.codePoints(in: bytes.span, offset..<max(offset, end))
    offset = end
    return column
  }

  /// Begins anew, for places that lie before those counted last.
  mutating func restart() { self = ColumnCounter(isASCII: isASCII) }
}
