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

  /// Whether a sign of money stands before the numeral.
  var startsWithSign: Bool { tokens.lowerBound < numeral.tokens.lowerBound }

  init(_ numeral: Numeral) {
    tokens = numeral.tokens
    self.numeral = numeral
    value = numeral.value
  }
}

/// Reads measures.
///
/// A class, as the other parsers are, since each holds those that it asks: copying them took much of the time.
final class MeasureParser {
  let parser: NumeralParser
  let tokens: [NumberToken]
  let measures: MeasureLexicon
  /// The currencies whose signs occur in the text.
  let currenciesBySign: Set<String>

  init(parser: NumeralParser) {
    self.parser = parser
    tokens = parser.tokens
    measures = parser.lexicon.measures
    var currencies: Set<String> = []
    for token in parser.tokens where token.kind == .symbol && token.entry != 0 {
      if let currency = measures.signs[token] { currencies.insert(currency.code) }
    }
    currenciesBySign = currencies
  }

  /// The longest measure that starts at token `start`.
  func measure(at start: Int) -> Measure? {
    guard let first = simpleMeasure(at: start) else { return nil }
    return compound(first)
  }

  /// The number at token `start` as an amount of the money before it: the 10m of $5-10m.
  func moneyBehindMoney(at start: Int) -> Measure? {
    guard let numeral = parser.numeral(at: start), numeral.kind == .cardinal else { return nil }
    return withSuffix(Measure(numeral), isMoney: true)
  }

  private func simpleMeasure(at start: Int) -> Measure? {
    if let money = moneyBehindSign(at: start) { return money }
    if let unit = unitAndFraction(at: start) { return unit }
    guard let numeral = parser.numeral(at: start).map(divided) else { return nil }
    let measure = Measure(numeral)
    guard numeral.kind == .cardinal || numeral.kind == .fraction else { return measure }
    // A magnitude has no unit: Italian magnitudo 5,9 ha colpito.
    if parser.continues(start), parser.roles(start - 1).contains(.measured) { return measure }
    if let unit = unitInWord(at: numeral.tokens.upperBound - 1) {
      return measure.with(unit, to: measure.tokens)
    }
    if let suffixed = withSuffix(measure) { return withCurrency(suffixed) ?? withUnit(suffixed) ?? suffixed }
    return withPercent(measure) ?? withCurrency(measure) ?? withUnit(measure) ?? measure
  }

  /// The unit that a number word has in itself: полчаса, dreijährig.
  private func unitInWord(at i: Int) -> MeasureLexicon.Unit? {
    parser.lexicon.entries[tokens[i].ending != 0 ? tokens[i].ending : tokens[i].entry].unit
  }

  /// An hour and a half: the article counts because the fraction does.
  private func unitAndFraction(at start: Int) -> Measure? {
    guard parser.roles(start).contains(.article), parser.continues(start + 1),
      let (unit, end) = measures.units.match(tokens, at: start + 1), unit.use == .anywhere,
      let (fraction, fractionEnd) = andFraction(at: end), let value = ExactNumber(1).plus(fraction)
    else { return nil }
    var measure = Measure(Numeral(tokens: start..<fractionEnd, value: value))
    measure.dimension = .unit(unit.id)
    return measure
  }

  /// "And a half" after a unit.
  func andFraction(at i: Int) -> (ExactNumber, end: Int)? {
    guard parser.continues(i), parser.roles(i).contains(.and), parser.continues(i + 1) else {
      return nil
    }
    return parser.addedFraction(at: i + 1)
  }

  /// One over three, where nothing else follows.
  private func divided(_ numeral: Numeral) -> Numeral {
    let over = numeral.tokens.upperBound
    guard numeral.kind == .cardinal, parser.continues(over), parser.roles(over).contains(.dividedBy),
      parser.continues(over + 1), let divisor = parser.numeral(at: over + 1), divisor.kind == .cardinal,
      parser.endsClause(divisor.tokens.upperBound), let number = divisor.value.intValue,
      let quotient = numeral.value.divided(by: number)
    else { return numeral }
    return Numeral(
      tokens: numeral.tokens.lowerBound..<divisor.tokens.upperBound, value: quotient, kind: .fraction)
  }

  /// $5 million, US$50bn, EUR 20.
  private func moneyBehindSign(at start: Int) -> Measure? {
    guard parser.roles(start).contains(.signStart),
      let (currency, end) = measures.signs.match(tokens, at: start), isSign(start..<end),
      parser.continues(end), let numeral = parser.numeral(at: end),
      numeral.kind == .cardinal || numeral.kind == .fraction, !isName(start..<end, before: numeral)
    else { return nil }
    var measure = Measure(numeral)
    measure = withSuffix(measure, isMoney: true) ?? measure
    measure.tokens = start..<measure.tokens.upperBound
    measure.dimension = .money(code(of: currency, at: start, scale: numeral.scale))
    return measure
  }

  /// Whether a code before the numeral is rather what the number belongs to: COP28.
  private func isName(_ code: Range<Int>, before numeral: Numeral) -> Bool {
    parser.roles(code.lowerBound).contains(.identifier) && (numeral.plainDigits?.utf8.count ?? 3) < 3
  }

  /// Whether the tokens can be a currency sign: codes in letters are written in capitals, US$ in any way.
  private func isSign(_ range: Range<Int>) -> Bool {
    range.contains { tokens[$0].kind == .symbol && !tokens[$0].isMark(".") }
      || tokens[range.lowerBound].isCapitalised
  }

  /// `measure` with the bn of 4.5bn. A letter that is also a unit is one only before a noun or for money.
  private func withSuffix(_ measure: Measure, isMoney: Bool = false) -> Measure? {
    let i = measure.tokens.upperBound
    guard measure.numeral.startsWithDigits, measure.numeral.scale == 0, parser.continues(i),
      let power = parser.entry(i).suffix, !parser.isJoined(i + 1) || tokens[i + 1].kind != .word,
      !isDotted(i)
    else { return nil }
    let isJoined = parser.isJoined(i)
    let isWithSign = parser.isJoined(i + 1) && measures.signs.match(tokens, at: i + 1) != nil
    guard isJoined || tokens[i].text.utf8.count > 1 || power == 3 || isMoney || isWithSign else { return nil }
    if !isMoney, measures.units[tokens[i].text] != nil, !(isJoined && tokens[i].isCapitalised) {
      let isBeforeNoun =
        isJoined && !isGrouped(measure) && parser.continues(i + 1) && tokens[i + 1].kind == .word
        && parser.roles(i + 1).isDisjoint(with: [.function, .and, .rangeTo, .times, .thenLength])
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

  /// Whether the letter at `i` is the first of an abbreviation with points: 1 k.g., 42 l.e.
  private func isDotted(_ i: Int) -> Bool {
    parser.isJoined(i + 1) && tokens[i + 1].isMark(".") && parser.isJoined(i + 2)
      && tokens[i + 2].kind == .word
  }

  /// Whether the digits are so many that they are hardly counted in millions: an 8,000m peak.
  private func isGrouped(_ measure: Measure) -> Bool { measure.value >= ExactNumber(1000) }

  func withPercent(_ measure: Measure) -> Measure? {
    let i = afterOf(parser.afterHyphen(measure.tokens.upperBound), measure)
    guard parser.continues(i), let (_, end) = measures.percents.match(tokens, at: i) else { return nil }
    var result = measure
    result.tokens = measure.tokens.lowerBound..<end
    result.dimension = .percent
    return result
  }

  /// 20 euros, 10 $, 115USD, 50p.
  func withCurrency(_ measure: Measure, asPart: Bool = false) -> Measure? {
    let i = afterOf(parser.afterHyphen(measure.tokens.upperBound), measure)
    guard parser.continues(i), let (currency, end) = measures.currencies.match(tokens, at: i) else {
      return nil
    }
    if !asPart, let unit = measures.units.match(tokens, at: i), unit.end == end,
      !isMoneyRather(currency, measure)
    {
      return nil
    }
    let isWord = tokens[i..<end].allSatisfy { $0.kind == .word }
    let isCode =
      currency.isSign && isWord && tokens[i].text.utf8.count == 3
      && tokens[i].text.utf8.allSatisfy { $0 < 0x80 }
    if isCode, !tokens[i].isCapitalised { return nil }
    // A single letter stands right behind the digits, and is none of a temperature (20C); a sign before digits
    // belongs to them.
    if isWord, tokens[i].text.utf8.count == 1, !parser.isJoined(i) || tokens[i].isCapitalised { return nil }
    if !isWord, parser.isJoined(end), tokens[end].kind == .digits { return nil }
    var result = measure
    result.value = measure.value.shifted(by: currency.power)
    result.tokens = measure.tokens.lowerBound..<end
    result.dimension = .money(code(of: currency, at: i))
    return result
  }

  /// Whether a word that is a unit too means money: a large sum, a text with the currency's sign, or a price.
  private func isMoneyRather(_ currency: MeasureLexicon.Currency, _ measure: Measure) -> Bool {
    measure.numeral.scale >= 6 || currenciesBySign.contains(currency.code)
      || followsMoney(measure.tokens.lowerBound)
  }

  /// Sold it for three hundred pounds.
  private func followsMoney(_ start: Int) -> Bool {
    var i = start
    while i > 0, parser.continues(i), start - i < Self.farthestSale {
      i -= 1
      if parser.roles(i).contains(.money) { return true }
    }
    return false
  }

  /// In tokens.
  private static let farthestSale = 6

  /// 50 gallons, 30-day, 5km, half an hour, 19 years old.
  func withUnit(_ measure: Measure, later: Bool = false) -> Measure? {
    let i = afterOf(parser.afterHyphen(measure.tokens.upperBound), measure)
    guard parser.continues(i), let (unit, end) = measures.units.match(tokens, at: i),
      allows(unit, at: i, end, measure, later)
    else { return nil }
    // In a half-hour drive the article is the drive's.
    let isArticleOfNoun =
      measure.numeral.kind == .fraction && parser.roles(measure.tokens.lowerBound).contains(.article)
      && measure.tokens.count == 2 && i == measure.tokens.upperBound + 1 && tokens[i - 1].isHyphen
    return measure.with(unit, to: measure.tokens.lowerBound + (isArticleOfNoun ? 1 : 0)..<end)
  }

  private func allows(_ unit: MeasureLexicon.Unit, at i: Int, _ end: Int, _ measure: Measure, _ later: Bool)
    -> Bool
  {
    switch unit.use {
    case .anywhere, .age: break
    case .later:
      if !later { return false }
    case .glued:
      if !measure.numeral.startsWithDigits || !parser.isJoined(i) { return false }
    case .paired:
      guard measure.numeral.startsWithDigits, parser.isJoined(i), parser.isJoined(end),
        tokens[end].kind == .digits, parser.isJoined(end + 1),
        let second = measures.units.match(tokens, at: end + 1)?.value, measures.areNamedTogether(unit, second)
      else { return false }
      return true
    case .short:
      guard measure.numeral.startsWithDigits, parser.roles(i).isDisjoint(with: [.rangeTo, .and]) else {
        return false
      }
      let isLoose = tokens[i].hasSpaceBefore && parser.continues(end) && tokens[end].kind == .word && !later
      if isLoose, tokens[i].isCapitalised { return false }
      if parser.isJoined(end), tokens[end].isHyphen { return false }
      if isDotted(i) { return false }
    case .word:
      guard measure.numeral.startsWithDigits else { return false }
      if tokens[i].hasSpaceBefore, !parser.endsClause(end), !parser.roles(end).contains(.of) { return false }
    }
    return !(tokens[end - 1].kind == .word && parser.isJoined(end) && tokens[end].kind == .digits)
  }

  /// After a fraction, past "of" and an article: half an hour, a quarter of a mile. After a scale word, past "of":
  /// deux millions de dollars.
  private func afterOf(_ i: Int, _ measure: Measure) -> Int {
    let isPart = measure.numeral.kind == .fraction || measure.numeral.endsWithFraction
    guard isPart || measure.numeral.scale >= 6, parser.continues(i) else { return i }
    var next = i
    if parser.roles(next).contains(.of), parser.continues(next + 1) { next += 1 }
    if isPart, parser.roles(next).contains(.article), parser.continues(next + 1) { next += 1 }
    return next
  }
}

extension Measure {
  /// The measure over `tokens` in `unit`.
  fileprivate func with(_ unit: MeasureLexicon.Unit, to tokens: Range<Int>) -> Measure {
    var result = self
    result.tokens = tokens
    result.dimension = unit.use == .age ? .age(unit.id) : .unit(unit.id)
    return result
  }
}
