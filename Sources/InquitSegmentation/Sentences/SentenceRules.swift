/// What can be said of a gap for sure, or as a rule.
enum SentenceVerdict {
  case ends
  case goesOn
  /// The scorer decides; without one, what is usual.
  case open(usually: Bool)
}

enum SentenceRules {
  private static let semicolon = WordHash(";")

  static func verdict(on gap: Gap, in tokens: Span<Token>, _ rules: SegmentationRules) -> SentenceVerdict {
    let next = tokens[gap.next]
    if next.traits.contains(.hasOtherLetter) {
      // Scripts without capitals mark their sentences, and ICU knows how; but it counts an opening bracket to
      // the sentence before it.
      let isOpened = tokens[gap.next - 1].traits.contains(.hasOpeningBracket)
      return next.traits.contains(.startsSentenceForICU) && !isOpened ? .ends : .goesOn
    }
    // Yahoo! Inc.
    if next.traits.contains(.isAbbreviation), rules.abbreviations[next.hash]?.kind == .suffix {
      return .goesOn
    }
    // "……": more points belong to those before them.
    if next.traits.contains(.isEllipsis), !next.traits.contains(.spaceBefore) { return .goesOn }
    if opensSentence(tokens, at: gap.next) { return .ends }
    if gap.hasMarkToken, gap.mark != .colon, startsItem(tokens, at: gap.next) { return .ends }
    switch gap.mark {
    case .terminator, .point:
      // “Yahoo!, which”
      if isContinuation(next), gap.mark == .point || !next.traits.contains(.spaceBefore) { return .goesOn }
      // A face after the mark belongs to what was said, and so does a remark: [19].
      if next.traits.contains(.isEmoticon) || Gap.startsRemark(tokens, at: gap.next) { return .goesOn }
      if startsOmission(tokens, at: gap.next) || next.traits.contains(.isInvertedMark) { return .ends }
      // Rs.200
      if gap.mark == .point, next.traits.contains(.hasDigit), !next.traits.contains(.spaceBefore) {
        return .goesOn
      }
      // E. coli
      if gap.mark == .point, next.traits.startsSmall, followsInitial(gap, tokens) { return .goesOn }
      // “Really?” he asked.
      if next.traits.startsSmall, gap.isClosed,
        !tokens[gap.last + 1].traits.isDisjoint(with: [.hasQuotationMark, .hasApostrophe])
      {
        return .goesOn
      }
      // "on Jan. 5. Ban": no item has a month before its number.
      if next.traits.contains(.startsUpper), followsDay(gap, tokens, rules) { return .ends }
      return .open(usually: !next.traits.startsSmall && next.traits.contains(.spaceBefore))
    case .ellipsis:
      if isOmission(gap, in: tokens) { return .goesOn }
      // "He spoke... for long": a pause.
      if next.traits.startsSmall { return .goesOn }
      // "conversation with... Trump": what a function word opens is not over.
      if gap.last > gap.sentenceStart, rules.stopWords.contains(tokens[gap.last - 1].hash), !gap.isClosed {
        return .goesOn
      }
      return .open(usually: startsSentence(next, rules))
    case .abbreviation:
      return afterAbbreviation(gap, in: tokens, rules)
    case .emoticon:
      if next.traits.contains(.isEmoticon) || next.traits.startsSmall { return .goesOn }
      return next.traits.contains(.spaceBefore) ? .open(usually: true) : .goesOn
    case .colon:
      // What comes after a semicolon has a capital only if it stands for itself.
      let isSemicolon = tokens[gap.last].hash == semicolon
      if isSemicolon, !rules.isLexical { return startsSentence(next, rules) ? .ends : .goesOn }
      return .open(usually: false)
    case .none:
      return withoutMark(gap, in: tokens, rules)
    }
  }

  /// A sentence that was left without a mark. Where no words are known to the scorer, a small word with a
  /// capital is the best sign.
  private static func withoutMark(
    _ gap: Gap, in tokens: Span<Token>, _ rules: SegmentationRules
  ) -> SentenceVerdict {
    let next = tokens[gap.next]
    if next.traits.contains(.lineBefore) { return .goesOn }
    let last = tokens[gap.last]
    // Boeing 737
    if last.traits.contains(.startsUpper), next.traits.isSubset(of: [.hasDigit, .spaceBefore]) {
      return .goesOn
    }
    if rules.isLexical { return .open(usually: false) }
    guard next.traits.contains(.startsUpper) else { return .goesOn }
    let isOpen = rules.stopWords.contains(last.hash) || last.traits.isDisjoint(with: .alphanumeric)
    if isOpen { return .goesOn }
    // "El hotel", but not "El Salvador".
    let isFollowedBySmall =
      gap.next + 1 < tokens.count && tokens[gap.next + 1].traits.isDisjoint(with: .startsUpper)
    if startsSentence(next, rules), next.traits.contains(.hasLower), isFollowedBySmall { return .ends }
    return rules.capitalisesNouns ? .goesOn : .open(usually: false)
  }

  /// Whether a bracket opens and ICU sees a sentence start behind it, in a script without capitals.
  private static func opensSentence(_ tokens: Span<Token>, at index: Int) -> Bool {
    let startsInside: TokenTraits = [.hasOtherLetter, .startsSentenceForICU]
    return tokens[index].traits.contains(.hasOpeningBracket) && index + 1 < tokens.count
      && tokens[index + 1].traits.isSuperset(of: startsInside)
  }

  /// An item of a list in the line: b) or 2).
  private static func startsItem(_ tokens: Span<Token>, at start: Int) -> Bool {
    guard start + 1 < tokens.count, tokens[start].count <= longestNumber else { return false }
    let bracket = tokens[start + 1].traits
    return tokens[start].traits.contains(.spaceBefore)
      && !tokens[start].traits.isDisjoint(with: .alphanumeric)
      && bracket.contains(.hasClosingBracket) && !bracket.contains(.spaceBefore)
  }

  /// How long the number or letter of an item is, in bytes.
  private static let longestNumber = 2

  /// "[...]" after the end of a sentence: the writer's sign that something is left out before the next one.
  private static func startsOmission(_ tokens: Span<Token>, at start: Int) -> Bool {
    start + 2 < tokens.count && tokens[start].traits.contains(.hasOpeningBracket)
      && tokens[start + 1].traits.contains(.isEllipsis)
      && tokens[start + 2].traits.contains(.hasClosingBracket)
  }

  /// Whether the mark follows a single capital.
  private static func followsInitial(_ gap: Gap, _ tokens: Span<Token>) -> Bool {
    guard gap.last > gap.sentenceStart else { return false }
    return TokenShape(tokens[gap.last - 1]) == .singleCapital
  }

  /// Whether the gap follows such a sign that starts the sentence.
  private static func isOmission(_ gap: Gap, in tokens: Span<Token>) -> Bool {
    gap.next == gap.sentenceStart + 3 && startsOmission(tokens, at: gap.sentenceStart)
  }

  /// Marks that no sentence starts with.
  private static func isContinuation(_ token: Token) -> Bool {
    token.traits.isDisjoint(with: .alphanumeric)
      && !token.traits.isDisjoint(with: [.hasComma, .hasColon, .hasTerminator, .hasPoint])
  }

  /// A capitalised word that is a name only by chance: The, In, But.
  private static func startsSentence(_ token: Token, _ rules: SegmentationRules) -> Bool {
    token.traits.contains(.startsUpper) && rules.stopWords.contains(token.hash)
  }

  /// Whether the last word is a number behind a month.
  private static func followsDay(_ gap: Gap, _ tokens: Span<Token>, _ rules: SegmentationRules) -> Bool {
    let day = gap.last - 1
    guard day > gap.sentenceStart, TokenShape(tokens[day]) == .digits else { return false }
    let month = tokens[day - 1]
    return rules.calendarWords.contains(month.hash)
      || month.traits.contains(.isAbbreviation) && rules.abbreviations[month.hash]?.kind == .month
  }

  private static func afterAbbreviation(
    _ gap: Gap, in tokens: Span<Token>, _ rules: SegmentationRules
  ) -> SentenceVerdict {
    let next = tokens[gap.next]
    let startsUpper = next.traits.contains(.startsUpper)
    let last = tokens[gap.last].hash
    if rules.spacedAbbreviations.kind(last, next.hash) != nil { return .goesOn }
    let spaced = gap.last > 0 ? rules.spacedAbbreviations.kind(tokens[gap.last - 1].hash, last) : nil
    switch spaced ?? rules.abbreviations[last]?.kind {
    case .title, .inner: return .goesOn
    case .number:
      let isDate = next.traits.contains(.hasDigit) || rules.calendarWords.contains(next.hash)
      return isDate || !startsUpper ? .goesOn : .open(usually: true)
    case .month:
      return next.traits.contains(.hasDigit) || !startsUpper
        ? .goesOn : .open(usually: startsSentence(next, rules))
    case .end where rules.calendarWords.contains(next.hash),
      .suffix where rules.calendarWords.contains(next.hash):
      // 5 p.m. Monday, 9 a.m. EST, in the U.S. Tuesday.
      return .goesOn
    case .end, .suffix, .list, nil:
      if !startsUpper { return .goesOn }
      return .open(usually: startsSentence(next, rules) || gap.isClosed)
    }
  }
}
