/// What can be said of a gap for sure, or as a rule.
enum SentenceVerdict {
  case ends
  case goesOn
  /// The scorer decides; without one, what is usual.
  case open(usually: Bool)
}

enum SentenceRules {
  static func verdict(on gap: Gap, in tokens: [Token], _ rules: SegmentationRules) -> SentenceVerdict {
    let next = tokens[gap.next]
    let startsLower = next.traits.contains(.hasLower) && !next.traits.contains(.startsUpper)
    switch gap.mark {
    case .terminator:
      return startsLower ? .open(usually: false) : .ends
    case .point:
      if startsLower || !next.traits.contains(.spaceBefore) { return .open(usually: false) }
      return isContinuation(next) ? .goesOn : .ends
    case .ellipsis:
      return .open(usually: startsSentence(next, rules))
    case .abbreviation:
      return afterAbbreviation(gap, in: tokens, rules)
    case .colon, .emoticon:
      return .open(usually: false)
    case .none:
      return next.traits.contains(.lineBefore) ? .goesOn : .open(usually: false)
    }
  }

  /// Marks that no sentence starts with.
  private static func isContinuation(_ token: Token) -> Bool {
    token.traits.isDisjoint(with: .alphanumeric)
      && !token.traits.isDisjoint(with: [.hasComma, .hasColon, .hasTerminator, .hasPoint])
  }

  /// A capitalised word that is a name only by chance: The, In, But.
  private static func startsSentence(_ token: Token, _ rules: SegmentationRules) -> Bool {
    token.traits.contains(.startsUpper) && rules.stopWords[token.hash] != nil
  }

  private static func afterAbbreviation(
    _ gap: Gap, in tokens: [Token], _ rules: SegmentationRules
  ) -> SentenceVerdict {
    let next = tokens[gap.next]
    let startsUpper = next.traits.contains(.startsUpper)
    switch rules.abbreviations[tokens[gap.last].hash]?.kind {
    case .title, .inner: return .goesOn
    case .number: return next.traits.contains(.hasDigit) || !startsUpper ? .goesOn : .open(usually: true)
    case .month:
      return next.traits.contains(.hasDigit) || !startsUpper
        ? .goesOn : .open(usually: startsSentence(next, rules))
    case .end, nil:
      if !startsUpper { return .goesOn }
      return .open(usually: startsSentence(next, rules) || gap.isClosed)
    }
  }
}
