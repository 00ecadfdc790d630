/// A number as it is written, without what is counted.
struct Numeral {
  enum Kind { case cardinal, ordinal, fraction, multiplier }

  /// Indexes of tokens.
  var tokens: Range<Int>
  var value: ExactNumber
  var kind = Kind.cardinal
  /// The power of ten of the scale words that follow the first group: 6 in 5.7 million. A range's first
  /// number shares the second one's.
  var scale = 0
  /// The digits when the numeral is nothing but up to four of them: what a year looks like.
  var plainDigits: String?
  var startsWithDigits = false
  /// Whether a fraction word ends it, so that "of" may follow: two and a quarter of an hour.
  var endsWithFraction = false
  /// Whether it is two numbers read as a year: nineteen eighty-four.
  var isSpelledYear = false

  init(tokens: Range<Int>, value: ExactNumber, kind: Kind = .cardinal) {
    self.tokens = tokens
    self.value = value
    self.kind = kind
  }
}

/// A number in digits with its separators.
struct DigitNotation {
  /// The language's decimal separator.
  let decimal: String

  /// More digits than any amount in a text has: a longer run is a key or a serial number.
  static let maximumDigits = 40

  /// The value of ASCII digits with separators between them, or nil when they do not form one number.
  ///
  /// The language says what a separator means, unless the groups rule it out: 1,5 is a decimal in English too.
  func value(of text: String) -> ExactNumber? {
    var groups: [[UInt8]] = [[]]
    var separators: [UInt8] = []
    for byte in Self.withASCIISeparators(text).utf8 {
      if byte >= 0x30, byte <= 0x39 {
        groups[groups.count - 1].append(byte - 0x30)
      } else {
        separators.append(byte)
        groups.append([])
      }
    }
    let count = groups.reduce(0) { $0 + $1.count }
    guard count > 0, count <= Self.maximumDigits else { return nil }
    guard let last = separators.last else { return ExactNumber(digits: groups[0], exponent: 0) }
    if pointsDecimal(last, separators, groups) {
      guard Self.isGrouped(groups.dropLast()), separators.dropLast().allSatisfy({ $0 != last }) else {
        return nil
      }
      return ExactNumber(digits: groups.flatMap { $0 }, exponent: -groups[groups.count - 1].count)
    }
    return Self.isGrouped(groups[...]) ? ExactNumber(digits: groups.flatMap { $0 }, exponent: 0) : nil
  }

  /// Whether the last separator is a decimal point.
  private func pointsDecimal(_ last: UInt8, _ separators: [UInt8], _ groups: [[UInt8]]) -> Bool {
    let isDecimal = decimal.utf8.elementsEqual([last])
    let isGrouped = Self.isGrouped(groups[...])
    if separators.count == 1 {
      // Nobody writes three decimals that are nothing: Mexico's 10,000.
      if isDecimal, last == UInt8(ascii: ","), isGrouped, groups[0] != [0], groups[1] == [0, 0, 0] {
        return false
      }
      if isDecimal { return true }
      if last == UInt8(ascii: "'") { return false }
      // 1,5 and .0012 are decimals in every language, but 200,0000 is a slip.
      let isSlip = groups[0].count > 1 && groups[1].count > 3
      return !isGrouped && !isSlip || groups[0] == [0]
    }
    // Two kinds: the last one is the point. One kind, several times: groups.
    return separators.contains { $0 != last }
  }

  /// Whether the groups are those of a number: 1–234–567, or Indian 12–34–567.
  private static func isGrouped(_ groups: ArraySlice<[UInt8]>) -> Bool {
    guard groups.count > 1, let first = groups.first, let last = groups.last else { return true }
    guard (1...3).contains(first.count), last.count == 3 else { return false }
    let inner = groups.dropFirst().dropLast()
    return inner.allSatisfy { $0.count == 3 } || (first.count <= 2 && inner.allSatisfy { $0.count == 2 })
  }

  private static func withASCIISeparators(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
    var result = ""
    for c in text.unicodeScalars {
      switch c.value {
      case 0x66B: result += "."
      case 0x66C: result += ","
      case 0xB7: result += "."
      default: result.unicodeScalars.append(c)
      }
    }
    return result
  }
}
