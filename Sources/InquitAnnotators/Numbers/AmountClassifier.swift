/// Says what kind of amount a measure is, by what stands around it, or that it is none.
struct AmountClassifier {
  let parser: NumeralParser
  private let measureParser: MeasureParser
  private let tokens: [NumberToken]

  init(parser: NumeralParser, measureParser: MeasureParser) {
    self.parser = parser
    self.measureParser = measureParser
    tokens = parser.tokens
  }

  private var context: NumberPhrases<NumberRoles> { parser.lexicon.context }

  /// Years before this need a preposition, years from it on a reason against.
  private static let recentYears = 1900...2099
  private static let earlierYears = 1000...1899
  /// As sure as earlier ones: by 2100.
  private static let farYears = 2100...2199

  private func roles(_ i: Int) -> NumberRoles { parser.roles(i) }

  /// The roles of the token before `i` in its sentence.
  private func before(_ i: Int) -> NumberRoles { parser.continues(i) ? roles(i - 1) : [] }

  /// The roles of token `i` when it belongs to the sentence of the token before.
  private func after(_ i: Int) -> NumberRoles { parser.continues(i) ? roles(i) : [] }

  private func endsClause(_ i: Int) -> Bool { !parser.continues(i) || tokens[i].kind == .symbol }

  func amount(_ measure: Measure, after previous: Amount?) -> Amount? {
    if looksLikeNamedYear(measure) {
      var year = Amount(measure, kind: .year, rule: "year-word")
      year.tokens = measure.numeral.tokens
      year.unit = nil
      return year
    }
    switch measure.dimension {
    case .percent: return Amount(measure, kind: .percent, rule: "percent")
    case .money: return Amount(measure, kind: .money, rule: "money")
    case .age: return Amount(measure, kind: .age, rule: "age-unit")
    case .unit(let id)
    where id == "year" && isApposition(measure.tokens.lowerBound, measure.tokens.upperBound):
      // Odile, 74 ans, …
      return Amount(measure, kind: .age, rule: "age-apposition")
    case .unit(let id)
    where parser.lexicon.measures.isDuration(id) && followsAgeWord(measure.tokens.lowerBound):
      // Un homme de 54 ans, aged 3 months.
      return Amount(measure, kind: .age, rule: "age-word")
    case .unit(let id) where id == "year" && followsAge(previous, measure):
      // Âgés de 4 et 7 ans.
      return Amount(measure, kind: .age, rule: "age-list")
    case .unit(let id):
      let isDuration = parser.lexicon.measures.isDuration(id)
      return Amount(measure, kind: isDuration ? .duration : .quantity, rule: isDuration ? "duration" : "unit")
    case .none: break
    }
    switch measure.numeral.kind {
    case .ordinal: return ordinal(measure)
    case .fraction: return fraction(measure)
    case .multiplier: return multiplier(measure)
    case .cardinal: return cardinal(measure, after: previous)
    }
  }

  /// `amount` with what the words around it say: about, over, at least.
  func modified(_ amount: Amount, after previous: Amount?) -> Amount {
    var result = amount
    var start = amount.tokens.lowerBound
    while parser.continues(start), let (roles, from) = context.match(tokens, before: start),
      // Russian вырос с 3 до 4: "to" is also "up to".
      !(roles.contains(.rangeTo) && (previous?.tokens.upperBound == from || parser.followsChange(from))),
      apply(roles, to: &result),
      from < start
    { start = from }
    if parser.continues(amount.tokens.upperBound),
      let (roles, _) = context.match(tokens, at: parser.afterHyphen(amount.tokens.upperBound))
    {
      if roles.contains(.thenApproximate) { result.isApproximate = true }
      if roles.contains(.thenAtLeast), result.bound == nil { result.bound = .atLeast }
      if roles.contains(.thenAtMost), result.bound == nil { result.bound = .atMost }
    }
    return result
  }

  /// Whether `roles` say something about an amount after them.
  private func apply(_ roles: NumberRoles, to amount: inout Amount) -> Bool {
    if roles.contains(.approximate) {
      // It is about one of them: there is nothing to be close to.
      if amount.value != ExactNumber(1) || amount.unit != nil { amount.isApproximate = true }
    } else if amount.kind == .year {
      // No amount, so none that has a limit: Russian до 2030 года is until then.
      return false
    } else if roles.contains(.above) {
      amount.bound = amount.bound ?? .above
    } else if roles.contains(.below) {
      amount.bound = amount.bound ?? .below
    } else if roles.contains(.atLeast) {
      amount.bound = amount.bound ?? .atLeast
    } else if roles.contains(.atMost) {
      amount.bound = amount.bound ?? .atMost
    } else {
      return false
    }
    return true
  }
}

/// Cardinals, years and ages.
extension AmountClassifier {
  private func cardinal(_ measure: Measure, after previous: Amount?) -> Amount? {
    if let multiple = timesMultiple(measure) { return multiple }
    if let age = age(measure, after: previous) { return age }
    if isYear(measure) { return Amount(measure, kind: .year, rule: "year") }
    if isPronoun(measure) { return nil }
    return Amount(measure, kind: .cardinal, rule: measure.numeral.startsWithDigits ? "digits" : "words")
  }

  /// Three times as many, 10x, 10-fold.
  private func timesMultiple(_ measure: Measure) -> Amount? {
    let end = measure.tokens.upperBound
    let ending = parser.afterHyphen(end)
    if measure.numeral.startsWithDigits, parser.isJoined(ending), roles(ending).contains(.multipleEnding) {
      var amount = Amount(measure, kind: .multiplier, rule: "times")
      amount.tokens = measure.tokens.lowerBound..<ending + 1
      return amount
    }
    guard after(end).contains(.times) else { return nil }
    if tokens[end].text.utf8.count > 1, !after(end + 1).contains(.thenMultiple),
      !before(measure.tokens.lowerBound).contains(.timesBefore)
    {
      return nil
    }
    if tokens[end].text.utf8.count == 1, !parser.isJoined(end) { return nil }
    var amount = Amount(measure, kind: .multiplier, rule: "times")
    amount.tokens = measure.tokens.lowerBound..<end + 1
    return amount
  }

  /// Digits before a word that says so: 2018 року.
  private func looksLikeNamedYear(_ measure: Measure) -> Bool {
    guard measure.numeral.plainDigits?.utf8.count == 4, let year = measure.value.intValue else {
      return false
    }
    return (Self.earlierYears.contains(year) || Self.recentYears.contains(year))
      && after(measure.numeral.tokens.upperBound).contains(.yearAfter)
  }

  /// Whether another year follows: 2010 bis 2015, 2010–2015 годах.
  private func startsPeriod(_ measure: Measure) -> Bool {
    let joint = measure.tokens.upperBound
    guard parser.continues(joint), tokens[joint].isDash || roles(joint).contains(.rangeTo),
      parser.continues(joint + 1), tokens[joint + 1].kind == .digits,
      let next = parser.numeral(at: joint + 1)
    else { return false }
    let second = Measure(next)
    return second.looksLikeYear && measure.value < second.value
  }

  /// Whether the year is the first word of its sentence and a verb may follow: 1989 fiel die Mauer. Round numbers
  /// stand for amounts there.
  private func opensSentence(_ measure: Measure, _ year: Int) -> Bool {
    let start = measure.tokens.lowerBound
    let opens = !parser.continues(start) || tokens[start - 1].isMark(",")
    return Self.recentYears.contains(year) && year % 50 != 0 && opens && parser.continues(start + 1)
      && !tokens[start + 1].isCapitalised
  }

  private func isYear(_ measure: Measure) -> Bool {
    if measure.numeral.isSpelledYear { return true }
    guard measure.looksLikeYear, let year = measure.value.intValue else { return false }
    let start = measure.tokens.lowerBound
    let end = measure.tokens.upperBound
    let previous = before(start)
    if !previous.isDisjoint(with: [.approximate, .above, .below, .atLeast, .atMost]), isPlural(end) {
      return false
    }
    if !previous.isDisjoint(with: [.above, .below]), !previous.contains(.year) { return false }
    if startsPeriod(measure) { return true }
    if parser.lexicon.wantsContextForYears, !previous.contains(.year), !endsClause(end),
      !opensSentence(measure, year)
    {
      return false
    }
    if Self.recentYears.contains(year) {
      guard isPlural(end) else { return true }
      return previous.contains(.determiner) || (parser.continues(start) && tokens[start - 1].isCapitalised)
    }
    return (Self.earlierYears.contains(year) || Self.farYears.contains(year)) && previous.contains(.year)
      && !previous.contains(.determiner)
      && !isPlural(end) && (endsClause(end) || after(end).contains(.function) || after(end).contains(.and))
  }

  /// Whether a word in lower case that looks like a plural noun stands at `i`.
  private func isPlural(_ i: Int) -> Bool {
    guard parser.continues(i), tokens[i].kind == .word, !tokens[i].isCapitalised,
      !roles(i).contains(.function)
    else { return false }
    return roles(i).contains(.counted)
      || (tokens[i].text.utf8.count > 3 && tokens[i].text.utf8.last == UInt8(ascii: "s"))
  }

  /// One that does not count: no one, one another, one must.
  private func isPronoun(_ measure: Measure) -> Bool {
    guard measure.tokens.count == 1, !measure.numeral.startsWithDigits, measure.value == ExactNumber(1),
      !parser.isWholeSentence(measure.tokens)
    else { return false }
    let start = measure.tokens.lowerBound
    let next = parser.afterHyphen(measure.tokens.upperBound)
    if after(next).contains(.of), next == measure.tokens.upperBound { return false }
    // Where one is the article too, it counts only with a unit.
    if roles(start).contains(.article) { return true }
    if before(start).contains(.oneBefore) || after(next).contains(.oneAfter) { return true }
    return before(start).contains(.oneBeforeVerb) && (endsClause(next) || after(next).contains(.function))
  }

  private func age(_ measure: Measure, after previous: Amount?) -> Amount? {
    guard let years = measure.value.intValue, (1...120).contains(years), measure.numeral.scale == 0 else {
      return nil
    }
    let start = measure.tokens.lowerBound
    let end = measure.tokens.upperBound
    guard let rule = ageRule(start, end, years, after: previous) else { return nil }
    var amount = Amount(measure, kind: .age, rule: rule)
    amount.unit = "year"
    return amount
  }

  private func ageRule(_ start: Int, _ end: Int, _ years: Int, after previous: Amount?) -> String? {
    if followsAgeWord(start) { return "age-word" }
    guard endsClause(end) || after(end).contains(.function) || after(end).contains(.and) else { return nil }
    if followsAge(previous, start) || precedesAge(end) { return "age-list" }
    if isApposition(start, end) { return "age-apposition" }
    return isAfterCopula(start, end, years) ? "age-copula" : nil
  }

  /// Whether what stands before token `start`, past "about" and the like, says that an age follows.
  private func followsAgeWord(_ start: Int) -> Bool {
    var from = start
    // Un conducteur de 43 ans.
    if before(start).contains(.of), before(start - 1).contains(.personNoun) { return true }
    while parser.continues(from), let (roles, i) = context.match(tokens, before: from) {
      if roles.contains(.age) { return true }
      guard !roles.isDisjoint(with: [.approximate, .above, .below, .atLeast, .atMost]) else { return false }
      from = i
    }
    return false
  }

  /// Whether `previous` is an age in a list that goes on at token `start`.
  private func followsAge(_ previous: Amount?, _ start: Int) -> Bool {
    guard let previous, previous.kind == .age, previous.rule != "age-unit" else { return false }
    return continuesList(from: previous.tokens.upperBound, to: start)
  }

  private func followsAge(_ previous: Amount?, _ measure: Measure) -> Bool {
    followsAge(previous, measure.tokens.lowerBound)
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
  private func isApposition(_ start: Int, _ end: Int) -> Bool {
    // Spanish Ana Ruiz, de 36 años, has a preposition.
    let mark = before(start).contains(.of) ? start - 2 : start - 1
    guard parser.continues(start), parser.continues(mark), parser.continues(end),
      tokens[mark - 1].kind == .word,
      tokens[mark - 1].isCapitalised || roles(mark - 1).contains(.personNoun),
      roles(mark - 1).isDisjoint(with: [.month, .identifier, .function]), tokens[start].kind == .digits
    else { return false }
    let open = tokens[mark].text
    return (open == "," && tokens[end].isMark(",")) || (open == "(" && tokens[end].isMark(")"))
  }

  /// He was 68; Cummings, chair of the committee, was 68.
  private func isAfterCopula(_ start: Int, _ end: Int, _ years: Int) -> Bool {
    guard before(start).contains(.copula), parser.continues(start - 1) else { return false }
    if roles(start - 2).contains(.person) { return true }
    guard years >= 10, tokens[start].kind == .digits else { return false }
    return tokens[start - 2].isMark(",")
      || (tokens[start - 2].kind == .word && tokens[start - 2].isCapitalised)
  }
}

/// Ranks, fractions and multiples.
extension AmountClassifier {
  private func ordinal(_ measure: Measure) -> Amount? {
    let start = measure.tokens.lowerBound
    let next = parser.afterHyphen(measure.tokens.upperBound)
    if after(next).contains(.rankName) { return nil }
    // Fifth Avenue.
    if after(next).contains(.street), tokens[next].isCapitalised { return nil }
    // The fourth of July.
    if after(next).contains(.of), parser.continues(next + 1), roles(next + 1).contains(.month),
      tokens[next + 1].isCapitalised
    {
      return nil
    }
    let amount = Amount(
      measure, kind: .ordinal, rule: measure.numeral.startsWithDigits ? "rank-digits" : "rank-words")
    if measure.numeral.startsWithDigits { return amount }
    let isUnit = parser.lexicon.measures.units[tokens[measure.tokens.upperBound - 1].text] != nil
    // For a second, a second later; but a second was found.
    if isUnit, before(start).contains(.article), !after(next).contains(.copula),
      endsClause(next) || after(next).contains(.function)
    {
      return nil
    }
    guard parser.lexicon.hasAdverbRanks, !parser.isWholeSentence(measure.tokens) else { return amount }
    let isAdjective = before(start).contains(.determiner) || previousIsRank(start)
    return isAdjective || !isAdverb(before: next, value: measure.value) ? amount : nil
  }

  private func previousIsRank(_ start: Int) -> Bool {
    parser.continues(start) && parser.continues(start - 1) && roles(start - 1).contains(.and)
      && parser.entry(start - 2).ordinal != nil
  }

  /// First seen in May; at first; first, they. Only the first ranks are adverbs.
  private func isAdverb(before next: Int, value: ExactNumber) -> Bool {
    if endsClause(next) { return value == ExactNumber(1) }
    if after(next).contains(.and) { return false }
    if !after(next).isDisjoint(with: [.function, .of]) { return value == ExactNumber(1) }
    return parser.lexicon.isParticiple(tokens[next].text) && value == ExactNumber(1)
  }

  private func fraction(_ measure: Measure) -> Amount? {
    let start = measure.tokens.lowerBound
    let end = measure.tokens.upperBound
    let isWord = measure.tokens.count == 1 && !measure.numeral.startsWithDigits && tokens[start].kind == .word
    if isWord || roles(start).contains(.article) {
      let next = parser.afterHyphen(end)
      if after(next).contains(.halfName) { return nil }
      if isWord, next > end { return nil }
      if isWord, followsRank(start) { return nil }
      if isWord, parser.entry(start).exact == nil, parser.entry(start).part != 2, !after(end).contains(.of) {
        return nil
      }
    }
    return Amount(measure, kind: .fraction, rule: "fraction")
  }

  /// The first half, the third-quarter results, the other half.
  private func followsRank(_ start: Int) -> Bool {
    guard parser.continues(start) else { return false }
    let previous = tokens[start - 1].isHyphen && parser.isJoined(start - 1) ? start - 2 : start - 1
    if parser.entry(previous).ordinal != nil || roles(previous).contains(.halfName) { return true }
    // La moitié has its article, the half is one of two.
    return roles(previous).contains(.determiner) && parser.entry(start).exact == nil
  }

  /// Twice as many, double the size; but not twice a week.
  private func multiplier(_ measure: Measure) -> Amount? {
    let next = measure.tokens.upperBound
    guard !roles(measure.tokens.lowerBound).contains(.needsMultiple) || after(next).contains(.thenMultiple)
    else {
      return nil
    }
    return Amount(measure, kind: .multiplier, rule: "multiple")
  }
}
