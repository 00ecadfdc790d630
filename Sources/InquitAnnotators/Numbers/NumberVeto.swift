/// Tells digits that are no amount: dates, clock times, telephone numbers, identifiers, names.
struct NumberVeto {
  let parser: NumeralParser
  let measureParser: MeasureParser
  let tokens: [NumberToken]

  init(parser: NumeralParser, measureParser: MeasureParser) {
    self.parser = parser
    self.measureParser = measureParser
    tokens = parser.tokens
  }

  /// Where to go on when what stands at token `i` is no number; nil when it may be one.
  func end(at i: Int) -> Int? {
    if let end = decade(at: i) { return end }
    guard tokens[i].kind == .digits else { return phrase(at: i) }
    return phrase(at: i) ?? idiom(at: i) ?? coordinate(at: i) ?? date(at: i) ?? clock(at: i) ?? chain(at: i)
      ?? glued(at: i)
      ?? identifier(at: i)
  }

  func roles(_ i: Int) -> NumberRoles { parser.roles(i) }

  /// The token after `i` and all that is glued to it.
  func afterJoined(_ i: Int) -> Int {
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

  /// Whether the digits are no amount's but a telephone number's: 020 7946, 8 (495) 123-45-67.
  private func startsTelephone(_ i: Int) -> Bool {
    let digits = tokens[i].text.utf8
    if digits.first == UInt8(ascii: "0"), digits.count > 1 {
      return digits.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    }
    return digits.count == 1 && parser.continues(i + 1) && tokens[i + 1].isMark("(") && parser.isJoined(i + 2)
      && tokens[i + 2].kind == .digits && afterAreaCode(i + 2) != nil
  }

  /// A telephone number in four groups or more, with spaces only: 91 123 45 67. Groups of three alone are one number.
  private func afterSpacedTelephone(_ i: Int) -> Int? {
    var end = i
    var digits = 0
    var hasPair = false
    while end == i || parser.continues(end), end < tokens.count, tokens[end].kind == .digits,
      end - i <= Self.longestGroup, tokens[end].hasSpaceBefore || end == i,
      (2...4).contains(tokens[end].text.utf8.count), Int(tokens[end].text) != nil
    {
      digits += tokens[end].text.utf8.count
      hasPair = hasPair || (end > i && tokens[end].text.utf8.count == 2)
      end += 1
    }
    return end - i >= 4 && hasPair && (8...13).contains(digits) ? end : nil
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

  /// A phrase that is no number although it has one: one by one, a 9-to-5 job.
  private func phrase(at i: Int) -> Int? {
    guard tokens[i].kind != .symbol, let (roles, end) = parser.lexicon.context.match(tokens, at: i) else {
      return nil
    }
    if roles.contains(.idiom) { return end }
    guard tokens[i].kind == .word else { return nil }
    // Half past six.
    guard roles.contains(.clockBefore), parser.continues(end) else { return nil }
    if tokens[end].kind == .digits, let end = self.end(at: end) { return end }
    guard let hour = measureParser.measure(at: end),
      hour.dimension == .none, let value = hour.value.intValue, (1...24).contains(value)
    else { return nil }
    return hour.tokens.upperBound
  }

  /// A name of digits and a capital that the language lists, alone or before a noun: a 5G network, but 5g of salt; a
  /// 4K video, but 4K followers.
  private func idiom(at i: Int) -> Int? {
    guard tokens[i].text.utf8.count == 1, parser.isJoined(i + 1), tokens[i + 1].isCapitalised else {
      return nil
    }
    let name = tokens[i].text + tokens[i + 1].text
    if isIdiom(name) { return i + 2 }
    let noun = parser.afterHyphen(i + 2)
    return parser.continues(noun) && isIdiom(name + " " + tokens[noun].text) ? i + 2 : nil
  }

  private func isIdiom(_ phrase: String) -> Bool {
    parser.lexicon.context[phrase]?.contains(.idiom) == true
  }

  /// Digits strung together: 555-123-4567, 2020-01-31, 1.2.3, 3–1, 24/7.
  private func chain(at i: Int) -> Int? {
    let token = tokens[i]
    if parser.isSeason(i) || parser.isSeason(i - 2) { return nil }
    if parser.isJoined(i), tokens[i - 1].isMark("/") { return afterJoined(i) }
    if parser.isJoined(i), tokens[i - 1].isMark("+"), !hasDimension(i) { return afterTelephone(i) }
    if let end = afterAreaCode(i) { return end }
    if startsTelephone(i), !hasDimension(i) {
      let end = afterTelephone(i)
      if end > i + 1 { return end }
    }
    if let end = afterSpacedTelephone(i) { return end }
    let end = afterJoined(i)
    let groups = (end - i + 1) / 2
    if groups >= 3 {
      // Hours, minutes and seconds are read as a duration.
      return tokens[i + 1].isMark(":") && groups == 3 ? nil : end
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
    if hasDimension(i + 2) { return false }
    if tokens[i + 2].text.utf8.first == UInt8(ascii: "0"), tokens[i + 2].text.utf8.count > 1 { return true }
    if b.value <= a.value { return !(tokens[i].text.utf8.count == 4 && b.value > ExactNumber(0)) }
    return !parser.isPlural(i + 3) && isNearScore(i)
  }

  /// Whether a word close to the numbers at `i` says that they are a score: lost 1-3, a 48-52 vote.
  private func isNearScore(_ i: Int) -> Bool {
    var j = i
    while parser.continues(j), i - j < Self.scoreDistance {
      j -= 1
      if roles(j).contains(.score) { return true }
    }
    return parser.continues(i + 3) && roles(i + 3).contains(.score)
  }

  private static let scoreDistance = 5
}
