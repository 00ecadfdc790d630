import ICU
import InquitModel

/// What the characters of a number say by themselves, without a grammar: the digits with their separators, and signs.
struct NumberText {
  /// The value of the digits, if the text holds one run of digits, by the separators of the document's language.
  let value: CanonicalDecimal?
  /// The value by the separators of the other habit: 12.000 is twelve in English and twelve thousand in German.
  let foreignValue: CanonicalDecimal?
  /// What stands before and after the digits.
  let before: String
  let after: String

  init(_ text: String, decimalSeparator: Unicode.Scalar) {
    let scalars = Array(text.unicodeScalars)
    let isInner = { (i: Int) in
      i > 0 && i + 1 < scalars.count && Self.isASCIIDigit(scalars[i - 1]) && Self.isASCIIDigit(scalars[i + 1])
    }
    let first = scalars.firstIndex(where: Self.isASCIIDigit) ?? scalars.count
    var end = first
    while end < scalars.count,
      Self.isASCIIDigit(scalars[end]) || (Self.separators.contains(scalars[end]) && isInner(end))
    { end += 1 }
    let digits = scalars[first..<end]
    let rest = scalars[end...]
    before = String(String.UnicodeScalarView(scalars[..<first]))
    after = String(String.UnicodeScalarView(rest))
    // Two numbers, or digits of another script, say nothing certain.
    if digits.isEmpty || rest.contains(where: \.isDigit) {
      value = nil
      foreignValue = nil
    } else {
      value = Self.value(digits, decimalSeparator: decimalSeparator)
      foreignValue = Self.value(digits, decimalSeparator: decimalSeparator == "," ? "." : ",")
    }
  }

  private static let separators = ",.'’ \u{A0}\u{202F}".unicodeScalars

  private static func isASCIIDigit(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x30 && scalar.value <= 0x39
  }

  /// The value of digits and separators; nil when groups are not of three digits (or of two in India).
  private static func value(
    _ digits: ArraySlice<Unicode.Scalar>, decimalSeparator: Unicode.Scalar
  ) -> CanonicalDecimal? {
    var whole: [UInt8] = []
    var fraction: [UInt8] = []
    var isFraction = false
    var group = 0
    var hasGroups = false
    for scalar in digits {
      if isASCIIDigit(scalar) {
        if isFraction { fraction.append(UInt8(scalar.value)) } else { whole.append(UInt8(scalar.value)) }
        group += 1
      } else {
        if isFraction { return nil }
        if hasGroups, group != 3, group != 2 || scalar == decimalSeparator { return nil }
        if scalar == decimalSeparator {
          isFraction = true
        } else {
          if !hasGroups, group > 3 { return nil }
          hasGroups = true
        }
        group = 0
      }
    }
    if hasGroups, !isFraction, group != 3 { return nil }
    return CanonicalDecimal(whole: whole, fraction: fraction)
  }
}

extension CheckedDocument {
  /// The decimal separator of the document's language: a comma or a point.
  var decimalSeparator: Unicode.Scalar {
    if locale == "und" || locale.hasPrefix("en") { return "." }
    return LocaleData.decimalSeparator(locale: locale) == "," ? "," : "."
  }

  /// The annotations of numbers that were not rejected.
  var numbers: [Int] { index.numbers }

  /// The numbers with digits, but for those that are nothing but digits and have them as their value.
  var numbersToCompare: [Int] {
    index.numbers.filter { i in
      let bytes = text.bytes(in: annotations[i].ranges[0])
      let isDigit = { (byte: UInt8) in byte >= 0x30 && byte <= 0x39 }
      guard bytes.allSatisfy(isDigit) else { return bytes.contains(where: isDigit) }
      guard case .string(let value)? = annotations[i].attributes["value"] else { return true }
      return !bytes.elementsEqual(value.utf8)
    }
  }

  /// A decimal attribute of a number; nil when it is missing or no decimal.
  func decimal(_ name: String, of annotation: Int) -> CanonicalDecimal? {
    switch annotations[annotation].attributes[name] {
    // A number of JSON is of the wrong type, but it has a value.
    case .string(let text)?, .number(let text)?: CanonicalDecimal(text)
    default: nil
    }
  }
}
