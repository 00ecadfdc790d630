extension Chunk {
  /// Where digits joined by . , : / - end that are one token: 7:30, 9/11, 1,000.50, 713-853-3989.
  func numberEnd(in bytes: Span<UInt8>, at start: Int) -> Int? {
    var end = start
    var hyphens: [Int] = []
    var separators = 0
    while end < range.upperBound {
      let byte = bytes[end]
      if ASCII.isDigit(byte) {
        end += 1
        continue
      }
      guard end + 1 < range.upperBound, ASCII.isDigit(bytes[end + 1]) else { break }
      switch byte {
      case UInt8(ascii: "-"): hyphens.append(end)
      case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "/"): separators += 1
      default: return end
      }
      end += 1
    }
    guard let hyphen = hyphens.first, rules.splitsNumberHyphens else { return end }
    if hyphens.count > 1 { return end }
    if separators == 0, Self.isTelephone(hyphen - start, end - hyphen - 1) { return end }
    return hyphen
  }

  /// Where a number ends that starts with its point: .227.
  func pointedNumberEnd(in bytes: Span<UInt8>, at point: Int) -> Int? {
    guard point + 1 < range.upperBound, ASCII.isDigit(bytes[point + 1]),
      point == range.lowerBound || !isAlphanumeric(bytes[point - 1])
    else { return nil }
    return numberEnd(in: bytes, at: point + 1)
  }

  /// Whether two groups of so many digits are a telephone number or a postal code rather than a range.
  private static func isTelephone(_ left: Int, _ right: Int) -> Bool {
    switch (left, right) {
    case (3, 4), (5, 4), (5..., 1): true
    default: false
    }
  }
}
