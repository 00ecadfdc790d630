/// Ages, bare and with their unit.
extension AmountClassifier {
  func age(_ measure: Measure, after previous: Amount?) -> Amount? {
    guard let years = measure.value.intValue, (1...120).contains(years), measure.numeral.scale == 0 else {
      return nil
    }
    let start = measure.tokens.lowerBound
    let end = measure.tokens.upperBound
    guard let rule = bareAgeRule(start, end, years, after: previous) else { return nil }
    var amount = Amount(measure, kind: .age, rule: rule)
    amount.unit = "year"
    return amount
  }

  private func bareAgeRule(_ start: Int, _ end: Int, _ years: Int, after previous: Amount?) -> NumberRule? {
    if followsAgeWord(start) { return .ageWord }
    guard parser.endsClause(end) || after(end).contains(.function) || after(end).contains(.and) else {
      return nil
    }
    if followsAge(previous, start) || precedesAge(end) { return .ageList }
    if isApposition(start, end) { return .ageApposition }
    return isAfterCopula(start, end, years) ? .ageCopula : nil
  }

  /// What makes an age of years or another time, by the words around it; nil where nothing does.
  func ageRule(_ time: Measure, isInYears: Bool, after previous: Amount?) -> NumberRule? {
    let start = time.tokens.lowerBound
    // Odile, 74 ans, …
    if isInYears, isApposition(start, time.tokens.upperBound) { return .ageApposition }
    // Un homme de 54 ans, aged 3 months.
    if followsAgeWord(start) { return .ageWord }
    guard isInYears else { return nil }
    // Âgés de 4 et 7 ans.
    if followsAge(previous, start) { return .ageList }
    // Tiene 23 años.
    return isAgeOfSubject(time.tokens) ? .ageCopula : nil
  }

  /// Whether what stands before token `start`, past "about" and the like, says that an age follows.
  func followsAgeWord(_ start: Int) -> Bool {
    var from = start
    // Un conducteur de 43 ans.
    if before(start).contains(.of), !before(start).contains(.rate), before(start - 1).contains(.personNoun) {
      return true
    }
    while parser.continues(from), let (roles, i) = context.match(tokens, before: from) {
      if roles.contains(.age) { return true }
      guard !roles.isDisjoint(with: [.approximate, .bounds]) else { return false }
      from = i
    }
    return false
  }

  /// Whether `previous` is an age in a list that goes on at token `start`.
  func followsAge(_ previous: Amount?, _ start: Int) -> Bool {
    guard let previous, previous.kind == .age, previous.rule != .ageUnit else { return false }
    return continuesList(from: previous.tokens.upperBound, to: start)
  }

  /// Whether the number before token `i` shares the words for an age with the next: four and seven years old.
  private func precedesAge(_ i: Int) -> Bool {
    guard after(i).contains(.and), parser.continues(i + 1),
      let next = measureParser.measure(at: i + 1), case .age("year") = next.dimension
    else { return false }
    return true
  }

  /// Whether only a comma and "and" stand between.
  private func continuesList(from end: Int, to start: Int) -> Bool {
    start > end && start - end <= 2 && parser.continues(start)
      && (end..<start).allSatisfy { tokens[$0].isMark(",") || roles($0).contains(.and) }
  }

  /// Ann Smith, 53, said; Ann Smith (53).
  func isApposition(_ start: Int, _ end: Int) -> Bool {
    // Spanish Ana Ruiz, de 36 años, has a preposition.
    let hasPreposition = before(start).contains(.of)
    let mark = hasPreposition ? start - 2 : start - 1
    guard parser.continues(start), parser.continues(mark), parser.continues(end),
      tokens[mark - 1].kind == .word,
      hasPreposition || tokens[mark - 1].isCapitalised || roles(mark - 1).contains(.personNoun),
      roles(mark - 1).isDisjoint(with: [.month, .identifier, .function]), tokens[start].kind == .digits
    else { return false }
    if tokens[mark].isMark("(") { return tokens[end].isMark(")") }
    guard tokens[mark].isMark(",") else { return false }
    return tokens[end].isMark(",")
      || (endsSentence(end) && isFullName(before: mark) && tokens[start].text.utf8.count > 1)
  }

  private func endsSentence(_ i: Int) -> Bool {
    tokens[i].isMark(";") || (tokens[i].isMark(".") && !parser.continues(i + 1))
  }

  /// Whether two capitalised words end before token `i`.
  private func isFullName(before i: Int) -> Bool {
    i >= 2 && parser.continues(i - 1)
      && [i - 2, i - 1].allSatisfy {
        tokens[$0].kind == .word && tokens[$0].isCapitalised
          && roles($0).isDisjoint(with: [.month, .function])
      }
  }

  /// Whether the years at `measure` are the age of who is spoken of: Spanish tiene 23 años, Russian ему 23 года.
  func isAgeOfSubject(_ measure: Range<Int>) -> Bool {
    guard
      parser.endsClause(measure.upperBound) || after(measure.upperBound).contains(.and)
        || isNoNoun(measure.upperBound)
    else { return false }
    var start = measure.lowerBound
    while parser.continues(start), let (roles, from) = context.match(tokens, before: start), from < start {
      if roles.contains(.ageVerb) { return true }
      guard !roles.isDisjoint(with: [.approximate, .bounds]) else { break }
      start = from
    }
    // Russian мужчина 35 лет, German Kinder unter zwölf Jahren.
    if before(start).contains(.personNoun) { return true }
    return before(start).contains(.copula) && before(start - 1).contains(.person)
  }

  /// He was 68; Cummings, chair of the committee, was 68.
  private func isAfterCopula(_ start: Int, _ end: Int, _ years: Int) -> Bool {
    guard before(start).contains(.copula), parser.continues(start - 1) else { return false }
    if roles(start - 2).contains(.person) { return true }
    guard years >= 10, tokens[start].kind == .digits else { return false }
    return tokens[start - 2].isMark(",") || roles(start - 2).contains(.personNoun)
      || (tokens[start - 2].kind == .word && tokens[start - 2].isCapitalised)
  }
}
