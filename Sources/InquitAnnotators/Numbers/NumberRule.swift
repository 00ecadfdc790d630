/// What found a number; `WhatFoundIt` in the documentation explains each.
enum NumberRule: String, CaseIterable {
  // A numeral by itself.
  case digits, words, roman
  case rankDigits = "rank-digits"
  case rankWords = "rank-words"

  // A numeral with what it counts.
  case percent, money, unit, duration, fraction, multiple, times
  case timeSpan = "time-span"

  case ageUnit = "age-unit"
  case ageWord = "age-word"
  case ageApposition = "age-apposition"
  case ageCopula = "age-copula"
  case ageList = "age-list"

  case year, season
  case yearWord = "year-word"
  case shortYear = "year-short"

  case rangeBetween = "range-between"
  case rangeFrom = "range-from"
  case rangeTo = "range-to"
  case rangeDash = "range-dash"

  /// How often the rule is right, roughly: those that guess from context are less sure than a unit or a sign.
  var confidence: Double {
    switch self {
    case .timeSpan: 0.7
    case .ageCopula, .ageApposition, .ageList, .rangeFrom, .rankWords: 0.85
    case .year, .shortYear, .season, .fraction, .rangeTo, .rangeDash, .multiple, .times: 0.9
    case .digits, .words, .roman, .rankDigits, .percent, .money, .unit, .duration, .ageUnit, .ageWord,
      .yearWord, .rangeBetween:
      0.95
    }
  }
}
