/// A decimal as the files write it: digits, at most one point between digits, a leading minus sign.
///
/// It compares exactly, without floating point. Values too long to be numbers in news are not compared at all.
struct CanonicalDecimal: Hashable, Comparable {
  let isNegative: Bool
  /// Without leading zeros; empty for a number below 1.
  let whole: [UInt8]
  /// Without trailing zeros.
  let fraction: [UInt8]

  /// nil when `string` is not such a decimal.
  init?(_ string: String) {
    var digits = Array(string.utf8)[...]
    let minus = digits.first == UInt8(ascii: "-")
    if minus { digits.removeFirst() }
    let parts = digits.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = parts.first, !first.isEmpty,
      parts.allSatisfy({ part in
        !part.isEmpty && part.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
      })
    else { return nil }
    self.init(isNegative: minus, whole: Array(first), fraction: parts.count > 1 ? Array(parts[1]) : [])
  }

  /// From digits in ASCII.
  init(isNegative: Bool = false, whole: [UInt8], fraction: [UInt8] = []) {
    self.whole = Array(whole.drop { $0 == UInt8(ascii: "0") })
    var fraction = fraction
    while fraction.last == UInt8(ascii: "0") { fraction.removeLast() }
    self.fraction = fraction
    self.isNegative = isNegative && !(self.whole.isEmpty && fraction.isEmpty)
  }

  /// Whether `string` is a fraction of whole numbers, such as `2/3`.
  static func isFraction(_ string: String) -> Bool {
    let parts = string.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return parts.count == 2
      && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } }
      && parts[1].contains { $0 != 0x30 }
  }

  var isWhole: Bool { fraction.isEmpty }

  /// Times ten to the power of `exponent`, which must not be negative.
  func shifted(by exponent: Int) -> CanonicalDecimal {
    let moved = fraction.prefix(exponent)
    let zeros = [UInt8](repeating: UInt8(ascii: "0"), count: exponent - moved.count)
    return CanonicalDecimal(
      isNegative: isNegative, whole: whole + moved + zeros, fraction: Array(fraction.dropFirst(exponent)))
  }

  static func < (a: Self, b: Self) -> Bool {
    if a.isNegative != b.isNegative { return a.isNegative }
    return a.isNegative ? b.isCloserToZero(than: a) : a.isCloserToZero(than: b)
  }

  private func isCloserToZero(than other: Self) -> Bool {
    if whole.count != other.whole.count { return whole.count < other.whole.count }
    if whole != other.whole { return whole.lexicographicallyPrecedes(other.whole) }
    return fraction.lexicographicallyPrecedes(other.fraction)
  }
}

extension CanonicalDecimal: CustomStringConvertible {
  var description: String {
    (isNegative ? "-" : "") + (whole.isEmpty ? "0" : String(decoding: whole, as: UTF8.self))
      + (fraction.isEmpty ? "" : "." + String(decoding: fraction, as: UTF8.self))
  }
}
