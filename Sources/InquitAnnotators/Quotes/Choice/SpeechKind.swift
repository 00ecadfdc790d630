/// The attribute `kind` of a quote.
enum SpeechKind: String, Sendable {
  case direct, mixed, indirect
  case notSpeech = "not-speech"
}

/// Decides what kind of quote a quoted part is, from what stands around it and in it.
struct SpeechKindRules {
  let clause: ClauseAnalysis
  private var view: PassageView { clause.view }

  struct Decision {
    let kind: SpeechKind
    /// Which observation decided, for explanations.
    let evidence: String
  }

  /// The kind of the quote at item `q`, which has this content and was attributed so.
  func kind(of q: Int, content: QuotedContent, attribution: Attribution?) -> Decision {
    if let reason = notSpeechReason(q, content, attribution) {
      return Decision(kind: .notSpeech, evidence: reason)
    }
    guard view.lexicon.hasSpeakerData else { return kindByShape(of: q, content) }
    if let reason = directReason(q, content, attribution) { return Decision(kind: .direct, evidence: reason) }
    guard attribution != nil else { return Decision(kind: .notSpeech, evidence: "fragment without a cue") }
    return Decision(kind: .mixed, evidence: "fragment in a clause with a cue")
  }

  /// The shortest clause in a language of which no words are known, in words.
  private static let shortestUnknownClause = 4

  /// Without words that report speech, what looks like a clause is taken for one.
  private func kindByShape(of q: Int, _ content: QuotedContent) -> Decision {
    if let reason = directReason(q, content, nil) { return Decision(kind: .direct, evidence: reason) }
    if content.endsSentence || content.endsWithComma {
      return Decision(kind: .direct, evidence: "ends like a clause")
    }
    if view.isComma(q - 1) || view.isComma(q + 1) && startsPassage(q) {
      return Decision(kind: .direct, evidence: "set off by a comma")
    }
    if content.wordCount >= Self.shortestUnknownClause {
      return Decision(kind: .direct, evidence: "as long as a clause")
    }
    return Decision(kind: .notSpeech, evidence: "shorter than a clause")
  }

  // MARK: - Not speech

  /// How many words it may have, so as not to be taken for speech.
  private enum Longest {
    static let nickname = 3
    /// With a verb: “Ann’s “We Were Here””.
    static let ownedTitle = 4
    /// With a full stop, ? or ! inside the marks.
    static let titleLikeSentence = 5
    static let name = 5
    /// Behind a preposition, a conjunction or an article of the narrator’s.
    static let titleInClause = 7
    /// Of words with capitals.
    static let title = 10
  }

  private func notSpeechReason(_ q: Int, _ content: QuotedContent, _ attribution: Attribution?) -> String? {
    if content.isDialogue { return nil }
    if content.wordCount == 0 { return "no words" }
    if view.lower(q - 1) == "(" && view.lower(q + 1) == ")" && !content.endsSentence {
      return "alone in brackets"
    }
    if isNickname(q, content) { return "nickname inside a name" }
    if judges(q, attribution) { return nil }
    if let phrase = phraseBefore(q), !isEvaluation(q, content, attribution),
      !isPredicate(content, attribution)
    {
      return "follows “\(phrase)”"
    }
    if let reason = nameReason(q, content, attribution) { return reason }
    if isNameBehindNoun(q, content) { return "a name behind a noun" }
    if isNameBeforeNoun(q, content) { return "a name before a noun" }
    let isTagged = attribution?.isAdjacent ?? false
    let mayBeTitle =
      !content.endsSentence || content.wordCount <= Longest.titleLikeSentence && !startsPassage(q)
    if content.isTitleCase && content.wordCount <= Longest.title && !isTagged && !view.isColon(q - 1)
      && mayBeTitle
    {
      return "words of a title"
    }
    return nil
  }

  /// партии «Яблоко»: a few words with a capital in front, right behind a word of the narrator's that is no cue. Where
  /// every noun has a capital, it tells nothing.
  private func isNameBehindNoun(_ q: Int, _ content: QuotedContent) -> Bool {
    let reporting = view.lexicon.reporting
    guard reporting.has(.postposedComplement), !reporting.has(.capitalisedNouns), content.startsUpper,
      content.wordCount <= Longest.name, !content.endsSentence, !content.endsWithComma, !content.hasVerb,
      view.word(q - 1)?.shape.isPunctuation == false, view.cue(q - 1) == nil
    else { return false }
    return view.isNominal(q - 1) || view.classes(q - 1).contains(.preposition)
  }

  /// Radio 4’s “Today” programme: words with a capital between an owner or article and the noun for a work.
  private func isNameBeforeNoun(_ q: Int, _ content: QuotedContent) -> Bool {
    guard content.startsUpper, content.wordCount <= Longest.titleInClause, !content.endsSentence,
      !content.endsWithComma, view.lexicon.reporting.workNouns.contains(view.lower(q + 1))
    else { return false }
    return view.endsInPossessive(q - 1)
      || !view.classes(q - 1).isDisjoint(with: [.determiner, .possessive, .preposition])
  }

  /// Why a quoted stretch is the name of something in the narrator's clause, whatever tag is near: “on ABC's
  /// “This Week,” Ann said”, “the “Avatar” star posted”.
  private func nameReason(_ q: Int, _ content: QuotedContent, _ attribution: Attribution?) -> String? {
    guard content.isCapitalised, content.wordCount <= Longest.titleInClause else { return nil }
    if view.endsInPossessive(q - 1), content.wordCount <= Longest.ownedTitle || !content.hasVerb {
      return "a title behind its owner"
    }
    guard attribution?.side == .after, !content.endsSentence,
      !view.classes(q - 1).isDisjoint(with: [.preposition, .conjunction, .article])
    else { return nil }
    return startsPassage(q) ? nil : "a title in the narrator's clause"
  }

  /// “Ann said the film “was far too long””: what goes on with the speaker's own clause.
  private func isPredicate(_ content: QuotedContent, _ attribution: Attribution?) -> Bool {
    attribution?.side == .before && !content.startsUpper && content.hasVerb && content.wordCount > 2
  }

  /// “which the Times called “…””, “was called “…” by Ann”: somebody's judgement and no name.
  private func isEvaluation(_ q: Int, _ content: QuotedContent, _ attribution: Attribution?) -> Bool {
    if view.lexicon.reporting.agentPrepositions.contains(view.lower(q + 1)) { return !content.isTitleCase }
    // “whom she called a “con artist””: an article that makes no name may stand between.
    let hasArticle =
      view.classes(q - 1).contains(.article)
      && !view.lexicon.reporting.definiteDeterminers.contains(view.lower(q - 1))
    let end = hasArticle ? q - 1 : q
    guard let cue = clause.cues.last(where: { $0.items.upperBound == end && $0.hasOwnSubject }),
      cue.voice == .active, let subject = cue.subject, opensObjectClause(subject)
    else { return false }
    return clause.subjects.isSpeakerLike(subject) && (attribution?.isAdjacent == true || hasArticle)
  }

  /// “which the Times called “…””, “a plan the Times called “…””: the verb's object stands before its subject. In “a
  /// course at the Guildhall called “…”” there is none, and “called” is a participle.
  private func opensObjectClause(_ subject: Range<Int>) -> Bool {
    let before = subject.lowerBound - 1
    if !view.classes(before).isDisjoint(with: .relative) { return true }
    guard view.isNominal(before) else { return false }
    return !view.classes(subject.lowerBound).isDisjoint(with: [.determiner, .subjectPronoun])
      || view.isCapitalised(subject.lowerBound) && !view.isCapitalised(before)
  }

  /// “called the show “the dullest of the year””, “referred to her as “the Boss””: somebody's verb of judging with
  /// nothing but its object before the quote.
  private func judges(_ q: Int, _ attribution: Attribution?) -> Bool {
    guard attribution?.side == .before, attribution?.cueClass == .evaluative,
      let cue = clause.cues.last(where: { $0.items.upperBound <= q && $0.cueClass == .evaluative }),
      let subject = cue.subject,
      clause.subjects.isSpeakerLike(subject) || clause.subjects.isPlace(subject)
    else { return false }
    let object = clause.phrases.starting(at: cue.items.upperBound, to: q)
    if object == nil, !view.lexicon.reporting.quotedAsWords.contains(view.lower(cue.items.upperBound)),
      isNaming(cue),
      !opensObjectClause(subject)
    {
      return false
    }
    let end = object?.upperBound ?? cue.items.upperBound
    return end == q || end == q - 1 && view.lexicon.reporting.quotedAsWords.contains(view.lower(q - 1))
      || end == q - 2 && view.lexicon.reporting.quotedAsWords.contains(view.lower(q - 2))
        && view.classes(q - 1).contains(.determiner)
  }

  /// Whether a verb names what stands before it: dubbed, called.
  private func isNaming(_ cue: CueMention) -> Bool {
    view.lexicon.notSpeechPhrases[view.lower(cue.items.upperBound - 1)] != nil
  }

  private func isNickname(_ q: Int, _ content: QuotedContent) -> Bool {
    content.wordCount <= Longest.nickname && !content.endsWithComma && view.isCapitalised(q - 1)
      && view.isCapitalised(q + 1)
      && view.classes(q - 1).isEmpty && view.cue(q - 1) == nil && view.cue(q + 1) == nil
  }

  private func phraseBefore(_ q: Int) -> String? {
    let end = view.classes(q - 1).contains(.article) && view.cue(q - 2) != nil ? q - 1 : q
    // « elle se dit “déçue” », but « un terrain dit “…” ».
    if view.cue(end - 1) != nil, view.lexicon.reporting.reflexives.contains(view.lower(end - 2)) {
      return nil
    }
    // the terms “left” and “right”; cut its rating to “hold” from “buy”
    if view.part(q - 2) != nil, !view.classes(q - 1).isDisjoint(with: [.conjunction, .preposition]) {
      return phraseBefore(q - 2)
    }
    guard let phrases = view.lexicon.notSpeechPhrases[view.lower(end - 1)] else { return nil }
    for words in phrases where words.indices.allSatisfy({ view.lower(end - words.count + $0) == words[$0] }) {
      return words.joined(separator: " ")
    }
    return nil
  }

  // MARK: - Direct

  private func directReason(_ q: Int, _ content: QuotedContent, _ attribution: Attribution?) -> String? {
    if content.isDialogue { return "opens with a dash" }
    let isClause = content.startsUpper || content.startsWithSubject && content.hasVerb
    if view.isColon(q - 1) { return "follows a colon" }
    // “whom Ann calls “Pat””: what something is called is no clause.
    if attribution?.cueClass == .evaluative, attribution?.side == .before, !content.hasVerb,
      !content.endsSentence
    {
      return nil
    }
    if startsPassage(q) {
      if isWholePassage(q) { return isClause || content.endsSentence ? "stands alone" : nil }
      if content.endsWithComma || content.endsSentence || view.isComma(q + 1) {
        return attribution != nil || isClause && content.hasVerb ? "begins its sentence" : nil
      }
      return attribution?.side == .after && isClause ? "begins its sentence" : nil
    }
    guard isClause else {
      return content.sentenceCount > 2 && content.endsSentence ? "several sentences" : nil
    }
    if attribution?.isAdjacent == true { return "clause right behind its cue" }
    if view.isComma(q - 1) { return content.hasVerb ? "clause behind a comma" : nil }
    if content.startsUpper && content.hasVerb && content.endsSentence {
      return "a sentence with its full stop"
    }
    return nil
  }

  /// Whether no words of the narrator's come before the quote in its sentence.
  private func startsPassage(_ q: Int) -> Bool {
    (min(view.afterDateline(), q)..<q).allSatisfy {
      view.isPunctuation($0) || !view.classes($0).isDisjoint(with: .conjunction)
    }
  }

  private func isWholePassage(_ q: Int) -> Bool {
    (0..<view.count).allSatisfy { view.part($0) != nil || view.isPunctuation($0) }
  }
}
