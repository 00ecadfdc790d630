import InquitModel

/// Reads numerals, in digits, words or both.
final class NumeralParser {
  let tokens: [NumberToken]
  let text: SourceText
  let lexicon: NumberLexicon
  private let notation: DigitNotation

  init(tokens: [NumberToken], text: SourceText, lexicon: NumberLexicon) {
    self.tokens = tokens
    self.text = text
    self.lexicon = lexicon
    notation = DigitNotation(decimal: lexicon.decimalSeparator)
  }

  /// The entry of token `i`; an empty one past the end.
  func entry(_ i: Int) -> NumberWord {
    i < tokens.count ? lexicon.entries[tokens[i].entry] : lexicon.entries[0]
  }

  /// The roles of token `i`; none past the ends.
  func roles(_ i: Int) -> NumberRoles {
    i >= 0 && i < tokens.count ? lexicon.roles[tokens[i].entry] : []
  }

  /// Whether tokens `i - 1` and `i` stand in one sentence with nothing between them.
  func isJoined(_ i: Int) -> Bool {
    i > 0 && i < tokens.count && !tokens[i].hasSpaceBefore && tokens[i].sentence == tokens[i - 1].sentence
  }

  /// Whether the sentence has nothing but the tokens.
  func isWholeSentence(_ tokens: Range<Int>) -> Bool {
    !continues(tokens.lowerBound) && !continues(tokens.upperBound)
  }

  /// Whether token `i` stands in the sentence of the one before it.
  func continues(_ i: Int) -> Bool {
    i > 0 && i < tokens.count && tokens[i].sentence == tokens[i - 1].sentence
  }

  /// Whether a clause can end before token `i`: that is a mark, or stands in another sentence.
  func endsClause(_ i: Int) -> Bool { !continues(i) || tokens[i].kind == .symbol }

  /// Whether a word in lower case that looks like a plural noun stands at `i`.
  func isPlural(_ i: Int) -> Bool {
    guard continues(i), tokens[i].kind == .word, !tokens[i].isCapitalised, !roles(i).contains(.function)
    else { return false }
    return roles(i).contains(.counted) || lexicon.isPlural(tokens[i].text)
  }

  /// `i`, or the token after it when a hyphen joins that to what is before.
  func afterHyphen(_ i: Int) -> Int {
    isJoined(i) && tokens[i].isHyphen && isJoined(i + 1) ? i + 1 : i
  }

  /// `i`, or the token after it when it joins number words: twenty-five, twenty—fifth, and twenty - five as
  /// texts that are cut into words have it.
  func afterWordHyphen(_ i: Int) -> Int {
    let next = afterHyphen(i)
    guard next == i, continues(i), continues(i + 1), tokens[i + 1].entry != 0 else { return next }
    let isGlued = isJoined(i) && isJoined(i + 1)
    let isLoose = tokens[i].hasSpaceBefore && tokens[i + 1].hasSpaceBefore
    return tokens[i].isDash && isGlued || tokens[i].isHyphen && isLoose ? i + 1 : i
  }

  /// Whether a verb of change stands close before token `i`: then "from 3 to 4" are two numbers.
  func followsChange(_ i: Int, within distance: Int = changeDistance) -> Bool {
    var j = i - 1
    while j >= 0, i - j <= distance, tokens[j].sentence == tokens[i].sentence, !tokens[j].isMark(";") {
      if roles(j).contains(.change) { return true }
      j -= 1
    }
    return false
  }

  /// How far before "from" a verb of change can stand: rose by a third from 3 to 4.
  static let changeDistance = 6

  /// Whether a year and the last two digits of the next one start at token `i`: 2019-20, 2022/23; or of a later
  /// one where years are spoken of: in 1914–18.
  func isSeason(_ i: Int) -> Bool {
    guard i >= 0, isJoined(i + 1), isJoined(i + 2), tokens[i].kind == .digits, tokens[i + 2].kind == .digits,
      tokens[i + 1].isHyphen || tokens[i + 1].isDash || tokens[i + 1].isMark("/"),
      tokens[i].text.utf8.count == 4, tokens[i + 2].text.utf8.count == 2, let year = Int(tokens[i].text),
      (1000...2099).contains(year), let last = Int(tokens[i + 2].text),
      last == (year + 1) % 100 ? year >= 1900 : isPeriod(i, from: year % 100, to: last)
    else { return false }
    // No date (2012-13-01) and no longer row of digits.
    return !(isJoined(i + 3) && isJoined(i + 4) && tokens[i + 4].kind == .digits)
  }

  /// Whether the years at `i` are the first and the last of a longer time: the 1914-18 war, (1939–45).
  private func isPeriod(_ i: Int, from first: Int, to last: Int) -> Bool {
    guard first < last, !tokens[i + 1].isMark("/"), i > 0 else { return false }
    return tokens[i - 1].isMark("(") || (continues(i) && roles(i - 1).contains(.year))
  }

  /// The longest numeral that starts at token `start`.
  func numeral(at start: Int) -> Numeral? {
    singleNumeral(at: start).map(repeated)
  }

  /// `numeral` with the same number after it in brackets, as contracts have it: five (5), 45 (forty-five).
  private func repeated(_ numeral: Numeral) -> Numeral {
    let open = numeral.tokens.upperBound
    guard continues(open), tokens[open].isMark("("), isJoined(open + 1),
      (tokens[open + 1].kind == .digits) != numeral.startsWithDigits,
      let again = singleNumeral(at: open + 1), again.value == numeral.value,
      isJoined(again.tokens.upperBound), tokens[again.tokens.upperBound].isMark(")")
    else { return numeral }
    var result = numeral
    result.tokens = numeral.tokens.lowerBound..<again.tokens.upperBound + 1
    result.plainDigits = nil
    return result
  }

  private func singleNumeral(at start: Int) -> Numeral? {
    guard start < tokens.count else { return nil }
    if let negative = negativeNumeral(at: start) { return negative }
    if tokens[start].kind == .digits { return digitNumeral(at: start) }
    if let glyph = vulgarFraction(at: start) {
      return Numeral(tokens: start..<start + 1, value: glyph, kind: .fraction)
    }
    guard entry(start).startsNumber || tokens[start].compound > 0 else { return nil }
    return wordNumeral(at: start)
  }

  /// Whether the word belongs to a phrase of comparison: French au moins.
  private func endsBound(_ i: Int) -> Bool {
    lexicon.context.match(tokens, before: i + 1).map { $0.start < i } ?? false
  }

  private func negativeNumeral(at start: Int) -> Numeral? {
    let token = tokens[start]
    let isSign =
      (token.isMark("-") || token.isMark("\u{2212}")) && isJoined(start + 1)
      && (start == 0 || token.hasSpaceBefore || "([".utf8.contains(tokens[start - 1].text.utf8.first ?? 0))
      && !(continues(start) && tokens[start - 1].kind == .digits)
    let isWord = roles(start).contains(.minus) && continues(start + 1) && !endsBound(start)
    guard isSign || isWord, !roles(start + 1).contains(.minus),
      isWord || tokens[start + 1].kind == .digits, var numeral = singleNumeral(at: start + 1),
      numeral.kind == .cardinal || numeral.kind == .fraction
    else { return nil }
    numeral.tokens = start..<numeral.tokens.upperBound
    numeral.value = numeral.value.negated
    numeral.plainDigits = nil
    return numeral
  }
}

/// Digits.
extension NumeralParser {
  private func digitNumeral(at start: Int) -> Numeral? {
    guard var value = notation.value(of: tokens[start].text) else { return nil }
    var end = start + 1
    if let grouped = spaceGroups(at: start) { (value, end) = grouped }
    var numeral = Numeral(tokens: start..<end, value: value)
    numeral.startsWithDigits = true
    if end == start + 1, tokens[start].text.utf8.count <= 4,
      tokens[start].text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 })
    {
      numeral.plainDigits = tokens[start].text
    }
    if let power = powerOfTen(after: numeral) { return power }
    if let (fraction, fractionEnd) = digitFraction(at: end, after: numeral), let sum = value.plus(fraction) {
      numeral.value = sum
      numeral.tokens = start..<fractionEnd
      numeral.plainDigits = nil
      return continued(numeral)
    }
    if let divisor = slashDivisor(at: end), let quotient = value.divided(by: divisor) {
      numeral.value = quotient
      numeral.tokens = start..<end + 2
      numeral.kind = .fraction
      numeral.plainDigits = nil
      return numeral
    }
    if isRankByPoint(start) {
      numeral.kind = .ordinal
      numeral.plainDigits = nil
      numeral.tokens = start..<end + 1
      return numeral
    }
    if let ending = ordinalEnding(at: end), numeral.plainDigits != nil || end == start + 1 {
      numeral.kind = .ordinal
      numeral.plainDigits = nil
      numeral.tokens = start..<ending
      return numeral
    }
    return continued(numeral)
  }

  /// Whether a point makes a rank of the digits at `start`: German das 21. Jahrhundert. At the start of a sentence
  /// it numbers an item of a list.
  private func isRankByPoint(_ start: Int) -> Bool {
    lexicon.conventions.endsOrdinalsWithPoint && continues(start) && tokens[start].text.utf8.count <= 3
      && isJoined(start + 1) && tokens[start + 1].isMark(".") && continues(start + 2)
      && tokens[start + 2].kind == .word && tokens[start + 2].hasSpaceBefore
      // War sie 15. Der Film: a sentence may end there that is not cut.
      && !(tokens[start + 2].isCapitalised
        && !roles(start + 2).isDisjoint(with: [.function, .article, .person, .identifier]))
  }

  /// The end of what makes a rank of the digits before token `i`: 42nd, 21-й, Spanish 1.º, Swedish 21:a.
  private func ordinalEnding(at i: Int) -> Int? {
    guard isJoined(i) else { return nil }
    let isMarked = (tokens[i].isMark(".") || tokens[i].isMark(":")) && isJoined(i + 1)
    let ending = isMarked ? i + 1 : afterHyphen(i)
    // 120м is a length, 120-м the case of a rank; 3°C is a temperature.
    if ending == i, tokens[i].kind == .word, lexicon.measures.units[tokens[i].text] != nil { return nil }
    if ending == i, tokens[i].kind == .symbol, isJoined(i + 1), tokens[i + 1].kind == .word { return nil }
    return roles(ending).contains(.ordinalEnding) ? ending + 1 : nil
  }

  /// A number times a power of ten: 6.2x10^-4, 3 × 10⁸, 10⁶, 1e10.
  private func powerOfTen(after numeral: Numeral) -> Numeral? {
    let end = numeral.tokens.upperBound
    var result = numeral
    let found: (exponent: Int, end: Int)?
    if isJoined(end), tokens[end].text == "e", isJoined(end + 1) {
      found = exponent(at: end + 1)
    } else if let power = exponentOfTen(at: end - 1), numeral.plainDigits == "10" {
      result.value = ExactNumber(1)
      found = power
    } else if continues(end), tokens[end].text == "x" || tokens[end].isMark("×"), continues(end + 1),
      tokens[end + 1].text == "10"
    {
      found = exponentOfTen(at: end + 1)
    } else {
      found = nil
    }
    guard let found, abs(found.exponent) <= DigitNotation.maximumDigits else { return nil }
    result.value = result.value.shifted(by: found.exponent)
    result.plainDigits = nil
    result.tokens = numeral.tokens.lowerBound..<found.end
    return result
  }

  /// The exponent after the 10 at token `i`: raised digits, or digits after ^.
  private func exponentOfTen(at i: Int) -> (exponent: Int, end: Int)? {
    guard tokens[i].text == "10", isJoined(i + 1) else { return nil }
    if tokens[i + 1].isMark("^"), isJoined(i + 2) { return exponent(at: i + 2) }
    var end = i + 1
    var digits = ""
    while isJoined(end), let raised = Self.superscript(tokens[end].text) {
      digits += raised
      end += 1
    }
    return Int(digits).map { ($0, end) }
  }

  /// Plain digits at `i`, with a sign or without.
  private func exponent(at i: Int) -> (exponent: Int, end: Int)? {
    let isNegative = tokens[i].isHyphen && isJoined(i + 1)
    let start = isNegative ? i + 1 : i
    guard tokens[start].kind == .digits, let value = Int(tokens[start].text) else { return nil }
    return (isNegative ? -value : value, start + 1)
  }

  /// Raised digits and signs as plain ones.
  private static func superscript(_ text: String) -> String? {
    var plain = ""
    for c in text.unicodeScalars {
      switch c {
      case "\u{207B}": plain += "-"
      case "²": plain += "2"
      case "³": plain += "3"
      case "¹": plain += "1"
      case "\u{2070}", "\u{2074}"..."\u{2079}": plain += String(c.value - 0x2070)
      default: return nil
      }
    }
    return plain
  }

  /// Digits in groups of three that single spaces part: 1 234 567,8.
  private func spaceGroups(at start: Int) -> (ExactNumber, end: Int)? {
    guard tokens[start].text.utf8.count <= 3, continues(start + 1), tokens[start + 1].kind == .digits else {
      return nil
    }
    var digits = tokens[start].text
    var end = start + 1
    while continues(end), tokens[end].kind == .digits, end - start < DigitNotation.maximumDigits / 3,
      isGroupingSpace(before: end)
    {
      let group = tokens[end].text.utf8.prefix(while: { $0 >= 0x30 && $0 <= 0x39 }).count
      guard group == 3 else { break }
      digits += tokens[end].text
      end += 1
      // A decimal part ends the number.
      if tokens[end - 1].text.utf8.count > 3 { break }
    }
    // One ordinary space alone groups only where the point is a comma.
    guard end > start + 1,
      end > start + 2 || lexicon.decimalSeparator == "," || !isOrdinarySpace(before: start + 1)
        || tokens[start + 1].text == "000", let value = notation.value(of: digits)
    else { return nil }
    return (value, end)
  }

  /// Whether exactly one space stands before token `i`, of a kind that groups digits.
  private func isGroupingSpace(before i: Int) -> Bool {
    let gap = text.bytes(in: tokens[i - 1].range.upperBound..<tokens[i].range.lowerBound)
    return isOrdinarySpace(before: i) || gap.elementsEqual("\u{A0}".utf8)
      || gap.elementsEqual("\u{202F}".utf8)
      || gap.elementsEqual("\u{2009}".utf8)
  }

  private func isOrdinarySpace(before i: Int) -> Bool {
    text.bytes(in: tokens[i - 1].range.upperBound..<tokens[i].range.lowerBound).elementsEqual([0x20])
  }

  /// A fraction after whole digits: ½ or 1/2.
  private func digitFraction(at i: Int, after numeral: Numeral) -> (ExactNumber, end: Int)? {
    guard continues(i), numeral.value.intValue != nil else { return nil }
    if let glyph = vulgarFraction(at: i) { return (glyph, i + 1) }
    guard tokens[i].hasSpaceBefore, tokens[i].kind == .digits, let numerator = Int(tokens[i].text),
      let divisor = slashDivisor(at: i + 1), numerator < divisor,
      let fraction = ExactNumber(numerator).divided(by: divisor)
    else { return nil }
    return (fraction, i + 3)
  }

  /// The denominator in `/4`, glued to the digits before it: of a small fraction, not of a date or a ratio.
  private func slashDivisor(at i: Int) -> Int? {
    guard isJoined(i), tokens[i].isMark("/"), isJoined(i + 1), tokens[i + 1].kind == .digits,
      let numerator = Int(tokens[i - 1].text), let divisor = Int(tokens[i + 1].text),
      numerator > 0, numerator < divisor, divisor <= 20 || [32, 64, 100, 1000].contains(divisor),
      !(isJoined(i + 2) && (tokens[i + 2].isMark("/") || tokens[i + 2].kind == .digits)),
      lexicon.context[tokens[i - 1].text + "/" + tokens[i + 1].text]?.contains(.idiom) != true
    else { return nil }
    return divisor
  }

  /// ½, ⅓ and their like, by their Unicode numeric value.
  func vulgarFraction(at i: Int) -> ExactNumber? {
    guard i < tokens.count, tokens[i].kind == .symbol, let c = tokens[i].text.unicodeScalars.first,
      c.value >= 0xBC, let name = c.properties.name, let value = c.properties.numericValue, value > 0,
      value < 1,
      name.hasPrefix("VULGAR FRACTION")
    else { return nil }
    // The value is a ratio of small whole numbers that Unicode's data states as a floating-point one.
    for divisor in [2, 3, 4, 5, 6, 7, 8, 9, 10] {
      let numerator = value * Double(divisor)
      if abs(numerator - numerator.rounded()) < 1e-6 {
        return ExactNumber(Int(numerator.rounded())).divided(by: divisor)
      }
    }
    return nil
  }
}
