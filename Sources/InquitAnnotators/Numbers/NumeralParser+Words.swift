/// Words.
extension NumeralParser {
  func wordNumeral(at start: Int) -> Numeral? {
    let word = entry(start)
    if let multiplier = word.multiplier {
      return Numeral(tokens: start..<start + 1, value: ExactNumber(multiplier), kind: .multiplier)
    }
    if tokens[start].compound > 0 {
      let numeral = Numeral(tokens: start..<start + 1, value: ExactNumber(tokens[start].compound))
      guard tokens[start].ending != 0 else {
        return tokens[start].compound < 1000 ? continued(numeral) : withScale(numeral)
      }
      return lexicon.roles[tokens[start].ending].contains(.multipleEnding)
        ? Numeral(tokens: numeral.tokens, value: numeral.value, kind: .multiplier) : numeral
    }
    if let exact = word.exact {
      return withScale(
        Numeral(tokens: start..<start + 1, value: exact, kind: exact < ExactNumber(1) ? .fraction : .cardinal)
      )
    }
    if word.roles.contains(.article), let numeral = numeralAfterArticle(at: start) { return numeral }
    if let part = partOfScale(at: start) { return part }
    if word.part == 2 || word.part == 4, !word.isPlural, word.ordinal == nil {
      let value = ExactNumber(1).divided(by: word.part ?? 1) ?? .zero
      return Numeral(tokens: start..<start + 1, value: value, kind: .fraction)
    }
    if let year = spelledYear(at: start) { return year }
    // Finnish lunta sataa 10 senttiä: it snows, and not a hundred.
    if word.scale == 2, word.roles.contains(.isImplied), continues(start + 1),
      tokens[start + 1].kind == .digits
    {
      return nil
    }
    return accumulated(Numeral(tokens: start..<start, value: .zero), group: nil)
  }

  /// A hundred, a dozen, a quarter.
  private func numeralAfterArticle(at start: Int) -> Numeral? {
    guard continues(start + 1) else { return nil }
    let next = entry(start + 1)
    if let part = rankPart(at: start + 1), let value = ExactNumber(1).divided(by: part) {
      return Numeral(tokens: start..<start + 3, value: value, kind: .fraction)
    }
    if let part = partOfScale(at: start + 1) { return part.starting(at: start) }
    if next.scale != nil || next.collective != nil {
      return accumulated(Numeral(tokens: start..<start + 1, value: .zero), group: ExactNumber(1))
    }
    if let power = next.ordinalScale, next.part == nil || !isFractionContext(start + 2) {
      return Numeral(tokens: start..<start + 2, value: ExactNumber(1).shifted(by: -power), kind: .fraction)
    }
    // A quarter-cent tax: the article is the tax's.
    guard let part = next.part, !next.isPlural, afterHyphen(start + 2) == start + 2,
      next.ordinal == nil || isFractionContext(start + 2) || isBareFraction(start) || isPartOfChange(start),
      let value = ExactNumber(1).divided(by: part)
    else { return nil }
    return Numeral(tokens: start..<start + 2, value: value, kind: .fraction)
  }

  /// Whether what stands at `i` shows that a rank word before it is a denominator: a third of.
  private func isFractionContext(_ i: Int) -> Bool {
    guard continues(i) else { return false }
    return entry(i).scale != nil || roles(i).contains(.of)
  }

  /// Whether a rank word after the article at `start` is a denominator for want of a noun: nearly a third.
  private func isBareFraction(_ start: Int) -> Bool {
    guard endsClause(start + 2) else { return false }
    guard continues(start) else { return isWholeSentence(start..<start + 2) }
    let before = lexicon.context.match(tokens, before: start)?.value ?? []
    return !before.isDisjoint(with: [.approximate, .bounds])
  }

  /// Whether the fraction at `start` says by how much something changed: down by a third from a year ago.
  private func isPartOfChange(_ start: Int) -> Bool {
    followsChange(start)
      && (endsClause(start + 2)
        || !roles(start + 2).isDisjoint(with: [.rangeFrom, .rangeTo, .and]))
  }

  /// Half a million, a quarter million, half a dozen.
  private func partOfScale(at start: Int) -> Numeral? {
    guard let part = entry(start).part, !entry(start).isPlural, part == 2 || part == 4 else { return nil }
    var next = afterHyphen(start + 1)
    guard continues(next) else { return nil }
    if roles(next).contains(.of), continues(next + 1), roles(next + 1).contains(.article) {
      next += 1
    }
    if roles(next).contains(.article) { next = afterHyphen(next + 1) }
    guard continues(next), let value = ExactNumber(1).divided(by: part) else { return nil }
    if let scale = entry(next).scale {
      var numeral = Numeral(tokens: start..<next + 1, value: value.shifted(by: scale))
      numeral.scale = scale
      return numeral
    }
    guard let collective = entry(next).collective else { return nil }
    return Numeral(tokens: start..<next + 1, value: value.times(collective))
  }

  /// Nineteen eighty-four, twenty nineteen.
  private func spelledYear(at start: Int) -> Numeral? {
    guard let century = entry(start).cardinal, (18...20).contains(century) else { return nil }
    let next = afterHyphen(start + 1)
    guard continues(next), let decade = entry(next).cardinal, (10...99).contains(decade) else { return nil }
    var end = next + 1
    var year = century * 100 + decade
    let unit = afterHyphen(end)
    if decade % 10 == 0, continues(unit), let digit = entry(unit).cardinal, (1...9).contains(digit) {
      year += digit
      end = unit + 1
    }
    var numeral = Numeral(tokens: start..<end, value: ExactNumber(year))
    numeral.isSpelledYear = true
    return numeral
  }

  /// `numeral` with the scale words, the decimal places and the fraction after it.
  func continued(_ numeral: Numeral) -> Numeral { accumulated(numeral, group: numeral.value) ?? numeral }

  /// Reads on after `numeral`, whose last group is `group`, by adding smaller numbers and multiplying with
  /// scale words: two hundred (and) five thousand.
  private func accumulated(_ numeral: Numeral, group: ExactNumber?) -> Numeral? {
    var sum = NumeralSum(group: group, isDigits: numeral.startsWithDigits)
    var result = numeral
    var end = numeral.tokens.upperBound
    while end < tokens.count, end == numeral.tokens.lowerBound || continues(end) {
      let next = sum.isEmpty ? end : afterAnd(end, sum: sum)
      if next > end, roles(next - 1).contains(.and), let (_, fractionEnd) = addedFraction(at: next),
        entry(fractionEnd - 1).isPlural
      {
        break
      }
      if let (value, cardinalEnd) = cardinal(at: next), next == end || !sum.isLeadingZero, sum.add(value) {
        end = cardinalEnd
      } else if next > end, tokens[next].kind == .digits, sum.endsWithHundred,
        let digits = Int(tokens[next].text),
        digits < 100, sum.add(digits)
      {
        end = next + 1
      } else if let digits = digitsAfterScale(sum, at: next), sum.add(digits) {
        end = next + 1
      } else if let scale = entry(next).scale,
        sum.multiply(power: scale, impliesOne: roles(next).contains(.isImplied))
      {
        end = next + 1
      } else if let factor = entry(next).collective, sum.multiply(by: factor) {
        end = next + 1
      } else {
        if let closed = closing(sum, at: next, from: result) { return closed }
        break
      }
    }
    guard let value = sum.value, end > numeral.tokens.lowerBound else { return nil }
    guard end > numeral.tokens.upperBound || group != nil else { return nil }
    result.value = value
    result.scale = sum.scale
    if end > numeral.tokens.upperBound { result.plainDigits = nil }
    result.tokens = numeral.tokens.lowerBound..<end
    return withFraction(withDecimals(result))
  }

  /// The digits at `i`, right after a scale word, that belong to the sum: Russian 3 млн 500 тыс., Spanish 15 mil 300.
  private func digitsAfterScale(_ sum: NumeralSum, at i: Int) -> Int? {
    guard sum.endsWithScale, continues(i), tokens[i].kind == .digits, tokens[i].text.utf8.count <= 3,
      sum.value?.isWhole == true, let digits = Int(tokens[i].text), digits > 0
    else { return nil }
    if continues(i + 1), let scale = entry(i + 1).scale { return scale < sum.lastScale ? digits : nil }
    return sum.lastScale == 3 && tokens[i].text.utf8.count == 3 ? digits : nil
  }

  /// Past a hyphen, and past an "and" where one may stand: after hundreds and scale words.
  private func afterAnd(_ i: Int, sum: NumeralSum) -> Int {
    let next = afterWordHyphen(i)
    guard sum.takesAnd, continues(next), roles(next).contains(.and), continues(next + 1) else {
      return next
    }
    return afterHyphen(next + 1)
  }

  /// A cardinal word or phrase below a thousand.
  private func cardinal(at i: Int) -> (Int, end: Int)? {
    guard i < tokens.count else { return nil }
    let word = entry(i)
    if word.roles.contains(.phraseStart), let (value, end) = lexicon.cardinalPhrases.match(tokens, at: i) {
      return (value, end)
    }
    if tokens[i].compound > 0, tokens[i].ending == 0, tokens[i].compound < 1000 {
      return (tokens[i].compound, i + 1)
    }
    return word.cardinal.map { ($0, i + 1) }
  }

  /// `fraction` with the scale word that it is a part of: two thirds of a million.
  private func ofScale(_ fraction: Numeral) -> Numeral {
    var next = fraction.tokens.upperBound
    if continues(next), roles(next).contains(.of) { next += 1 }
    if continues(next), roles(next).contains(.article) { next += 1 }
    guard continues(next), let scale = entry(next).scale else { return fraction }
    var result = fraction
    result.value = fraction.value.shifted(by: scale)
    result.kind = .cardinal
    result.tokens = fraction.tokens.lowerBound..<next + 1
    return result
  }

  /// The numeral when a rank or a denominator ends it at token `i`.
  private func closing(_ sum: NumeralSum, at i: Int, from numeral: Numeral) -> Numeral? {
    guard i < tokens.count, !numeral.startsWithDigits || sum.scale > 0 else { return nil }
    let word = entry(i)
    var result = numeral
    result.tokens = numeral.tokens.lowerBound..<i + 1
    result.plainDigits = nil
    var ranked = sum
    if let part = rankPart(at: i), let numerator = sum.isEmpty ? ExactNumber(1) : sum.value,
      let value = numerator.divided(by: part)
    {
      result.value = value
      result.kind = .fraction
      result.tokens = numeral.tokens.lowerBound..<i + 2
      return result
    }
    if let ordinal = word.ordinal, ranked.add(ordinal), let value = ranked.value {
      result.value = value
      result.kind = .ordinal
      return afterRank(result)
    }
    if let part = word.part, let numerator = sum.value, let value = numerator.divided(by: part),
      word.isPlural || numerator == ExactNumber(1), part != 4 || [1, 3].contains(numerator.intValue),
      word.isPlural || afterHyphen(i + 1) == i + 1
    {
      result.value = value
      result.kind = .fraction
      return ofScale(result)
    }
    if let power = word.ordinalScale, sum.value != nil || numeral.tokens.isEmpty, !word.isPlural {
      result.value = (sum.value ?? ExactNumber(1)).shifted(by: power)
      result.kind = .ordinal
      return result
    }
    return nil
  }

  /// The denominator that the rank at `i` and the noun after it make: Spanish una cuarta parte.
  private func rankPart(at i: Int) -> Int? {
    guard let part = entry(i).ordinal, part > 1, continues(i + 1), roles(i + 1).contains(.partNoun) else {
      return nil
    }
    return part
  }

  /// `rank` with the rank of its units: Spanish vigésimo primero, Polish dwudziesty pierwszy.
  private func afterRank(_ rank: Numeral) -> Numeral {
    let next = rank.tokens.upperBound
    guard rank.tokens.count == 1, let tens = rank.value.intValue, tens >= 20, tens % 10 == 0, continues(next),
      let unit = entry(next).ordinal, (1...9).contains(unit), entry(next).part == nil
    else { return rank }
    var result = rank
    result.value = ExactNumber(tens + unit)
    result.tokens = rank.tokens.lowerBound..<next + 1
    return result
  }

  /// `numeral` with the places after "point": two point two million.
  private func withDecimals(_ numeral: Numeral) -> Numeral {
    var end = numeral.tokens.upperBound
    guard continues(end), numeral.scale == 0, roles(end).contains(.point), continues(end + 1) else {
      return numeral
    }
    end += 1
    var places: [UInt8] = []
    while end < tokens.count, continues(end), places.count < DigitNotation.maximumDigits {
      if let digit = entry(end).cardinal, digit < 10 || places.isEmpty {
        places += String(digit).utf8.map { $0 - 0x30 }
      } else if tokens[end].kind == .digits, places.isEmpty, let digits = Int(tokens[end].text) {
        places += String(digits).utf8.map { $0 - 0x30 }
      } else {
        break
      }
      end += 1
    }
    guard !places.isEmpty,
      let value = numeral.value.plus(ExactNumber(digits: places, exponent: -places.count))
    else { return numeral }
    var result = numeral
    result.value = value
    result.plainDigits = nil
    result.tokens = numeral.tokens.lowerBound..<end
    return withScale(result)
  }

  /// `numeral` with "and a half" after it, and the scale word after that: two and a half million.
  private func withFraction(_ numeral: Numeral) -> Numeral {
    let and = afterHyphen(numeral.tokens.upperBound)
    guard continues(and), roles(and).contains(.and), continues(and + 1) else { return numeral }
    let start = afterHyphen(and + 1)
    guard let (fraction, end) = addedFraction(at: start) else { return numeral }
    var result = numeral
    result.plainDigits = nil
    result.endsWithFraction = true
    // One billion and a half; but one billion and a half million.
    let next = afterHyphen(end)
    if numeral.scale > 0, continues(next), let scale = entry(next).scale, scale < numeral.scale,
      let value = numeral.value.plus(fraction.shifted(by: scale))
    {
      result.value = value
      result.tokens = numeral.tokens.lowerBound..<next + 1
      return result
    }
    // One million and a half is half a million more; one hundred and a half is not.
    let scale = numeral.scale > 2 ? numeral.scale : 0
    guard let value = numeral.value.plus(fraction.shifted(by: scale)) else { return numeral }
    result.value = value
    result.tokens = numeral.tokens.lowerBound..<end
    return numeral.scale == 0 ? withScale(result) : result
  }

  /// A half, a quarter, three quarters, two thirds; a third only where no noun follows.
  func addedFraction(at start: Int) -> (ExactNumber, end: Int)? {
    var i = start
    var numerator = 1
    if roles(i).contains(.article) {
      i = afterHyphen(i + 1)
    } else if let number = entry(i).cardinal {
      numerator = number
      i = afterWordHyphen(i + 1)
      if number >= 20, number % 10 == 0, continues(i), let unit = entry(i).cardinal, (1...9).contains(unit) {
        numerator += unit
        i = afterWordHyphen(i + 1)
      }
    }
    guard i > start || entry(i).ordinal == nil, continues(i), let part = entry(i).part else { return nil }
    let isRank = entry(i).ordinal != nil
    guard entry(i).isPlural || !isRank || endsClause(i + 1),
      let value = ExactNumber(numerator).divided(by: part)
    else {
      return nil
    }
    return (value, i + 1)
  }

  private func withScale(_ numeral: Numeral) -> Numeral {
    let next = afterHyphen(numeral.tokens.upperBound)
    guard continues(next), let scale = entry(next).scale else { return numeral }
    var result = numeral
    result.value = numeral.value.shifted(by: scale)
    result.scale = scale
    result.tokens = numeral.tokens.lowerBound..<next + 1
    return result
  }
}

extension Numeral {
  fileprivate func starting(at token: Int) -> Numeral {
    var result = self
    result.tokens = token..<tokens.upperBound
    return result
  }
}
