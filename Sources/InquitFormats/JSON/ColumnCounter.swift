/// Counts columns in code points along one line, fast as long as it is asked in ascending order.
struct ColumnCounter {
  private var offset = 0
  private var column = 1

  /// The 1-based column of the byte at `target`.
  mutating func column(at target: Int, in bytes: [UInt8]) -> Int {
    if target < offset {
      offset = 0
      column = 1
    }
    let span = bytes.span
    let end = min(target, span.count)
    var count = 0
    for i in offset..<end { count &+= span[i] & 0xC0 == 0x80 ? 0 : 1 }
    offset = end
    column += count
    return column
  }
}
