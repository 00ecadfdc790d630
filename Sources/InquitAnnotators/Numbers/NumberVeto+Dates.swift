/// Dates, decades and times of the day.
extension NumberVeto {
  private func isDay(_ i: Int) -> Bool {
    tokens[i].kind == .digits && tokens[i].text.utf8.count <= 2
      && (Int(tokens[i].text).map { (1...31).contains($0) } ?? false)
  }

  private func isMonth(_ i: Int) -> Bool {
    i >= 0 && i < tokens.count && roles(i).contains(.month)
      && (tokens[i].isCapitalised || !parser.lexicon.conventions.capitalisesMonths)
  }

  /// March 15(, 2020), 15(th) (of) March (2020), March 2020, March 24 to 26.
  func date(at i: Int) -> Int? {
    if isMonth(i - 1), parser.continues(i) || tokens[i - 1].text.hasSuffix(".") { return afterMonth(i) }
    if parser.continues(i), tokens[i - 1].isMark("."), isMonth(i - 2) { return afterMonth(i) }
    // Spanish en marzo de 2020.
    if parser.continues(i), roles(i - 1).contains(.of), isMonth(i - 2), isYear(i) { return i + 1 }
    guard isDay(i) else { return nil }
    if let end = numericDate(at: i) { return end }
    var j = afterOrdinalEnding(i + 1)
    // 24 and 25 September, 24–26 September.
    while j - i < Self.longestDayList, parser.continues(j + 1),
      tokens[j].isHyphen || tokens[j].isDash || joinsDays(j), isDay(j + 1)
    {
      j = afterOrdinalEnding(j + 2)
    }
    if parser.continues(j), roles(j).contains(.of) { j += 1 }
    guard parser.continues(j), isMonth(j) else { return nil }
    return afterYear(pastOf(j + 1))
  }

  /// Czech 3. 5. 2023.
  private func numericDate(at i: Int) -> Int? {
    let month = afterOrdinalEnding(i + 1)
    guard month == i + 2, parser.continues(month), isDay(month) else { return nil }
    let end = afterOrdinalEnding(month + 1)
    return end == month + 2 ? afterYear(end) : nil
  }

  /// In tokens. A limit, because every number of a list is looked at as the first day of one.
  private static let longestDayList = 16

  private func joinsDays(_ i: Int) -> Bool {
    !roles(i).isDisjoint(with: [.and, .rangeTo, .rangeAnd]) || tokens[i].isMark(",")
  }

  private func afterOrdinalEnding(_ i: Int) -> Int {
    parser.isJoined(i)
      && (roles(i).contains(.ordinalEnding)
        || (tokens[i].isMark(".") && parser.lexicon.conventions.endsOrdinalsWithPoint))
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
      !parser.isPlural(afterOrdinalEnding(j + 2))
    {
      j = afterOrdinalEnding(j + 2)
    }
    if parser.continues(j + 1), tokens[j].isMark(","), isYear(j + 1) { return j + 2 }
    return afterYear(j)
  }

  /// Past "of" before a year: Spanish 3 de marzo de 2020.
  private func pastOf(_ i: Int) -> Int {
    parser.continues(i) && roles(i).contains(.of) && parser.continues(i + 1) && isYear(i + 1) ? i + 1 : i
  }

  private func afterYear(_ i: Int) -> Int { parser.continues(i) && isYear(i) ? i + 1 : i }

  private func isYear(_ i: Int) -> Bool {
    tokens[i].kind == .digits && tokens[i].text.utf8.count == 4 && Int(tokens[i].text) != nil
  }

  /// Les années 90, 1990-х, девяностых.
  func decade(at i: Int) -> Int? {
    if tokens[i].kind == .word, roles(i).contains(.decade) { return i + 1 }
    guard isTens(i) else { return nil }
    if parser.continues(i), let before = parser.lexicon.context.match(tokens, before: i)?.value,
      before.contains(.decadeBefore), !startsPeriod(i)
    {
      return i + 1
    }
    let hasPoint =
      parser.lexicon.conventions.endsOrdinalsWithPoint && parser.isJoined(i + 1) && tokens[i + 1].isMark(".")
    let ending = hasPoint ? i + 2 : parser.afterHyphen(i + 1)
    guard tokens[i].kind == .digits, parser.continues(ending), roles(ending).contains(.decade),
      parser.isJoined(ending) || roles(ending).isDisjoint(with: .ordinalEnding)
    else { return nil }
    return ending + 1
  }

  /// The 90 or 1990 of a decade, or ninety.
  private func isTens(_ i: Int) -> Bool {
    let value = tokens[i].kind == .digits ? Int(tokens[i].text) : parser.entry(i).cardinal
    guard let value, value % 10 == 0 else { return false }
    return (20...90).contains(value) || (1000...2090).contains(value)
      || (value < 20 && tokens[i].text.utf8.count == 2)
  }

  /// Polish w latach 2010–2015.
  private func startsPeriod(_ i: Int) -> Bool {
    parser.continues(i + 2) && (tokens[i + 1].isDash || tokens[i + 1].isHyphen)
      && tokens[i + 2].kind == .digits
  }

  /// 8:17, 10.30 pm, 6 p.m., 2100 UTC.
  func clock(at i: Int) -> Int? {
    if parser.isJoined(i + 1), tokens[i + 1].isMark(":"), parser.isJoined(i + 2),
      tokens[i + 2].kind == .digits
    {
      let end = afterJoined(i)
      return end == i + 3 || roles(end).contains(.clock) ? end : nil
    }
    if isPointedTime(i) { return i + 1 }
    guard parser.continues(i + 1), let (roles, end) = parser.lexicon.context.match(tokens, at: i + 1),
      roles.contains(.clock)
    else { return nil }
    return end
  }

  /// 07.04, which no decimal is written like; 10.02 before what was reported then, at the start of a sentence.
  private func isPointedTime(_ i: Int) -> Bool {
    let digits = Array(tokens[i].text.utf8)
    guard digits.count == 5, digits[2] == UInt8(ascii: "."),
      let time = Int(tokens[i].text.filter { $0 != "." }),
      time < 2400, time % 100 < 60
    else { return false }
    if digits[0] == UInt8(ascii: "0"), digits[1] != UInt8(ascii: "0") {
      return measureParser.measure(at: i)?.dimension == Measure.Dimension.none
    }
    return !parser.continues(i) && parser.continues(i + 1) && tokens[i + 1].kind == .word
      && tokens[i + 1].isCapitalised
  }

  /// Whether `amount` is a time of the day: five o'clock, between 8 and 10 p.m., a las 8, à 8 heures.
  func isTimeOfDay(_ amount: Amount) -> Bool {
    let start = amount.tokens.lowerBound
    let end = amount.tokens.upperBound
    let isBare = amount.unit == nil && (amount.kind == .cardinal || amount.kind == .range)
    guard isBare || amount.unit == "hour" || (amount.unit == "minute" && isHoursAndMinutes(amount)),
      isMilitaryTime(start)
        || [amount.value, amount.value2 ?? amount.value].allSatisfy({ isHour($0) || amount.unit == "minute" })
    else { return false }
    if isBare, isClock(end, afterDigits: tokens[end - 1].kind == .digits) { return true }
    var before =
      parser.continues(start) ? parser.lexicon.context.match(tokens, before: start)?.value ?? [] : []
    if isBare, before.contains(.clockBefore) { return !parser.isPlural(end) }
    // Here since six.
    if isBare, before.contains(.hourBound), amount.value2 == nil,
      parser.endsClause(end) || roles(end).contains(.and)
    {
      return amount.value.intValue.map { (1...12).contains($0) } ?? false
    }
    if isBare { return before.contains(.hourBefore) && hasPointBeforeMinutes(amount) }
    if amount.unit == "hour", hasPointBeforeMinutes(amount) || isMilitaryTime(start) { return true }
    if amount.value2 != nil {
      if namesHoursTwice(amount) { return true }
      before.formUnion(roles(start))
    }
    return !before.isDisjoint(with: [.clockBefore, .hourBefore])
  }

  /// Whether a word for the time of the day stands at `i`. The zones are no words after words: seven am I.
  private func isClock(_ i: Int, afterDigits: Bool) -> Bool {
    guard parser.continues(i), let (roles, _) = parser.lexicon.context.match(tokens, at: i),
      roles.contains(.clock)
    else { return false }
    return afterDigits || roles.isDisjoint(with: [.copula, .function])
  }

  /// Whole hours, or hours and minutes with a point: 15.30.
  private func isHour(_ value: ExactNumber) -> Bool {
    guard let hundredths = value.shifted(by: 2).intValue else { return false }
    return (0...2400).contains(hundredths) && hundredths % 100 < 60
  }

  /// 0830 hours.
  private func isMilitaryTime(_ i: Int) -> Bool {
    tokens[i].kind == .digits && tokens[i].text.utf8.count == 4
      && tokens[i].text.utf8.first == UInt8(ascii: "0")
      && isYear(i)
  }

  /// 15.30 where decimals have a comma.
  private func hasPointBeforeMinutes(_ amount: Amount) -> Bool {
    let digits = tokens[amount.tokens.lowerBound].text.utf8
    return amount.tokens.count <= 2 && parser.lexicon.decimalSeparator != "."
      && (4...5).contains(digits.count)
      && digits.dropLast(2).last == UInt8(ascii: ".")
  }

  /// The 15 h 30 of the clock; a time of less than six hours may be how long something takes.
  private func isHoursAndMinutes(_ amount: Amount) -> Bool {
    guard amount.tokens.count == 3, tokens[amount.tokens.upperBound - 1].text.utf8.count == 2,
      let minutes = amount.value.intValue, minutes < 24 * 60
    else { return false }
    return minutes >= Self.longestRace
      || parser.continues(amount.tokens.lowerBound)
        && !roles(amount.tokens.lowerBound - 1).isDisjoint(with: [.clockBefore, .hourBefore])
  }

  /// In minutes.
  private static let longestRace = 6 * 60

  /// De 9h à 17h: who says how many hours something takes names the unit once.
  private func namesHoursTwice(_ amount: Amount) -> Bool {
    amount.tokens.dropLast().contains {
      parser.lexicon.measures.units[tokens[$0].text]?.id == "hour" && tokens[$0].text.utf8.count == 1
    }
  }
}
