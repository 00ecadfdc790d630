/// Finds the amounts of a text, one after the other.
struct AmountParser {
  let parser: NumeralParser
  let measureParser: MeasureParser
  private let rangeParser: RangeParser
  private let veto: NumberVeto
  private let classifier: AmountClassifier
  private let tokens: [NumberToken]

  init(parser: NumeralParser) {
    self.parser = parser
    tokens = parser.tokens
    measureParser = MeasureParser(parser: parser)
    rangeParser = RangeParser(parser: parser, measureParser: measureParser)
    veto = NumberVeto(parser: parser, measureParser: measureParser)
    classifier = AmountClassifier(parser: parser, measureParser: measureParser)
  }

  func amounts() -> [Amount] {
    var amounts: [Amount] = []
    var i = 0
    while i < tokens.count {
      guard isCandidate(i) else {
        i += 1
        continue
      }
      if let end = veto.end(at: i) {
        i = max(end, i + 1)
        continue
      }
      switch find(at: i, after: amounts.last) {
      case .amount(let amount):
        i = amount.tokens.upperBound
        if !veto.isTimeOfDay(amount) {
          let modified = classifier.modified(amount, after: amounts.last)
          amounts.append(modified)
          i = modified.tokens.upperBound
        }
      case .nothing(let end): i = max(end, i + 1)
      }
    }
    return amounts
  }

  /// Most words are turned down here.
  private func isCandidate(_ i: Int) -> Bool {
    switch tokens[i].kind {
    case .digits: return true
    case .word:
      let entry = tokens[i].entry
      guard entry != 0 else { return tokens[i].compound > 0 || canBeRoman(i) }
      guard parser.lexicon.startsAmount[entry] else { return false }
      if parser.lexicon.hasVagueWords, parser.entry(i).scale != nil, followsVagueWord(i) { return false }
      return !parser.roles(i).contains(.article) || canFollowArticle(i + 1) || parser.entry(i).cardinal != nil
    case .symbol:
      return parser.roles(i).contains(.signStart) || isSignOfMinus(i) || tokens[i].isApostrophe
        || parser.vulgarFraction(at: i) != nil
    }
  }

  /// Mehrere hundert, ein paar tausend.
  private func followsVagueWord(_ i: Int) -> Bool {
    parser.continues(i)
      && parser.lexicon.context.match(tokens, before: i)?.value.contains(.vague) == true
  }

  private func canBeRoman(_ i: Int) -> Bool {
    parser.continues(i) && tokens[i].isCapitalised && parser.roles(i - 1).contains(.roman)
      && tokens[i - 1].isCapitalised
  }

  /// The II of World War II.
  private func romanNumeral(at i: Int) -> Amount? {
    guard tokens[i].entry == 0, tokens[i].kind == .word, canBeRoman(i),
      let value = RomanNumeral.value(of: parser.text[tokens[i].range])
    else { return nil }
    return Amount(tokens: i..<i + 1, kind: .cardinal, value: ExactNumber(value), rule: .roman)
  }

  private func isSignOfMinus(_ i: Int) -> Bool {
    (tokens[i].isHyphen || tokens[i].isMark("\u{2212}")) && i + 1 < tokens.count
      && tokens[i + 1].kind == .digits
  }

  /// Whether an article before token `i` may count: a hundred, an hour and a half.
  private func canFollowArticle(_ i: Int) -> Bool {
    guard i < tokens.count else { return false }
    return tokens[i].entry != 0 || (i + 1 < tokens.count && parser.roles(i + 1).contains(.and))
  }

  private enum Finding {
    case amount(Amount)
    /// Nothing up to this token.
    case nothing(Int)
  }

  private func find(at i: Int, after previous: Amount?) -> Finding {
    if parser.isSeason(i) {
      return .amount(Amount(tokens: i..<i + 1, kind: .year, value: ExactNumber(season(i)), rule: .season))
    }
    if let range = rangeParser.range(at: i) {
      // From 3 to 5 June.
      if let end = tokens[i + 1].kind == .digits ? veto.date(at: i + 1) : nil { return .nothing(end) }
      return .amount(classifier.ofMultiples(range))
    }
    if let time = timeSpan(at: i) { return .amount(time) }
    if let roman = romanNumeral(at: i) { return .amount(roman) }
    if let year = shortYear(at: i) ?? seasonEnd(at: i) { return .amount(year) }
    guard let measure = measureParser.measure(at: i), measure.tokens.upperBound > i else {
      return .nothing(i + 1)
    }
    if let range = rangeParser.range(from: measure) { return .amount(classifier.ofMultiples(range)) }
    if let amount = classifier.amount(measure, after: previous) { return .amount(amount) }
    return .nothing(measure.tokens.upperBound)
  }

  /// In '79: a year without its century, which is the one that makes it the latest that has been.
  private func shortYear(at i: Int) -> Amount? {
    guard tokens[i].isApostrophe, tokens[i].hasSpaceBefore, parser.continues(i),
      parser.roles(i - 1).contains(.year), parser.isJoined(i + 1), tokens[i + 1].kind == .digits,
      tokens[i + 1].text.utf8.count == 2, let year = Int(tokens[i + 1].text),
      !parser.isJoined(i + 2)
        || (tokens[i + 2].kind == .symbol && !tokens[i + 2].isApostrophe)
    else { return nil }
    let century = year < Self.firstYearOfLastCentury ? 2000 : 1900
    return Amount(tokens: i..<i + 2, kind: .year, value: ExactNumber(century + year), rule: .shortYear)
  }

  private static let firstYearOfLastCentury = 30

  /// The first year of the season at token `i`.
  private func season(_ i: Int) -> Int { Int(tokens[i].text) ?? 0 }

  /// The 20 of 2019-20, the 18 of 1914–18.
  private func seasonEnd(at i: Int) -> Amount? {
    guard parser.isSeason(i - 2), let lastDigits = Int(tokens[i].text) else { return nil }
    let first = season(i - 2)
    let century = first - first % 100 + (lastDigits < first % 100 ? 100 : 0)
    return Amount(tokens: i..<i + 1, kind: .year, value: ExactNumber(century + lastDigits), rule: .season)
  }

  /// A time of a race: 2:14:04. A time of the day does not have seconds.
  private func timeSpan(at i: Int) -> Amount? {
    var parts: [Int] = []
    var j = i
    while parts.count < 3, j < tokens.count, tokens[j].kind == .digits, let part = Int(tokens[j].text),
      part < 1000
    {
      parts.append(part)
      j += 1
      guard parts.count < 3, parser.isJoined(j), tokens[j].isMark(":"), parser.isJoined(j + 1) else { break }
      j += 1
    }
    guard parts.count == 3, parts[1] < 60, parts[2] < 60 else { return nil }
    var amount = Amount(
      tokens: i..<j, kind: .duration, value: ExactNumber(parts[0] * 3600 + parts[1] * 60 + parts[2]),
      rule: .timeSpan)
    amount.unit = "second"
    return amount
  }
}
