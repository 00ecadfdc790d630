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
      /// Only as the second unit of a measure: 5 ft 2 in.
      case later
    }
    /// CLDR's id, as in `kilometer-per-hour`.
    let id: String
    let use: Use
  }

  struct Currency: Hashable, Sendable {
    /// ISO 4217.
    let code: String
    /// The power of ten of this part of it: -2 for cents.
    let power: Int
  }

  /// Units that are named together, as in 5 feet 2 inches.
  struct Size: Hashable, Sendable {
    let system: String
    /// In the smallest unit of the system.
    let size: Int
  }

  /// ISO 4217's code for no currency: of a word like dinar that several countries use.
  static let unknownCurrency = "XXX"

  private(set) var units = NumberPhrases<Unit>()
  /// Money in words and signs, after the number.
  private(set) var currencies = NumberPhrases<Currency>()
  /// Signs and codes, which may stand before the number too.
  private(set) var signs = NumberPhrases<Currency>()
  private(set) var percents = NumberPhrases<Bool>()
  private var durations: Set<String> = []
  private var sizes: [String: Size] = [:]

  init(language: String) {
    let data = LanguageData(language: language)
    for row in LanguageData.root.rows(of: "units.txt") where row.count > 1 {
      if row[1] == "duration" { durations.insert(row[0]) }
      if row.count > 3, let size = Int(row[3]) { sizes[row[0]] = Size(system: row[2], size: size) }
    }
    for row in data.rows(of: "units.txt") where row.count > 1 {
      let use = row.count > 2 ? Unit.Use(rawValue: row[2]) : .anywhere
      units.insert(row[0], Unit(id: row[1], use: use ?? .anywhere))
    }
    for word in data.entries(of: "percent.txt") + LanguageData.root.entries(of: "percent.txt") {
      percents.insert(word, true)
    }
    for row in data.rows(of: "currencies.txt") where row.count > 1 {
      currencies.insert(row[0], Currency(code: row[1], power: row.count > 2 ? Int(row[2]) ?? 0 : 0))
    }
    for row in LanguageData.root.rows(of: "currencies.txt") where row.count > 1 {
      let currency = Currency(code: row[1], power: row.count > 2 ? Int(row[2]) ?? 0 : 0)
      signs.insert(row[0], currency)
      currencies.insert(row[0], currency)
    }
  }

  func isDuration(_ unit: String) -> Bool { durations.contains(unit) }

  func size(of unit: String) -> Size? { sizes[unit] }
}
