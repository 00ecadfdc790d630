import ICU
import InquitData

/// What can stand beside a number and make it an amount of something: units, money, the percent sign.
struct MeasureLexicon: Sendable {
  /// A unit as a language names it.
  struct Unit: Hashable, Sendable {
    enum Use: String, Sendable {
      case anywhere
      /// The number is an age: years old.
      case age
      /// Right after digits only: the word means something else otherwise.
      case short
      /// Right after digits without a space: 37C.
      case glued
      /// Right after digits, with a space only before "of" or at the end of a clause: Italian 30 ha di bosco, where
      /// ha is has too.
      case word
      /// Only as the second unit of a measure: 5 ft 2 in.
      case later
      /// Only as the first unit of a measure in digits, right before the second: 5'11".
      case paired
    }
    /// CLDR's id, as in `kilometer-per-hour`.
    let id: String
    let use: Use
  }

  struct Currency: Hashable, Sendable {
    /// ISO 4217; several where countries call their money the same.
    let codes: [String]
    /// The power of ten of this part of it: -2 for cents.
    let power: Int
    /// Whether it is a sign or code that holds in every language.
    let isSign: Bool

    /// The only code, or `unknownCurrency`.
    var code: String { codes.count == 1 ? codes[0] : MeasureLexicon.unknownCurrency }

    init(code: String, power: Int, isSign: Bool) {
      codes = code.split(separator: " ").map(String.init)
      self.power = power
      self.isSign = isSign
    }
  }

  /// Units that are named together, as in 5 feet 2 inches.
  struct Size: Hashable, Sendable {
    let system: String
    /// In the smallest unit of the system.
    let size: Int
  }

  /// ISO 4217's code for no currency: of a word like dinar that several countries use.
  static let unknownCurrency = "XXX"

  /// The currencies whose full names are looked for.
  private static let commonCurrencies = [
    "USD", "EUR", "GBP", "JPY", "CNY", "CHF", "CAD", "AUD", "NZD", "INR", "RUB", "UAH", "PLN", "CZK", "HUF",
    "RON", "SEK", "NOK", "DKK", "TRY", "ILS", "EGP", "SAR", "AED", "QAR", "KWD", "IQD", "IRR", "PKR", "BDT",
    "THB", "VND", "IDR", "MYR", "PHP", "KRW", "HKD", "SGD", "TWD", "BRL", "MXN", "ARS", "CLP", "COP", "VES",
    "ZAR", "NGN", "KES", "MAD", "LBP", "SYP", "GEL", "KZT", "BYN",
  ]

  private(set) var units = NumberPhrases<Unit>()
  /// Money in words and signs, after the number.
  private(set) var currencies = NumberPhrases<Currency>()
  /// Signs and codes, which may stand before the number too.
  private(set) var signs = NumberPhrases<Currency>()
  private(set) var percents = NumberPhrases<Bool>()
  /// How the name of the country starts whose money has a code, where others call theirs the same.
  private(set) var countries: [String: String] = [:]
  private var durations: Set<String> = []
  private var sizes: [String: Size] = [:]

  init(language: String) {
    let data = LanguageData(language: language)
    var categories: [(unit: String, category: String)] = []
    for row in LanguageData.root.rows(of: "units.txt") where row.count > 1 {
      if row[1] == "duration" { durations.insert(row[0]) }
      categories.append((row[0], row[1]))
      if row.count > 3, let size = Int(row[3]) { sizes[row[0]] = Size(system: row[2], size: size) }
    }
    for row in data.rows(of: "units.txt") where row.count > 1 {
      let use = row.count > 2 ? Unit.Use(rawValue: row[2]) : .anywhere
      units.insert(row[0], Unit(id: row[1], use: use ?? .anywhere))
    }
    let base = Self.baseLanguage(of: language)
    if units["*"] == nil {
      let words = Set(data.entries(of: "stop-words.txt"))
      for (unit, category) in categories { addNames(of: unit, category, locale: base, words: words) }
    }
    for word in data.entries(of: "percent.txt") + LanguageData.root.entries(of: "percent.txt") {
      percents.insert(word, true)
    }
    for row in data.rows(of: "currencies.txt") where row.count > 1 {
      currencies.insert(
        row[0], Currency(code: row[1], power: row.count > 2 ? Int(row[2]) ?? 0 : 0, isSign: false))
    }
    if currencies["*"] == nil {
      for code in Self.commonCurrencies {
        for name in LocaleData.currencyNames(code, locale: base) {
          currencies.insert(Word.folded(name), Currency(code: code, power: 0, isSign: false))
        }
      }
    }
    for row in LanguageData.root.rows(of: "currencies.txt") where row.count > 1 {
      let currency = Currency(code: row[1], power: row.count > 2 ? Int(row[2]) ?? 0 : 0, isSign: true)
      signs.insert(row[0], currency)
      currencies.insert(row[0], currency)
    }
    addCountries(locale: base)
  }

  /// Adds the countries of ambiguous currencies: the code of a currency starts with that of its country. Of a long
  /// name the last letter is left out, so that Mexican starts as Mexico does.
  private mutating func addCountries(locale: String) {
    for currency in currencies.values where currency.codes.count > 1 {
      for code in currency.codes {
        guard let name = LocaleData.regionName(String(code.prefix(2)), locale: locale) else { continue }
        let words = Word.folded(name).split(separator: " ")
        guard let word = words.first(where: { $0.utf8.count > 3 }) else { continue }
        countries[code] = String(word.utf8.count > 5 ? word.dropLast() : word)
      }
    }
  }

  /// Adds CLDR's names of a unit. What a language shares with all others stands in the root locale only; its
  /// letters for times are left out, because 1970s are not seconds. A name that is one of `words` is a unit only
  /// where it is no such word: German 2024 in Berlin has no inches.
  private mutating func addNames(of unit: String, _ category: String, locale: String, words: Set<String>) {
    for name in LocaleData.unitNames(unit, category: category, locale: locale, isShort: false) {
      units.insert(Word.folded(name), Unit(id: unit, use: .anywhere))
    }
    for locale in category == "duration" ? [locale] : [locale, "root"] {
      for name in LocaleData.unitNames(unit, category: category, locale: locale, isShort: true) {
        // A capital alone is a letter of many words in small ones: A, the ampere, is the French has.
        if name.unicodeScalars.count == 1, Word.folded(name) != name { continue }
        // A letter or two mean other things too.
        let use = name.unicodeScalars.count < 3 ? Unit.Use.short : .anywhere
        let folded = Word.folded(name)
        units.insert(folded, Unit(id: unit, use: words.contains(folded) ? .word : use))
        if let plain = Self.withPlainPower(folded) { units.insert(plain, Unit(id: unit, use: .anywhere)) }
      }
    }
  }

  /// m2 for m², which keyboards do not have; nil where no power ends the name.
  private static func withPlainPower(_ name: String) -> String? {
    guard let power = name.unicodeScalars.last, power == "²" || power == "³" else { return nil }
    return String(name.unicodeScalars.dropLast()) + (power == "²" ? "2" : "3")
  }

  private static func baseLanguage(of tag: String) -> String {
    String(decoding: tag.utf8.prefix { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "_") }, as: UTF8.self)
  }

  /// The words for ages that a number word is written together with: Russian пятилетний. Short ones end too many
  /// other words.
  var ageEndings: [(word: String, unit: String)] {
    units.phrases.compactMap { phrase in
      guard let unit = units[phrase], unit.use == .age, phrase.utf8.count > 3, !phrase.utf8.contains(0x20)
      else { return nil }
      return (phrase, unit.id)
    }
  }

  func isDuration(_ unit: String) -> Bool { durations.contains(unit) }

  /// Whether the second unit is a part of the first, as inches of feet.
  func areNamedTogether(_ first: Unit, _ second: Unit) -> Bool {
    guard let large = sizes[first.id], let small = sizes[second.id] else { return false }
    return large.system == small.system && large.size > small.size
  }

  func size(of unit: String) -> Size? { sizes[unit] }
}
