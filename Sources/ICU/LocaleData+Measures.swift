internal import CInquitICU

/// Names of units, months and money in a language, from CLDR.
extension LocaleData {
  /// The names of a unit in all numbers and cases, as they stand after the amount: "Kilometer" and
  /// "Kilometern" in German. `category` is CLDR's, as in `length`. Empty where CLDR has none, or puts the name
  /// before the amount.
  public static func unitNames(_ unit: String, category: String, locale: String, isShort: Bool) -> [String] {
    let patterns =
      utf16String { iq_unit_patterns(locale, category, unit, isShort ? 1 : 0, $0, $1, &$2) } ?? ""
    var names: [String] = []
    for pattern in patterns.utf8.split(separator: UInt8(ascii: "\n")) where pattern.starts(with: "{0}".utf8) {
      var name = String(decoding: pattern.dropFirst(3), as: UTF8.self).unicodeScalars[...]
      while let first = name.first, first.properties.isWhitespace { name.removeFirst() }
      if !name.isEmpty, !names.contains(String(name)) { names.append(String(name)) }
    }
    return names
  }

  /// The names of the months, long and short, in a date and alone, without repetitions.
  public static func monthNames(locale: String) -> [String] {
    let lines = utf16String { iq_month_names(locale, $0, $1, &$2) } ?? ""
    var names: [String] = []
    for line in lines.utf8.split(separator: UInt8(ascii: "\n")) {
      let name = String(decoding: line, as: UTF8.self)
      if !names.contains(name) { names.append(name) }
    }
    return names
  }

  /// The names of a currency in all numbers: "US dollar" and "US dollars".
  public static func currencyNames(_ code: String, locale: String) -> [String] {
    var names: [String] = []
    for plural in ["one", "few", "many", "other"] {
      guard let name = utf16String({ iq_currency_name(locale, code, plural, $0, $1, &$2) }) else { continue }
      if !names.contains(name) { names.append(name) }
    }
    return names
  }
}
