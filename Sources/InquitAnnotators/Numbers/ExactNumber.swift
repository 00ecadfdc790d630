/// An exact number: a decimal of any length over a small whole denominator. Nothing is rounded and nothing
/// overflows, so `0.1` is a tenth and a third stays a third.
struct ExactNumber: Hashable, Sendable {
  /// The digits of the numerator, the most significant first, without zeros at either end; empty for zero.
  private var digits: [UInt8]
  /// The power of ten that the digits, read as a whole number, are multiplied with.
  private var exponent: Int
  private var isNegative = false
  /// At least 1, prime to 2, 5 and the numerator: those parts are folded into the numerator.
  private(set) var denominator = 1

  /// The largest denominator that `divided(by:)` takes.
  static let largestDivisor = 100_000

  static let zero = ExactNumber(digits: [], exponent: 0)

  init(_ value: Int) {
    self.init(digits: String(value.magnitude).utf8.map { $0 - 0x30 }, exponent: 0)
    isNegative = value < 0
  }

  /// The number whose decimal digits are `digits`, each 0 to 9, times ten to the power `exponent`.
  init(digits: [UInt8], exponent: Int) {
    var digits = digits[...]
    var exponent = exponent
    while digits.first == 0 { digits.removeFirst() }
    while digits.last == 0 {
      digits.removeLast()
      exponent += 1
    }
    self.digits = Array(digits)
    self.exponent = digits.isEmpty ? 0 : exponent
  }

  /// A number as `canonical` spells it; nil when `text` is none.
  init?(canonical text: String) {
    let parts = text.split(separator: "/")
    guard let first = parts.first, let number = DigitNotation(decimal: ".").value(of: String(first)) else {
      return nil
    }
    self = number
    guard parts.count > 1 else { return }
    guard let divisor = Int(parts[1]), let quotient = divided(by: divisor) else { return nil }
    self = quotient
  }

  var isZero: Bool { digits.isEmpty }

  var isWhole: Bool { denominator == 1 && exponent >= 0 }

  var negated: ExactNumber {
    var result = self
    result.isNegative = !isNegative && !isZero
    return result
  }

  /// The value as an `Int`, or nil when it is not whole or longer than 15 digits.
  var intValue: Int? {
    guard denominator == 1, exponent >= 0, digits.count + exponent <= 15 else { return nil }
    let magnitude = Self.wholeNumber(digits, zeros: exponent)
    return isNegative ? -magnitude : magnitude
  }

  private static func wholeNumber(_ digits: [UInt8], zeros: Int) -> Int {
    var value = 0
    for digit in digits { value = value * 10 + Int(digit) }
    for _ in 0..<zeros { value *= 10 }
    return value
  }

  /// The canonical spelling: `-1234.5`, and `7/3` where no decimal is exact.
  var canonical: String {
    denominator == 1 ? decimalString : fractionString
  }

  /// As a fraction of whole numbers in lowest terms: a half is `1/2`, two `2/1`.
  var fractionString: String {
    var numerator = numerator
    var denominator = ExactNumber(denominator)
    if exponent < 0 {
      numerator.exponent = 0
      denominator = denominator.shifted(by: -exponent)
    }
    for prime in [2, 5] {
      while let a = numerator.wholeQuotient(by: prime), let b = denominator.wholeQuotient(by: prime) {
        numerator = a
        denominator = b
      }
    }
    return "\(numerator.decimalString)/\(denominator.decimalString)"
  }

  private var decimalString: String {
    guard !isZero else { return "0" }
    var text = isNegative ? "-" : ""
    let whole = digits.count + exponent
    if whole <= 0 { text += "0." + String(repeating: "0", count: -whole) }
    for (i, digit) in digits.enumerated() {
      if i == whole, i > 0 { text += "." }
      text.unicodeScalars.append(Unicode.Scalar(0x30 + digit))
    }
    if exponent > 0 { text += String(repeating: "0", count: exponent) }
    return text
  }
}

/// Arithmetic.
extension ExactNumber {
  /// Times ten to the power `power`.
  func shifted(by power: Int) -> ExactNumber {
    var result = self
    if !isZero { result.exponent += power }
    return result
  }

  /// `factor` must lie between 0 and 10⁹.
  func times(_ factor: Int) -> ExactNumber {
    var carry = 0
    var product: [UInt8] = []
    for digit in digits.reversed() {
      carry += Int(digit) * factor
      product.append(UInt8(carry % 10))
      carry /= 10
    }
    while carry > 0 {
      product.append(UInt8(carry % 10))
      carry /= 10
    }
    return with(magnitude: ExactNumber(digits: product.reversed(), exponent: exponent)).inLowestTerms()
  }

  /// Nil unless `divisor` lies between 1 and `largestDivisor`, and the denominator stays below that.
  func divided(by divisor: Int) -> ExactNumber? {
    guard (1...Self.largestDivisor).contains(divisor) else { return nil }
    var result = self
    result.denominator *= divisor
    result = result.inLowestTerms()
    return result.denominator <= Self.largestDivisor ? result : nil
  }

  /// Nil when the common denominator would be larger than `largestDivisor`.
  func plus(_ other: ExactNumber) -> ExactNumber? {
    let common = denominator * other.denominator
    guard common <= Self.largestDivisor else { return nil }
    let a = numerator.times(other.denominator)
    let b = other.numerator.times(denominator)
    return Self.sum(a, b).divided(by: common)
  }

  private var numerator: ExactNumber {
    var result = self
    result.denominator = 1
    return result
  }

  /// The sum of two numbers without denominators.
  private static func sum(_ a: ExactNumber, _ b: ExactNumber) -> ExactNumber {
    if a.isZero { return b }
    if b.isZero { return a }
    let exponent = min(a.exponent, b.exponent)
    var x = a.digits + [UInt8](repeating: 0, count: a.exponent - exponent)
    var y = b.digits + [UInt8](repeating: 0, count: b.exponent - exponent)
    let length = max(x.count, y.count) + 1
    x.insert(contentsOf: [UInt8](repeating: 0, count: length - x.count), at: 0)
    y.insert(contentsOf: [UInt8](repeating: 0, count: length - y.count), at: 0)
    let subtracts = a.isNegative != b.isNegative
    let swaps = subtracts && x.lexicographicallyPrecedes(y)
    if swaps { swap(&x, &y) }
    var carry = 0
    for i in x.indices.reversed() {
      var digit = Int(x[i]) + (subtracts ? -Int(y[i]) : Int(y[i])) + carry
      carry = digit < 0 ? -1 : digit > 9 ? 1 : 0
      digit -= carry * 10
      x[i] = UInt8(digit)
    }
    var result = ExactNumber(digits: x, exponent: exponent)
    result.isNegative = (swaps ? b.isNegative : a.isNegative) && !result.isZero
    return result
  }

  private func with(magnitude: ExactNumber) -> ExactNumber {
    var result = magnitude
    result.isNegative = isNegative && !magnitude.isZero
    result.denominator = denominator
    return result
  }

  /// The quotient when it is a whole number and this is one.
  private func wholeQuotient(by divisor: Int) -> ExactNumber? {
    guard exponent >= 0 else { return nil }
    var remainder = 0
    var quotient: [UInt8] = []
    for digit in digits + [UInt8](repeating: 0, count: exponent) {
      remainder = remainder * 10 + Int(digit)
      quotient.append(UInt8(remainder / divisor))
      remainder %= divisor
    }
    guard remainder == 0 else { return nil }
    var result = ExactNumber(digits: quotient, exponent: 0)
    result.isNegative = isNegative && !result.isZero
    return result
  }

  /// The same number with every 2 and 5 of the denominator, and what it shares with the numerator, folded in.
  private func inLowestTerms() -> ExactNumber {
    guard denominator > 1 else { return self }
    var result = self
    var rest = denominator
    result.denominator = 1
    for (prime, complement) in [(2, 5), (5, 2)] {
      while rest % prime == 0 {
        rest /= prime
        result = result.times(complement).shifted(by: -1)
      }
    }
    var prime = 3
    while prime <= rest {
      if rest % prime == 0, let quotient = result.withoutFraction.wholeQuotient(by: prime) {
        rest /= prime
        result = quotient.shifted(by: result.exponent < 0 ? result.exponent : 0)
      } else {
        prime += 2
      }
    }
    result.denominator = isZero ? 1 : rest
    return result
  }

  /// The digits read as a whole number where the exponent is negative: what divides it divides this number.
  private var withoutFraction: ExactNumber {
    var result = self
    result.exponent = max(0, exponent)
    return result
  }
}

extension ExactNumber: Comparable {
  static func < (a: ExactNumber, b: ExactNumber) -> Bool {
    // Denominators are at most `largestDivisor`, so neither product is out of range for `times`.
    return sum(a.numerator.times(b.denominator), b.numerator.times(a.denominator).negated).isNegative
  }
}
