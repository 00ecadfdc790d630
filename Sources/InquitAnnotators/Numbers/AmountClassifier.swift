/// Says what kind of amount a measure is, by what stands around it, or that it is none.
struct AmountClassifier {
  let parser: NumeralParser
  let measureParser: MeasureParser
  let tokens: [NumberToken]

  init(parser: NumeralParser, measureParser: MeasureParser) {
    self.parser = parser
    self.measureParser = measureParser
    tokens = parser.tokens
  }

  var context: NumberPhrases<NumberRoles> { parser.lexicon.context }

  /// Years before this need a preposition, years from it on a reason against.
  private static let recentYears = 1900...2099
  private static let earlierYears = 1000...1899
  /// Those that news is mostly about.
  private static let currentYears = 1950...2049
  /// As sure as earlier ones: by 2100.
  private static let farYears = 2100...2199

  func roles(_ i: Int) -> NumberRoles { parser.roles(i) }

  /// The roles of the token before `i` in its sentence.
  func before(_ i: Int) -> NumberRoles { parser.continues(i) ? roles(i - 1) : [] }

  /// The roles of token `i` when it belongs to the sentence of the token before.
  func after(_ i: Int) -> NumberRoles { parser.continues(i) ? roles(i) : [] }

  func amount(_ measure: Measure, after previous: Amount?) -> Amount? {
    if looksLikeNamedYear(measure) {
      var year = Amount(measure, kind: .year, rule: .yearWord)
      year.tokens = measure.numeral.tokens
      year.unit = nil
      return year
    }
    switch measure.dimension {
    case .percent: return Amount(measure, kind: .percent, rule: .percent)
    case .money: return Amount(measure, kind: .money, rule: .money)
    case .age: return Amount(measure, kind: .age, rule: .ageUnit)
    case .unit(let id):
      guard parser.lexicon.measures.isDuration(id) else {
        return Amount(measure, kind: .quantity, rule: .unit)
      }
      let age = ageRule(measure, isInYears: id == "year", after: previous)
      return Amount(measure, kind: age == nil ? .duration : .age, rule: age ?? .duration)
    case .none: break
    }
    switch measure.numeral.kind {
    case .ordinal: return ordinal(measure)
    case .fraction: return fraction(measure)
    case .multiplier: return multiplier(measure)
    case .cardinal: return cardinal(measure, after: previous)
    }
  }
}

/// Cardinals and years.
extension AmountClassifier {
  private func cardinal(_ measure: Measure, after previous: Amount?) -> Amount? {
    if let multiple = timesMultiple(measure) { return multiple }
    if let age = age(measure, after: previous) { return age }
    if isYear(measure) || continuesYears(measure, after: previous) {
      return Amount(measure, kind: .year, rule: .year)
    }
    if isPronoun(measure) || isNoun(measure) { return nil }
    return Amount(measure, kind: .cardinal, rule: measure.numeral.startsWithDigits ? .digits : .words)
  }

  /// Three times as many, 10x, 10-fold.
  private func timesMultiple(_ measure: Measure) -> Amount? {
    let end = measure.tokens.upperBound
    let ending = parser.afterHyphen(end)
    if measure.numeral.startsWithDigits, parser.isJoined(ending), roles(ending).contains(.multipleEnding) {
      var amount = Amount(measure, kind: .multiplier, rule: .times)
      amount.tokens = measure.tokens.lowerBound..<ending + 1
      return amount
    }
    guard after(end).contains(.times) else { return nil }
    // Nobody does a thing two and a half times: 2.4 times earnings.
    if tokens[end].text.utf8.count > 1, measure.value.isWhole, !after(end + 1).contains(.thenMultiple),
      !before(measure.tokens.lowerBound).contains(.timesBefore)
    {
      return nil
    }
    if tokens[end].text.utf8.count == 1, !parser.isJoined(end) { return nil }
    var amount = Amount(measure, kind: .multiplier, rule: .times)
    amount.tokens = measure.tokens.lowerBound..<end + 1
    return amount
  }

  /// `range` with the "times" that makes it one of multiples: two to three times the estimate.
  func ofMultiples(_ range: Amount) -> Amount {
    let end = range.tokens.upperBound
    guard range.unit == nil, range.currency == nil, after(end).contains(.times),
      after(end + 1).contains(.thenMultiple)
    else { return range }
    var result = range
    result.tokens = range.tokens.lowerBound..<end + 1
    return result
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

  /// Whether a year that is no round number stands between a noun or verb and a preposition: French le budget 2026 de
  /// la ville, German sie gewann 2024 in Berlin.
  private func followsNoun(_ measure: Measure, _ year: Int) -> Bool {
    let end = measure.tokens.upperBound
    return Self.currentYears.contains(year) && year % 50 != 0 && isNoun(measure.tokens.lowerBound - 1)
      && parser.continues(measure.tokens.lowerBound) && !after(end).isDisjoint(with: [.of, .year, .function])
  }

  /// Whether digits that are no round number stand before a small letter where nouns have capitals, so that nothing is
  /// counted: German sie wurde 1847 gegründet, für 2026 werden sie erwartet.
  private func precedesNoNoun(_ measure: Measure, _ year: Int) -> Bool {
    let isLimited = !before(measure.tokens.lowerBound)
      .isDisjoint(with: [.approximate, .bounds])
    return (Self.firstLikelyYear...2049).contains(year) && year % 50 != 0 && !isLimited
      && isNoNoun(measure.tokens.upperBound)
  }

  /// Whether the word at `i` starts with a small letter in a language whose nouns have capitals.
  func isNoNoun(_ i: Int) -> Bool {
    parser.lexicon.conventions.capitalisesNouns && parser.continues(i) && tokens[i].kind == .word
      && !tokens[i].isCapitalised
  }

  private static let firstLikelyYear = 1500

  private func isYear(_ measure: Measure) -> Bool {
    if measure.numeral.isSpelledYear { return true }
    guard measure.looksLikeYear, let year = measure.value.intValue else { return false }
    let start = measure.tokens.lowerBound
    let end = measure.tokens.upperBound
    let previous = before(start)
    if !previous.isDisjoint(with: [.approximate, .bounds]), parser.isPlural(end),
      !previous.contains(.year)
    {
      return false
    }
    if !previous.isDisjoint(with: [.above, .below]), !previous.contains(.year) { return false }
    if startsPeriod(measure) { return true }
    // Im Jahr 1848 waren es mehr.
    if parser.continues(start), parser.lexicon.measures.units[tokens[start - 1]]?.id == "year" { return true }
    if parser.lexicon.conventions.wantsContextForYears, !previous.contains(.year), !parser.endsClause(end),
      !opensSentence(measure, year), !followsNoun(measure, year), !precedesNoNoun(measure, year)
    {
      return false
    }
    if Self.recentYears.contains(year) {
      guard parser.isPlural(end) else { return true }
      // Since 1982 tightens its grip: it may be a verb.
      if previous.contains(.hourBound), !roles(end).contains(.counted) { return true }
      return previous.contains(.determiner) || (parser.continues(start) && tokens[start - 1].isCapitalised)
    }
    if precedesNoNoun(measure, year) { return true }
    return (Self.earlierYears.contains(year) || Self.farYears.contains(year)) && previous.contains(.year)
      && !previous.contains(.determiner)
      && !parser.isPlural(end)
      && (parser.endsClause(end) || !after(end).isDisjoint(with: [.function, .and, .determiner])
        || (!parser.lexicon.conventions.wantsContextForYears && year % 50 != 0 && !tokens[end].isCapitalised))
  }

  /// Whether the digits are the last of the years named before them: cast in 1511 and 1689, 2018–2020.
  private func continuesYears(_ measure: Measure, after previous: Amount?) -> Bool {
    guard let previous, previous.kind == .year, measure.looksLikeYear, previous.value < measure.value else {
      return false
    }
    let joint = previous.tokens.upperBound
    guard measure.tokens.lowerBound == joint + 1, parser.continues(joint), parser.continues(joint + 1) else {
      return false
    }
    let isJoint = tokens[joint].isDash || tokens[joint].isHyphen || roles(joint).contains(.and)
    return isJoint && !parser.isPlural(measure.tokens.upperBound)
  }

  /// One that does not count: no one, one another, one must.
  private func isPronoun(_ measure: Measure) -> Bool {
    guard measure.tokens.count == 1, !measure.numeral.startsWithDigits, measure.value == ExactNumber(1),
      !parser.isWholeSentence(measure.tokens)
    else { return false }
    let start = measure.tokens.lowerBound
    let next = parser.afterHyphen(measure.tokens.upperBound)
    if after(next).contains(.of), next == measure.tokens.upperBound { return false }
    // Um em cada quatro.
    if startsRate(next, isPartOfNoun: false) || (isNoun(next) && startsRate(next + 1, isPartOfNoun: true)) {
      return false
    }
    // Where one is the article too, it counts only with a unit.
    if roles(start).contains(.article) { return true }
    if before(start).contains(.oneBefore) || after(next).contains(.oneAfter) { return true }
    guard parser.endsClause(next) || after(next).contains(.function) else { return false }
    return before(start).contains(.oneBeforeVerb) || isDescribed(start)
  }

  /// The last ball was a six: a number word with an article of its own is a noun.
  private func isNoun(_ measure: Measure) -> Bool {
    let start = measure.tokens.lowerBound
    let end = measure.tokens.upperBound
    return measure.tokens.count == 1 && parser.continues(start) && roles(start - 1).contains(.article)
      && parser.afterHyphen(end) == end && parser.entry(start).cardinal != nil
      && !startsRate(end, isPartOfNoun: false)
      && (parser.endsClause(end) || !after(end).isDisjoint(with: [.function, .and]))
  }

  /// Whether a small or round number follows the words at `i` that make a rate of the number before them: French un
  /// Français sur cinq, but not une étude sur dix patients.
  private func startsRate(_ i: Int, isPartOfNoun: Bool) -> Bool {
    guard parser.continues(i), let (roles, end) = context.match(tokens, at: i), roles.contains(.rate),
      parser.continues(end), let number = parser.numeral(at: end), let value = number.value.intValue,
      (2...10).contains(value) || [20, 100, 1000].contains(value)
    else { return false }
    return !isPartOfNoun || !parser.isPlural(number.tokens.upperBound)
  }

  /// Whether an article and an adjective stand before the pronoun at `i`: the old one.
  private func isDescribed(_ i: Int) -> Bool {
    guard parser.continues(i), parser.continues(i - 1), roles(i - 2).contains(.determiner)
    else { return false }
    return isNoun(i - 1) && !tokens[i - 1].isCapitalised
  }

  /// Whether a word stands at `i` that is none of those that show how others belong together.
  private func isNoun(_ i: Int) -> Bool {
    parser.continues(i) && tokens[i].kind == .word
      && roles(i).isDisjoint(with: [
        .article, .determiner, .of, .function, .approximate, .bounds, .and,
        .rangeTo,
        .rangeFrom, .rangeBetween, .year, .identifier, .copula, .person,
      ])
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
      measure, kind: .ordinal, rule: measure.numeral.startsWithDigits ? .rankDigits : .rankWords)
    if measure.numeral.startsWithDigits { return yearAsRank(measure) ?? amount }
    let isUnit = parser.lexicon.measures.units[tokens[measure.tokens.upperBound - 1].text] != nil
    // Frames per second.
    if isUnit, before(start).contains(.rate) { return nil }
    // For a second, a second later; but a second was found.
    if isUnit, before(start).contains(.article), !after(next).contains(.copula),
      parser.endsClause(next) || after(next).contains(.function)
    {
      return nil
    }
    guard parser.lexicon.hasAdverbRanks, !parser.isWholeSentence(measure.tokens) else { return amount }
    let isAdjective = before(start).contains(.determiner) || previousIsRank(start)
    return isAdjective || !isAdverb(before: next, value: measure.value) ? amount : nil
  }

  /// Ukrainian у 2019-му: the year with the ending of a rank.
  private func yearAsRank(_ measure: Measure) -> Amount? {
    guard let year = measure.value.intValue, Self.recentYears.contains(year) else { return nil }
    let previous = before(measure.tokens.lowerBound)
    guard previous.contains(.year), !previous.contains(.determiner) else { return nil }
    return Amount(measure, kind: .year, rule: .year)
  }

  private func previousIsRank(_ start: Int) -> Bool {
    parser.continues(start) && parser.continues(start - 1) && roles(start - 1).contains(.and)
      && parser.entry(start - 2).ordinal != nil
  }

  /// First seen in May; at first; first, they. Only the first ranks are adverbs.
  private func isAdverb(before next: Int, value: ExactNumber) -> Bool {
    if parser.endsClause(next) { return value == ExactNumber(1) }
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
    return Amount(measure, kind: .fraction, rule: .fraction)
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
    return Amount(measure, kind: .multiplier, rule: .multiple)
  }
}
