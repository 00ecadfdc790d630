/// Measures of several parts.
extension MeasureParser {
  /// Joins units that are named together: 5 ft 2 in, two hours and ten minutes, 15 dollars and 50 cents.
  func compound(_ first: Measure) -> Measure {
    if let (fraction, end) = andFraction(at: first.tokens.upperBound), case .unit = first.dimension,
      let value = first.value.plus(fraction)
    {
      return first.extended(to: end, value: value, first.dimension)
    }
    var result = first
    while let next = nextPart(after: result.tokens.upperBound, of: result), let joined = join(result, next) {
      result = joined
    }
    return result
  }

  private func join(_ large: Measure, _ small: Measure) -> Measure? {
    switch (large.dimension, small.dimension) {
    case (.money, .money):
      // Whole money and a part of it; the part's word may belong to several currencies.
      guard large.value.intValue != nil, small.isPartOfMoney, small.value < ExactNumber(1),
        let sum = large.value.plus(small.value)
      else { return nil }
      return large.extended(to: small.tokens.upperBound, value: sum, large.dimension)
    case (.money, .none):
      guard isBarePart(small, below: 100), large.value.intValue != nil,
        let sum = large.value.plus(small.value.shifted(by: -2))
      else { return nil }
      return large.extended(to: small.tokens.upperBound, value: sum, large.dimension)
    case (.unit(let a), .unit(let b)):
      guard let largeSize = measures.size(of: a), let smallSize = measures.size(of: b),
        largeSize.system == smallSize.system, largeSize.size > smallSize.size,
        // Three days, 48 hours: the second is no part of the first.
        large.value.intValue != nil, small.value < ExactNumber(largeSize.size / smallSize.size),
        let sum = large.value.times(largeSize.size / smallSize.size).plus(small.value)
      else { return nil }
      return large.extended(to: small.tokens.upperBound, value: sum, small.dimension)
    case (.unit("hour"), .none):
      guard isBarePart(small, below: 60), let sum = large.value.times(60).plus(small.value) else {
        return nil
      }
      return large.extended(to: small.tokens.upperBound, value: sum, .unit("minute"))
    case (.unit("foot"), .none):
      guard large.value.intValue != nil, isBarePart(small, below: 12) || isHyphenated(small),
        let sum = large.value.times(12).plus(small.value), small.value < ExactNumber(12)
      else { return nil }
      return large.extended(to: small.tokens.upperBound, value: sum, .unit("inch"))
    default: return nil
    }
  }

  /// Whether a number without a unit ends the clause and can only be the smaller part: 2 hours ten.
  private func isBarePart(_ measure: Measure, below limit: Int) -> Bool {
    guard let value = measure.value.intValue, value < limit, value >= 1 else { return false }
    return parser.endsClause(measure.tokens.upperBound)
  }

  /// Whether a hyphen joins the digits to what is before: a 6-foot-2 forward.
  private func isHyphenated(_ measure: Measure) -> Bool {
    measure.numeral.startsWithDigits && measure.tokens.count == 1
      && parser.isJoined(measure.tokens.lowerBound)
      && tokens[measure.tokens.lowerBound - 1].isHyphen
  }

  /// The measure after token `i`, past "and", a comma or a hyphen.
  private func nextPart(after end: Int, of whole: Measure) -> Measure? {
    guard parser.continues(end) else { return nil }
    var i = parser.afterHyphen(end)
    let hasComma = tokens[i].isMark(",")
    if hasComma, parser.continues(i + 1) { i += 1 }
    if parser.roles(i).contains(.and), parser.continues(i + 1) { i += 1 }
    guard let numeral = parser.numeral(at: i), numeral.kind == .cardinal, !numeral.value.isZero else {
      return nil
    }
    // A day, an hour: a list.
    if hasComma, parser.roles(i).contains(.article) { return nil }
    let measure = Measure(numeral)
    // 20 dollars 43c: a letter for a part of the money may stand for a unit elsewhere.
    if case .money = whole.dimension, !hasComma, let part = withCurrency(measure, asPart: true) {
      return part
    }
    if let part = withUnit(measure, later: true) { return part }
    // 500 yen, 20p: a list of sums.
    if let part = withCurrency(measure) { return hasComma ? nil : part }
    return hasComma || withPercent(measure) != nil ? nil : measure
  }
}

extension Measure {
  /// Cents, pence.
  fileprivate var isPartOfMoney: Bool { value < numeral.value }

  fileprivate func extended(to end: Int, value: ExactNumber, _ dimension: Dimension) -> Measure {
    var result = self
    result.tokens = tokens.lowerBound..<end
    result.value = value
    result.dimension = dimension
    return result
  }
}
