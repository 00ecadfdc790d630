/// Tells digits that are no amount: dates, clock times, telephone numbers, identifiers, names.
struct NumberVeto {
  let parser: NumeralParser
  let measureParser: MeasureParser
  private let tokens: [NumberToken]

  init(parser: NumeralParser, measureParser: MeasureParser) {
    self.parser = parser
    self.measureParser = measureParser
    tokens = parser.tokens
  }

  /// Where to go on when the digits at token `i` are no number; nil when they may be one.
  func end(at i: Int) -> Int? {
    guard tokens[i].kind == .digits else { return nil }
    return idiom(at: i) ?? date(at: i) ?? clock(at: i) ?? chain(at: i) ?? glued(at: i) ?? identifier(at: i)
  }

  private func roles(_ i: Int) -> NumberRoles { parser.roles(i) }

  private func isDay(_ i: Int) -> Bool {
    tokens[i].kind == .digits && tokens[i].text.utf8.count <= 2
      && (Int(tokens[i].text).map { (1...31).contains($0) } ?? false)
  }

  private func isMonth(_ i: Int) -> Bool {
    i >= 0 && i < tokens.count && roles(i).contains(.month)
      && (tokens[i].isCapitalised || !parser.lexicon.capitalisesMonths)
  }

  /// March 15(, 2020), 15(th) (of) March (2020), March 2020, March 24 to 26.
  private func date(at i: Int) -> Int? {
    if isMonth(i - 1), parser.continues(i) || tokens[i - 1].text.hasSuffix(".") { return afterMonth(i) }
    if parser.continues(i), tokens[i - 1].isMark("."), isMonth(i - 2) { return afterMonth(i) }
    guard isDay(i) else { return nil }
    var j = afterOrdinalEnding(i + 1)
    // 24 and 25 September, 24–26 September.
    while j - i < Self.longestDayList, parser.continues(j + 1),
      tokens[j].isHyphen || tokens[j].isDash || joinsDays(j), isDay(j + 1)
    {
      j = afterOrdinalEnding(j + 2)
    }
    if parser.continues(j), roles(j).contains(.of) { j += 1 }
    guard parser.continues(j), isMonth(j) else { return nil }
    return afterYear(j + 1)
  }

  /// In tokens. A limit, because every number of a list is looked at as the first day of one.
  private static let longestDayList = 16

  private func joinsDays(_ i: Int) -> Bool {
    !roles(i).isDisjoint(with: [.and, .rangeTo, .rangeAnd]) || tokens[i].isMark(",")
  }

  private func afterOrdinalEnding(_ i: Int) -> Int {
    parser.isJoined(i)
      && (roles(i).contains(.ordinalEnding)
        || (tokens[i].isMark(".") && parser.lexicon.endsOrdinalsWithPoint))
      ? i + 1 : i
  }

  /// Past the days and the year after a month; nil when what follows is an amount: in May 300 people.
  private func afterMonth(_ i: Int) -> Int? {
    guard isDay(i) else { return isYear(i) ? i + 1 : nil }
    if let measure = measureParser.measure(at: i), measure.dimension != .none { return nil }
    var j = afterOrdinalEnding(i + 1)
    while parser.continues(j + 1), tokens[j].isHyphen || tokens[j].isDash || joinsDays(j), isDay(j + 1),
      measureParser.measure(at: j + 1)?.dimension == Measure.Dimension.none,
      !isMonth(afterOrdinalEnding(j + 2)),
      !isPlural(afterOrdinalEnding(j + 2))
    {
      j = afterOrdinalEnding(j + 2)
    }
    if parser.continues(j + 1), tokens[j].isMark(","), isYear(j + 1) { return j + 2 }
    return afterYear(j)
  }

  private func afterYear(_ i: Int) -> Int { parser.continues(i) && isYear(i) ? i + 1 : i }

  private func isYear(_ i: Int) -> Bool {
    tokens[i].kind == .digits && tokens[i].text.utf8.count == 4 && Int(tokens[i].text) != nil
  }

  /// 8:17, 10.30 pm, 6 p.m., 2100 UTC.
  private func clock(at i: Int) -> Int? {
    if parser.isJoined(i + 1), tokens[i + 1].isMark(":"), parser.isJoined(i + 2),
      tokens[i + 2].kind == .digits
    {
      let end = afterJoined(i)
      return end == i + 3 || roles(end).contains(.clock) ? end : nil
    }
    guard parser.continues(i + 1), let (roles, end) = parser.lexicon.context.match(tokens, at: i + 1),
      roles.contains(.clock)
    else { return nil }
    // Abbreviations of zones are in capitals: 5 est is no time.
    return end
  }

  /// The token after `i` and all that is glued to it.
  private func afterJoined(_ i: Int) -> Int {
    var j = i + 1
    while parser.isJoined(j), parser.isJoined(j + 1), joinsDigits(j), tokens[j + 1].kind == .digits { j += 2 }
    return j
  }

  /// Past the groups of a telephone number with its country's code: +44 20 7946 0958, +1 (555) 123-4567.
  private func afterTelephone(_ i: Int) -> Int {
    var j = afterJoined(i)
    while true {
      let start = parser.continues(j) && tokens[j].isMark("(") ? j + 1 : j
      guard parser.continues(start), tokens[start].kind == .digits,
        tokens[start].text.utf8.count <= Self.longestGroup
      else { return j }
      j = afterJoined(start)
      if start > i, parser.isJoined(j), tokens[j].isMark(")") { j += 1 }
    }
  }

  private static let longestGroup = 8

  private func joinsDigits(_ i: Int) -> Bool {
    tokens[i].isHyphen || tokens[i].isDash || tokens[i].isMark(":") || tokens[i].isMark("/")
      || tokens[i].isMark(".")
  }

  /// A telephone number whose first group stands in brackets: (212) 555-0199.
  private func afterAreaCode(_ i: Int) -> Int? {
    guard parser.isJoined(i), tokens[i - 1].isMark("("), parser.isJoined(i + 1), tokens[i + 1].isMark(")"),
      parser.continues(i + 2), tokens[i + 2].kind == .digits
    else { return nil }
    let end = afterJoined(i + 2)
    return end > i + 3 ? end : nil
  }

  /// Whether a unit, a currency or a percent sign belongs to the number at `i`: +2%.
  private func hasDimension(_ i: Int) -> Bool {
    measureParser.measure(at: i).map { $0.dimension != .none } ?? false
  }

  /// A name of digits and a capital that the language lists: a 5G network, but 5g of salt.
  private func idiom(at i: Int) -> Int? {
    guard tokens[i].text.utf8.count == 1, parser.isJoined(i + 1), tokens[i + 1].isCapitalised,
      parser.lexicon.context[tokens[i].text + tokens[i + 1].text]?.contains(.idiom) == true
    else { return nil }
    return i + 2
  }

  /// Digits strung together: 555-123-4567, 2020-01-31, 1.2.3, 3–1, 24/7.
  private func chain(at i: Int) -> Int? {
    let token = tokens[i]
    if parser.isSeason(i) || parser.isSeason(i - 2) { return nil }
    if parser.isJoined(i), tokens[i - 1].isMark("/") { return afterJoined(i) }
    if parser.isJoined(i), tokens[i - 1].isMark("+"), !hasDimension(i) { return afterTelephone(i) }
    if let end = afterAreaCode(i) { return end }
    let end = afterJoined(i)
    let groups = (end - i + 1) / 2
    if groups >= 3 {
      // Hours, minutes and seconds are read as a duration.
      return tokens[i + 1].isMark(":") ? nil : end
    }
    if groups == 1 {
      let numeral = parser.numeral(at: i)
      return numeral == nil || token.text.utf8.count > DigitNotation.maximumDigits ? i + 1 : nil
    }
    if tokens[i + 1].isMark("/") { return parser.numeral(at: i)?.kind == .fraction ? nil : end }
    return isScore(i) ? end : nil
  }

  /// 3–1, 52-48: the second number is not larger, so it is no range.
  private func isScore(_ i: Int) -> Bool {
    guard let a = parser.numeral(at: i), let b = parser.numeral(at: i + 2), a.scale == 0, b.scale == 0 else {
      return false
    }
    let hasUnit = measureParser.measure(at: i + 2).map { $0.dimension != .none } ?? false
    if hasUnit { return false }
    if tokens[i + 2].text.utf8.first == UInt8(ascii: "0"), tokens[i + 2].text.utf8.count > 1 { return true }
    return b.value <= a.value && !(tokens[i].text.utf8.count == 4 && b.value > ExactNumber(0))
  }

  /// Covid-19, PM2.5, 2019-nCoV, 1970s, 777F.
  private func glued(at i: Int) -> Int? {
    if parser.isJoined(i), tokens[i - 1].kind == .word { return afterGlued(i) }
    if parser.isJoined(i), tokens[i - 1].isHyphen, parser.isJoined(i - 1), tokens[i - 2].kind == .word,
      !parser.entry(i - 2).startsNumber, roles(i - 2).isDisjoint(with: [.year, .above, .below, .rangeTo])
    {
      return afterGlued(i)
    }
    guard let measure = measureParser.measure(at: i) else { return nil }
    let end = measure.tokens.upperBound
    guard parser.isJoined(end), end == i + 1 || tokens[end - 1].kind == .digits else { return nil }
    if tokens[end].kind == .word, !tokens[end].text.utf8.starts(with: "'".utf8),
      roles(end).isDisjoint(with: [.times, .multipleEnding])
    {
      return afterGlued(i)
    }
    // Digits, hyphen, capitals: 2019-nCoV; but 30-day.
    if tokens[end].isHyphen, parser.isJoined(end + 1), isCode(end + 1) { return afterGlued(i) }
    return nil
  }

  /// Whether a word has a capital where a name has none, or is one or two capitals: nCoV, B, US.
  private func isCode(_ i: Int) -> Bool {
    guard tokens[i].kind == .word else { return false }
    let bytes = parser.text.bytes(in: tokens[i].range)
    let capitals = bytes.count { $0 >= 0x41 && $0 <= 0x5A }
    return capitals > 0 && (bytes.count <= 2 || capitals > (tokens[i].isCapitalised ? 1 : 0))
  }

  private func afterGlued(_ i: Int) -> Int {
    var j = i + 1
    while parser.isJoined(j), tokens[j].kind != .symbol || (tokens[j].isHyphen && parser.isJoined(j + 1)) {
      j += 1
    }
    return j
  }

  /// Article 5, #12, No. 7, Falcon 9, [3].
  private func identifier(at i: Int) -> Int? {
    if i > 0, tokens[i - 1].isMark("["), parser.isJoined(i + 1), tokens[i + 1].isMark("]") { return i + 1 }
    if isHouseNumber(i) { return i + 1 }
    guard parser.continues(i), let measure = measureParser.measure(at: i) else { return nil }
    // Boeing 777F: the letter of a model, not of a unit.
    if isLetterOfModel(measure), isNamedAfter(i, measure) { return measure.tokens.upperBound }
    guard measure.dimension == .none else { return nil }
    var before = i - 1
    if tokens[before].isMark("."), parser.continues(before) { before -= 1 }
    let isName = roles(before).contains(.identifier) || tokens[before].isMark("#")
    guard isName || isNamedAfter(i, measure) else { return nil }
    let end = measure.tokens.upperBound
    if isPlural(end) && !isName { return nil }
    if isName, isPlural(end), !tokens[before].isCapitalised, tokens[before].kind == .word, before == i - 1 {
      return nil
    }
    return afterList(i)
  }

  /// Whether a single capital, glued to the digits, is all that makes the measure more than a number.
  private func isLetterOfModel(_ measure: Measure) -> Bool {
    let last = measure.tokens.upperBound - 1
    return measure.dimension != .none && measure.tokens.count == 2 && parser.isJoined(last)
      && tokens[last].isCapitalised && tokens[last].text.utf8.count == 1
  }

  /// 619 Waddell Avenue, 10 Downing Street.
  private func isHouseNumber(_ i: Int) -> Bool {
    for street in i + 2...i + 3 where parser.continues(street) {
      guard parser.continues(i + 1), tokens[i + 1].isCapitalised, tokens[street].isCapitalised else {
        return false
      }
      if roles(street).contains(.street) { return true }
    }
    return false
  }

  /// A capitalised word in mid-sentence and a small bare number: Falcon 9, but not Berlin 2019.
  private func isNamedAfter(_ i: Int, _ measure: Measure) -> Bool {
    let before = tokens[i - 1]
    guard before.kind == .word, before.isCapitalised, let digits = measure.numeral.plainDigits,
      digits.utf8.count <= 3,
      parser.roles(i - 1).isDisjoint(with: [
        .month, .function, .determiner, .year, .approximate, .above, .below, .age,
      ]),
      i > 1, parser.continues(i - 1)
    else { return false }
    return true
  }

  /// Whether a word in lower case that looks like a plural noun stands at `i`.
  private func isPlural(_ i: Int) -> Bool {
    guard parser.continues(i), tokens[i].kind == .word, !tokens[i].isCapitalised else { return false }
    return roles(i).contains(.counted)
      || (tokens[i].text.utf8.last == UInt8(ascii: "s") && tokens[i].text.utf8.count > 3
        && !roles(i).contains(.function))
  }

  /// Past further numbers of the same kind: Articles 5, 6 and 7.
  private func afterList(_ i: Int) -> Int {
    var end = i + 1
    while parser.continues(end + 1),
      tokens[end].isMark(",") || roles(end).contains(.and) || tokens[end].isHyphen || tokens[end].isDash,
      tokens[end + 1].kind == .digits, !parser.continues(end + 2) || tokens[end + 2].kind == .symbol
    { end += 2 }
    // Section 14(2)(b).
    while parser.isJoined(end), tokens[end].isMark("("), parser.isJoined(end + 1), parser.isJoined(end + 2),
      tokens[end + 2].isMark(")")
    { end += 3 }
    return end
  }
}
