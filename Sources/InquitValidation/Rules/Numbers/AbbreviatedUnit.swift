import InquitModel

struct AbbreviatedUnit: DocumentRule {
  static let about = RuleDescription(
    code: "NUM015", name: "abbreviated-unit", level: .warning,
    summary: "a unit is written as its symbol or in the plural, not as its name in CLDR",
    why: """
      Units are named as in CLDR: kilometer, not km; day, not days. Otherwise the same unit has several names and \
      quantities cannot be compared.
      """,
    fix: .safe,
    failing: [
      .marked("[number type=quantity value=5 unit=km|5 km]"),
      .marked("[number type=duration value=30 unit=days|30 days]"),
    ],
    passing: [
      .marked("[number type=quantity value=5 unit=kilometer|5 km]"),
      .marked("[number type=duration value=30 unit=day|30 days]"),
    ])

  /// Symbols and spellings that stand for one unit only, with its name in CLDR.
  private static let names: [String: String] = [
    "km": "kilometer", "kilometre": "kilometer", "metre": "meter", "cm": "centimeter", "mm": "millimeter",
    "kg": "kilogram", "kilo": "kilogram", "g": "gram", "mg": "milligram", "litre": "liter",
    "ml": "milliliter",
    "ft": "foot", "feet": "foot", "in": "inch", "inches": "inch", "mi": "mile", "yd": "yard", "lb": "pound",
    "lbs": "pound", "oz": "ounce", "km/h": "kilometer-per-hour", "kph": "kilometer-per-hour",
    "mph": "mile-per-hour",
    "kWh": "kilowatt-hour", "MW": "megawatt", "GW": "gigawatt", "°C": "celsius", "°F": "fahrenheit",
    "ha": "hectare",
    "h": "hour", "hr": "hour", "hrs": "hour", "min": "minute", "mins": "minute", "sec": "second",
    "secs": "second",
    "yr": "year", "yrs": "year", "%": "percent",
  ]

  /// Names of which the plural is taken for the unit.
  private static let plurals: Set<String> = [
    "second", "minute", "hour", "day", "week", "month", "year", "decade", "century", "meter", "metre",
    "kilometer",
    "kilometre", "mile", "yard", "gram", "kilogram", "pound", "ounce", "liter", "litre", "gallon", "barrel",
    "acre",
    "hectare", "degree", "watt", "megawatt", "gigawatt",
  ]

  func check(_ document: CheckedDocument, into report: inout Report) {
    for i in document.numbers {
      guard let unit = document.attribute("unit", of: i) else { continue }
      var name = Self.names[unit]
      if name == nil, unit.hasSuffix("s"), Self.plurals.contains(String(unit.dropLast())) {
        name = String(unit.dropLast())
      }
      guard let name else { continue }
      let known = Self.names[name] ?? name
      report.add(
        "\(quoted(unit)) is not the name of a unit", at: .annotation(i), help: "write \(known)",
        fix: Fix("write \(known)", .safe, [.setAttribute(annotation: i, name: "unit", .string(known))]))
    }
  }
}
