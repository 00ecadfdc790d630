/// A numeral with what belongs to its span: a unit, a currency, a percent sign.
struct Measure {
  enum Dimension: Hashable {
    case none
    case percent
    case money(String)
    case unit(String)
    case age(String)
  }

  var tokens: Range<Int>
  var numeral: Numeral
  var value: ExactNumber
  var dimension = Dimension.none

  init(_ numeral: Numeral) {
    tokens = numeral.tokens
    self.numeral = numeral
    value = numeral.value
  }
}

/// Reads measures.
struct MeasureParser {
  let parser: NumeralParser
  private let tokens: [NumberToken]
  private let measures: MeasureLexicon

  init(parser: NumeralParser) {
    self.parser = parser
    tokens = parser.tokens
    measures = parser.lexicon.measures
  }

  /// The longest measure that starts at token `start`.
  func measure(at start: Int) -> Measure? {
    guard let first = simpleMeasure(at: start) else { return nil }
    return compound(first)
  }

  private func simpleMeasure(at start: Int) -> Measure? {
    if let money = moneyBehindSign(at: start) { return money }
    guard let numeral = parser.numeral(at: start) else { return nil }
    let measure = Measure(numeral)
    guard numeral.kind == .cardinal || numeral.kind == .fraction else { return measure }
    if let suffixed = withSuffix(measure) { return withCurrency(suffixed) ?? suffixed }
    return withPercent(measure) ?? withCurrency(measure) ?? withUnit(measure) ?? measure
  }

  /// $5 million, US$50bn, EUR 20.
  private func moneyBehindSign(at start: Int) -> Measure? {
    guard let (currency, end) = measures.signs.match(tokens, at: start), isSign(start..<end),
      parser.continues(end), let numeral = parser.numeral(at: end),
      numeral.kind == .cardinal || numeral.kind == .fraction
    else { return nil }
    var measure = Measure(numeral)
    measure = withSuffix(measure, isMoney: true) ?? measure
    measure.tokens = start..<measure.tokens.upperBound
    measure.dimension = .money(currency.code)
    return measure
  }

  /// Whether the tokens can be a currency sign: codes in letters are written in capitals, US$ in any way.
  private func isSign(_ range: Range<Int>) -> Bool {
    range.contains { tokens[$0].kind == .symbol && tokens[$0].text != "." }
      || tokens[range.lowerBound].isCapitalised
  }

  /// `measure` with the bn of 4.5bn. A letter that is also a unit is one only before a noun or for money.
  private func withSuffix(_ measure: Measure, isMoney: Bool = false) -> Measure? {
    let i = measure.tokens.upperBound
    guard measure.numeral.startsWithDigits, measure.numeral.scale == 0, parser.continues(i),
      let power = parser.entry(i).suffix, !parser.isJoined(i + 1) || tokens[i + 1].kind != .word
    else { return nil }
    let isJoined = parser.isJoined(i)
    guard isJoined || tokens[i].text.utf8.count > 1 || power == 3 || isMoney else { return nil }
    if !isMoney, measures.units[tokens[i].text] != nil, !(isJoined && tokens[i].isCapitalised) {
      let isBeforeNoun =
        isJoined && parser.continues(i + 1) && tokens[i + 1].kind == .word
        && !parser.entry(i + 1).roles.contains(.function)
      guard isBeforeNoun || measures.currencies.match(tokens, at: i + 1) != nil else { return nil }
    }
    var result = measure
    result.value = measure.value.shifted(by: power)
    result.numeral.value = result.value
    result.numeral.scale = power
    result.numeral.plainDigits = nil
    result.numeral.tokens = measure.numeral.tokens.lowerBound..<i + 1
    result.tokens = measure.tokens.lowerBound..<i + 1
    return result
  }

  private func withPercent(_ measure: Measure) -> Measure? {
    let i = parser.afterHyphen(measure.tokens.upperBound)
    guard parser.continues(i), let (_, end) = measures.percents.match(tokens, at: i) else { return nil }
    var result = measure
    result.tokens = measure.tokens.lowerBound..<end
    result.dimension = .percent
    return result
  }

  /// 20 euros, 10 $, 115USD, 50p.
  private func withCurrency(_ measure: Measure) -> Measure? {
    let i = afterOf(parser.afterHyphen(measure.tokens.upperBound), measure)
    guard parser.continues(i), let (currency, end) = measures.currencies.match(tokens, at: i) else {
      return nil
    }
    let isWord = tokens[i..<end].allSatisfy { $0.kind == .word }
    let isCode = isWord && end == i + 1 && measures.signs[tokens[i].text] != nil
    if isCode, !tokens[i].isCapitalised { return nil }
    // A single letter stands right behind the digits; a sign before digits belongs to them.
    if isWord, tokens[i].text.utf8.count == 1, !parser.isJoined(i) { return nil }
    if !isWord, parser.isJoined(end), tokens[end].kind == .digits { return nil }
    var result = measure
    result.value = measure.value.shifted(by: currency.power)
    result.tokens = measure.tokens.lowerBound..<end
    result.dimension = .money(currency.code)
    return result
  }

  /// 50 gallons, 30-day, 5km, half an hour, 19 years old.
  private func withUnit(_ measure: Measure, later: Bool = false) -> Measure? {
    let i = afterOf(parser.afterHyphen(measure.tokens.upperBound), measure)
    guard parser.continues(i), let (unit, end) = measures.units.match(tokens, at: i),
      allows(unit, at: i, end, measure, later)
    else { return nil }
    var result = measure
    result.tokens = measure.tokens.lowerBound..<end
    result.dimension = unit.use == .age ? .age(unit.id) : .unit(unit.id)
    return result
  }

  private func allows(_ unit: MeasureLexicon.Unit, at i: Int, _ end: Int, _ measure: Measure, _ later: Bool)
    -> Bool
  {
    switch unit.use {
    case .anywhere, .age: break
    case .later:
      if !later { return false }
    case .short:
      guard measure.numeral.startsWithDigits else { return false }
      let isLoose = tokens[i].hasSpaceBefore && parser.continues(end) && tokens[end].kind == .word && !later
      if isLoose, !parser.entry(end).roles.contains(.function) { return false }
    }
    return !(tokens[end - 1].kind == .word && parser.isJoined(end) && tokens[end].kind == .digits)
  }

  /// After a fraction, past "of" and an article: half an hour, a quarter of a mile.
  private func afterOf(_ i: Int, _ measure: Measure) -> Int {
    guard measure.numeral.kind == .fraction, parser.continues(i) else { return i }
    var next = i
    if parser.entry(next).roles.contains(.of), parser.continues(next + 1) { next += 1 }
    if parser.entry(next).roles.contains(.article), parser.continues(next + 1) { next += 1 }
    return next
  }

  /// Joins units that are named together: 5 ft 2 in, two hours and ten minutes, 15 dollars and 50 cents.
  private func compound(_ first: Measure) -> Measure {
    var result = first
    var last = first.dimension
    while let next = nextPart(after: result.tokens.upperBound) {
      if case .money(let a) = last, case .money(let b) = next.dimension, a == b,
        next.value < ExactNumber(1), !next.value.isZero, first.value.intValue != nil,
        parser.entry(next.tokens.lowerBound).cardinal != nil || next.numeral.startsWithDigits,
        let sum = result.value.plus(next.value)
      {
        result.value = sum
        result.tokens = result.tokens.lowerBound..<next.tokens.upperBound
        return result
      }
      guard case .unit(let large) = last, case .unit(let small) = next.dimension,
        let a = measures.size(of: large), let b = measures.size(of: small), a.system == b.system,
        a.size > b.size,
        let scaled = result.value.times(a.size / b.size).plus(next.value)
      else { break }
      result.value = scaled
      result.tokens = result.tokens.lowerBound..<next.tokens.upperBound
      result.dimension = next.dimension
      last = next.dimension
    }
    return result
  }

  /// The measure after token `i`, past "and" or a comma.
  private func nextPart(after end: Int) -> Measure? {
    guard parser.continues(end) else { return nil }
    var i = end
    if tokens[i].text == ",", parser.continues(i + 1) { i += 1 }
    if parser.entry(i).roles.contains(.and), parser.continues(i + 1) { i += 1 }
    guard let numeral = parser.numeral(at: i), numeral.kind == .cardinal, !numeral.value.isZero else {
      return nil
    }
    let measure = Measure(numeral)
    return withUnit(measure, later: true) ?? withCurrency(measure)
  }
}
