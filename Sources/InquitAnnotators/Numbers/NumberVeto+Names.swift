/// Names with digits in them, and what digits only name.
extension NumberVeto {
  /// Covid-19, PM2.5, 2019-nCoV, 1970s, 777F.
  func glued(at i: Int) -> Int? {
    if parser.isJoined(i), tokens[i - 1].kind == .word { return afterGlued(i) }
    if parser.isJoined(i), tokens[i - 1].isHyphen, parser.isJoined(i - 1), tokens[i - 2].kind == .word,
      isCapitalLetter(i - 2)
        || (!parser.entry(i - 2).startsNumber
          && roles(i - 2).isDisjoint(with: [.year, .above, .below, .rangeTo, .measured]))
    {
      return afterGlued(i)
    }
    guard let measure = measureParser.measure(at: i) else { return nil }
    let end = measure.tokens.upperBound
    guard parser.isJoined(end), end == i + 1 || tokens[end - 1].kind == .digits else { return nil }
    // A 4x4, the 4x100m relay.
    if roles(end).contains(.times), tokens[end].text.utf8.count == 1, parser.isJoined(end + 1),
      tokens[end + 1].kind == .digits
    {
      return afterGlued(i)
    }
    if tokens[end].kind == .word, !tokens[end].text.utf8.starts(with: "'".utf8),
      roles(end).isDisjoint(with: [.times, .multipleEnding])
    {
      return afterGlued(i)
    }
    // Digits, hyphen, capitals: 2019-nCoV; but 30-day.
    if tokens[end].isHyphen, parser.isJoined(end + 1), isCode(end + 1) { return afterGlued(i) }
    return nil
  }

  /// A word of one capital: the A of the motorway A-6, which is no article.
  private func isCapitalLetter(_ i: Int) -> Bool {
    tokens[i].isCapitalised && tokens[i].text.unicodeScalars.dropFirst().isEmpty
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
  func identifier(at i: Int) -> Int? {
    if i > 0, tokens[i - 1].isMark("["), parser.isJoined(i + 1), tokens[i + 1].isMark("]") { return i + 1 }
    if isHouseNumber(i) { return i + 1 }
    if isBracketedLetter(i + 1) { return afterList(i) }
    guard parser.continues(i), let measure = measureParser.measure(at: i) else { return nil }
    // Boeing 777F: the letter of a model, not of a unit.
    if isLetterOfModel(measure), isNamedAfter(i, measure) { return measure.tokens.upperBound }
    guard measure.dimension == .none else { return nil }
    var before = i - 1
    if tokens[before].isMark("."), parser.continues(before) { before -= 1 }
    let isName =
      roles(before).contains(.identifier) || tokens[before].isMark("#")
      || parser.lexicon.context.match(tokens, before: i)?.value.contains(.identifier) == true
    guard isName || isNamedAfter(i, measure) else { return nil }
    let end = measure.tokens.upperBound
    if parser.isPlural(end) && !isName && !isCountedName(i - 1) { return nil }
    if isName, parser.isPlural(end), !tokens[before].isCapitalised, tokens[before].kind == .word,
      before == i - 1
    {
      return nil
    }
    return afterList(i)
  }

  /// Whether the name at `i` is counted or has an article, so that the number behind it is its own: 120 Leopard 2
  /// tanks, its Leopard 2 tanks; but in Gaza 2 people.
  private func isCountedName(_ i: Int) -> Bool {
    guard parser.continues(i), roles(i).isDisjoint(with: [.year, .month]) else { return false }
    return tokens[i - 1].kind == .digits || parser.entry(i - 1).cardinal != nil
      || roles(i - 1).contains(.determiner)
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
    guard before.kind == .word, before.isCapitalised || hasCapitalInside(i - 1),
      let digits = measure.numeral.plainDigits,
      digits.utf8.count <= 3,
      parser.roles(i - 1).isDisjoint(with: [
        .month, .function, .determiner, .year, .approximate, .above, .below, .age, .measured,
      ]),
      i > 1, parser.continues(i - 1)
    else { return false }
    return true
  }

  /// The name of a product: iPad, eBay.
  private func hasCapitalInside(_ i: Int) -> Bool {
    parser.text.bytes(in: tokens[i].range).contains { $0 >= 0x41 && $0 <= 0x5A }
  }

  /// Past further numbers of the same kind: Articles 5, 6 and 7.
  private func afterList(_ i: Int) -> Int {
    var end = i + 1
    while parser.continues(end + 1),
      tokens[end].isMark(",") || roles(end).contains(.and) || tokens[end].isHyphen || tokens[end].isDash,
      tokens[end + 1].kind == .digits, !parser.continues(end + 2) || tokens[end + 2].kind == .symbol
    { end += 2 }
    // Section 14(2)(b).
    while isBracketed(end) { end += 3 }
    return end
  }

  /// Whether one token stands in brackets from `i` on, joined to what is before.
  private func isBracketed(_ i: Int) -> Bool {
    parser.isJoined(i) && tokens[i].isMark("(") && parser.isJoined(i + 1) && parser.isJoined(i + 2)
      && tokens[i + 2].isMark(")")
  }

  /// The (k) of a 401(k).
  private func isBracketedLetter(_ i: Int) -> Bool {
    isBracketed(i) && tokens[i + 1].kind == .word && tokens[i + 1].text.unicodeScalars.dropFirst().isEmpty
  }

  /// 48.8566° N, 50°27′N, 30° 31′ 12″ E.
  func coordinate(at i: Int) -> Int? {
    guard parser.isJoined(i + 1), isDegreeSign(i + 1) else { return nil }
    var end = i + 2
    while end <= i + 4, parser.continues(end), tokens[end].kind == .digits, parser.isJoined(end + 1),
      tokens[end + 1].kind == .symbol
    {
      end += 2
    }
    guard parser.continues(end), tokens[end].isCapitalised, roles(end).contains(.compass) else { return nil }
    return end + 1
  }

  private func isDegreeSign(_ i: Int) -> Bool { tokens[i].isMark("°") || tokens[i].isMark("º") }
}
