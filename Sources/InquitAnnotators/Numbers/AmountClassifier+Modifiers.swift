/// What the words around an amount say of it: about, over, at least, below zero.
extension AmountClassifier {
  /// `amount` as the words around it mean it; `previous` is the amount before it.
  func modified(_ amount: Amount, after previous: Amount?) -> Amount {
    var result = amount
    var start = beforeArticle(of: amount)
    while parser.continues(start), let (roles, from) = context.match(tokens, before: start), from < start,
      !endsChange(roles, at: from, after: previous), !compares(roles, at: from, with: previous),
      apply(roles, to: &result)
    { start = from }
    readOn(behind: &result)
    return result
  }

  /// Where the words about the amount end: an article may stand between them and a part of something, as in German
  /// mehr als die Hälfte.
  private func beforeArticle(of amount: Amount) -> Int {
    let start = amount.tokens.lowerBound
    let isPart = amount.kind == .fraction || amount.kind == .percent || amount.unit == "percent"
    guard isPart, parser.continues(start), !before(start).isDisjoint(with: [.determiner, .article]) else {
      return start
    }
    return start - 1
  }

  /// Whether the word at `i` leads the end of a change and gives no limit: Russian вырос с 3 до 4, where "to" is also
  /// "up to".
  private func endsChange(_ roles: NumberRoles, at i: Int, after previous: Amount?) -> Bool {
    roles.contains(.rangeTo)
      && (previous?.tokens.upperBound == i || parser.followsChange(i, within: Self.changeDistance))
  }

  /// Longer than before "from": Spanish bajó en 27.027 personas en mayo, hasta 2,6 millones.
  private static let changeDistance = 12

  /// Whether the words at `i` compare the amount with one right before them, so that they give it no limit: three
  /// points lower than 50%, twice more than 300.
  private func compares(_ roles: NumberRoles, at i: Int, with previous: Amount?) -> Bool {
    guard let previous, previous.tokens.upperBound == i, parser.continues(i),
      !roles.isDisjoint(with: [.above, .below])
    else { return false }
    switch previous.kind {
    case .percent, .multiplier, .quantity, .money, .duration: return true
    case .cardinal, .ordinal, .range, .fraction, .age, .year: return false
    }
  }

  /// Whether `roles` say something about an amount after them.
  private func apply(_ roles: NumberRoles, to amount: inout Amount) -> Bool {
    if roles.contains(.approximate) {
      // It is about one of them: there is nothing to be close to.
      if amount.value != ExactNumber(1) || amount.unit != nil { amount.isApproximate = true }
      return true
    }
    // Ranks and years are no amounts, so they have no limit: Russian до 2030 года is until then.
    guard amount.kind != .year, amount.kind != .ordinal, let bound = Self.bound(of: roles) else {
      return false
    }
    // A range has limits of its own: over 15 to 20 years.
    if amount.kind == .range, bound == .above || bound == .below { return false }
    amount.bound = amount.bound ?? bound
    return true
  }

  private static func bound(of roles: NumberRoles) -> Amount.Bound? {
    if roles.contains(.above) { return .above }
    if roles.contains(.below) { return .below }
    if roles.contains(.atLeast) { return .atLeast }
    return roles.contains(.atMost) ? .atMost : nil
  }

  /// Takes in what the words behind the amount say.
  private func readOn(behind amount: inout Amount) {
    let end = amount.tokens.upperBound
    let start = parser.afterHyphen(end)
    guard parser.continues(end), let (roles, wordsEnd) = context.match(tokens, at: start) else { return }
    if roles.contains(.thenApproximate) { amount.isApproximate = true }
    if roles.contains(.thenAtLeast), amount.bound == nil, !startsNumber(wordsEnd) { amount.bound = .atLeast }
    if roles.contains(.thenAtMost), amount.bound == nil { amount.bound = .atMost }
    if roles.contains(.negativeAfter), start == end { negate(&amount, to: wordsEnd) }
  }

  /// Whether a number at `i` is added to the one before: 50% plus one vote.
  private func startsNumber(_ i: Int) -> Bool {
    parser.continues(i) && (tokens[i].kind == .digits || parser.entry(i).cardinal != nil)
  }

  /// Makes `amount`, which words up to token `end` put below zero, a negative number.
  private func negate(_ amount: inout Amount, to end: Int) {
    let isTemperature = amount.unit.map(["degree", "celsius", "fahrenheit"].contains) ?? true
    guard isTemperature, amount.currency == nil, ExactNumber.zero < amount.value,
      [.cardinal, .quantity, .range].contains(amount.kind)
    else { return }
    amount.tokens = amount.tokens.lowerBound..<end
    let upper = amount.value.negated
    if let lower = amount.value2?.negated {
      (amount.value, amount.value2) = (lower, upper)
    } else {
      amount.value = upper
    }
  }
}
