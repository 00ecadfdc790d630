/// Reads ranges: 5–10, between 5 and 10, from 3 to 4 million, $5-10 million.
struct RangeParser {
  let parser: NumeralParser
  let measureParser: MeasureParser
  private let tokens: [NumberToken]

  init(parser: NumeralParser, measureParser: MeasureParser) {
    self.parser = parser
    self.measureParser = measureParser
    tokens = parser.tokens
  }

  /// The range that starts at token `start`, with its preposition.
  func range(at start: Int) -> Amount? {
    let roles = parser.roles(start)
    if roles.contains(.rangeBetween), parser.continues(start + 1) {
      return range(at: start + 1, joinedBy: [.rangeAnd, .rangeTo], rule: .rangeBetween)?.starting(at: start)
    }
    if roles.contains(.rangeFrom), parser.continues(start + 1), !parser.followsChange(start) {
      return range(at: start + 1, joinedBy: [.rangeTo], rule: .rangeFrom)?.starting(at: start)
    }
    return nil
  }

  /// The range whose first measure is `first`.
  func range(from first: Measure) -> Amount? {
    let from = first.tokens.lowerBound - 1
    if from >= 0, parser.continues(from + 1), parser.roles(from).contains(.rangeFrom),
      parser.followsChange(from)
    {
      return nil
    }
    return range(first, joinedBy: [.rangeTo], rule: .rangeTo) ?? dashed(first)
  }

  private func range(at start: Int, joinedBy roles: NumberRoles, rule: NumberRule) -> Amount? {
    guard let first = measureParser.measure(at: skippingModifier(start)) else { return nil }
    return range(first, joinedBy: roles, rule: rule) ?? dashed(first)
  }

  /// Past one word for "about" in front of a measure.
  private func skippingModifier(_ i: Int) -> Int {
    parser.roles(i).contains(.approximate) && parser.continues(i + 1) ? i + 1 : i
  }

  private func range(_ first: Measure, joinedBy roles: NumberRoles, rule: NumberRule) -> Amount? {
    // A hyphen may be left hanging: 18- to 25-year-olds.
    var i = first.tokens.upperBound
    if parser.isJoined(i), tokens[i].isHyphen, parser.continues(i + 1), tokens[i + 1].hasSpaceBefore {
      i += 1
    }
    // Five-to-ten years: a hyphen on either side.
    i = parser.afterHyphen(i)
    guard parser.continues(i), !parser.roles(i).isDisjoint(with: roles), parser.continues(i + 1),
      let second = measureParser.measure(at: skippingModifier(parser.afterHyphen(i + 1)))
    else { return nil }
    // A range behind it is one of its own: Italian venti a 80-100 km/h are winds.
    if dashed(second) != nil { return nil }
    guard let range = joined(first, second, rule: rule) else { return nil }
    return rule == .rangeTo && isChange(first, second) ? nil : range
  }

  /// Whether two amounts are the step and the end of a change, each with its own unit (raised by 3 cents to 48 cents) or
  /// the first a fraction of the second (rose by a fifth to 48 cents).
  private func isChange(_ first: Measure, _ second: Measure) -> Bool {
    guard parser.followsChange(first.tokens.lowerBound) else { return false }
    if first.numeral.kind == .fraction, first.dimension == .none, second.numeral.kind != .fraction {
      return true
    }
    return first.dimension != .none && first.value.times(Self.widestRange) < second.value
  }

  /// How many times its lower end the upper end of a range is, where a change is possible too.
  private static let widestRange = 4

  private func dashed(_ first: Measure) -> Amount? {
    let i = first.tokens.upperBound
    guard parser.continues(i), parser.continues(i + 1) else { return nil }
    let isGlued = parser.isJoined(i) == parser.isJoined(i + 1)
    // 2 -7 is no negative number after a number.
    let isHalfGlued = parser.isJoined(i + 1) && first.numeral.startsWithDigits
    guard tokens[i].isDash || tokens[i].isMark("~") || (tokens[i].isHyphen && (isGlued || isHalfGlued)),
      isGlued || isHalfGlued || tokens[i].isDash,
      let second = second(at: i + 1, after: first)
    else { return nil }
    // Hyphens join more than numbers, so digits are wanted on both sides of one, or two words: two-three days.
    if tokens[i].isHyphen, !(first.numeral.startsWithDigits && second.numeral.startsWithDigits),
      first.numeral.startsWithDigits || second.numeral.startsWithDigits || first.value < ExactNumber(2)
    {
      return nil
    }
    return joined(first, second, rule: .rangeDash)
  }

  private func second(at start: Int, after first: Measure) -> Measure? {
    if case .money = first.dimension, let money = measureParser.moneyBehindMoney(at: start) { return money }
    return measureParser.measure(at: start)
  }

  private func joined(_ first: Measure, _ second: Measure, rule: NumberRule) -> Amount? {
    guard first.numeral.kind == .cardinal || first.numeral.kind == .fraction,
      second.numeral.kind == .cardinal || second.numeral.kind == .fraction,
      let dimension = common(first, second), !isYearPair(first, second), !isYearBefore(first, second)
    else { return nil }
    let low = sharesScale(first, second) ? first.value.shifted(by: second.numeral.scale) : first.value
    guard low < second.value else { return nil }
    var amount = Amount(
      tokens: first.tokens.lowerBound..<second.tokens.upperBound, kind: .range, value: low, rule: rule)
    amount.value2 = second.value
    amount.add(dimension)
    if dimension == .percent { amount.unit = "percent" }
    return amount
  }

  /// What both are measured in, where the first may leave it to the second, or money to the first.
  private func common(_ first: Measure, _ second: Measure) -> Measure.Dimension? {
    if first.dimension == second.dimension || first.dimension == .none { return second.dimension }
    if second.dimension == .none, case .money = first.dimension { return first.dimension }
    return nil
  }

  /// Whether the first number is meant in the second one's millions: five to six million.
  private func sharesScale(_ first: Measure, _ second: Measure) -> Bool {
    guard first.numeral.scale == 0, second.numeral.scale > 0 else { return false }
    return first.value < second.value.shifted(by: -second.numeral.scale)
  }

  /// From $1bn in 2018 to $3bn: the year before "to" belongs to what is before it.
  private func isYearBefore(_ first: Measure, _ second: Measure) -> Bool {
    guard first.looksLikeYear, !second.looksLikeYear else { return false }
    let start = first.tokens.lowerBound
    let follows = parser.continues(start) && parser.roles(start - 1).contains(.year)
    return follows && !parser.roles(start - 1).contains(.rangeFrom) || second.startsWithSign
  }

  /// Two years are two numbers, not a range of amounts.
  private func isYearPair(_ first: Measure, _ second: Measure) -> Bool {
    guard first.dimension == .none, first.looksLikeYear else { return false }
    // 2010–2015 годах: the word for years is no unit.
    return second.looksLikeYear
      || second.looksLikeNamedYear
        && parser.roles(second.numeral.tokens.upperBound)
          .contains(.yearAfter)
  }
}

extension Measure {
  /// Four digits from 1000 to 2199, without a unit.
  var looksLikeYear: Bool { dimension == .none && looksLikeNamedYear }

  /// Four digits from 1000 to 2199.
  var looksLikeNamedYear: Bool {
    guard numeral.plainDigits?.utf8.count == 4, let year = value.intValue else { return false }
    return (1000...2199).contains(year)
  }
}

extension Amount {
  fileprivate func starting(at token: Int) -> Amount {
    var result = self
    result.tokens = token..<tokens.upperBound
    return result
  }
}
