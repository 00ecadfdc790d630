/// A speaker behind a quote with a verb that the lexicon does not know, or with none: `Q , S V`, `Q — S`.
struct UnlistedTag {
  typealias Match = AttributionPattern.Match

  let clause: ClauseAnalysis
  private var view: PassageView { clause.view }
  private var phrases: NounPhraseFinder { clause.phrases }
  private var subjects: SubjectFinder { clause.subjects }

  /// `Q — S`, at the end of the paragraph's line: a motto or a pull quote with its author.
  func signature(after q: Int) -> Match? {
    guard view.isSpacedDash(q + 1), q == 0, let name = phrases.starting(at: q + 2, to: view.count),
      name.upperBound == view.count || view.isComma(name.upperBound),
      view.isCapitalised(name.lowerBound), subjects.isSpeakerLike(name)
    else { return nil }
    return Match(speaker: name, cue: nil, side: .after, isAdjacent: true)
  }

  /// `Q , V S` with any verb, in a language that inverts: « … », renchérit Laval.
  func verbFirst(after q: Int) -> Match? {
    guard view.lexicon.reporting.has(.invertedSubject), view.wantsTag(q) else { return nil }
    var verb = clause.tagStart(behind: q)
    while view.lexicon.reporting.reflexives.contains(view.lower(verb)) { verb += 1 }
    guard view.word(verb)?.shape.contains(.hasLetter) == true, !view.isCapitalised(verb),
      view.classes(verb).isEmpty, view.cue(verb) == nil, view.lexicon.speakerNouns[view.lower(verb)] == nil,
      let subject = [phrases.starting(at: verb + 1, to: view.count), subjects.phrase(behindVerbAt: verb)]
        .lazy.compactMap({ $0 }).first(where: subjects.isSpeakerLike)
    else { return nil }
    let end = subject.upperBound
    guard
      end >= view.count || view.isPunctuation(end)
        || !view.classes(end).isDisjoint(with: [.time, .preposition])
    else { return nil }
    return Match(
      speaker: subjects.nameBehindTitle(subject) ?? subject, cue: verb..<verb + 1, side: .after,
      isAdjacent: true)
  }

  /// `Q , S V .` with any verb, when the quote ends in a comma.
  func subjectFirst(after q: Int) -> Match? {
    let start = clause.tagStart(behind: q)
    guard view.cue(start) == nil, let subject = phrases.starting(at: start, to: view.count),
      subject.upperBound < view.count, view.classes(subject.upperBound).isDisjoint(with: .preposition),
      view.word(subject.upperBound) != nil, !view.isPunctuation(subject.upperBound),
      !view.isCapitalised(subject.upperBound), endsTag(subject.upperBound + 1, behind: q)
    else { return nil }
    return Match(speaker: subject, cue: subject.upperBound..<subject.upperBound + 1, side: .after)
  }

  /// Whether a tag of an unknown verb ends before item `i`: with the sentence, or where the quote goes on (“…,” Holt
  /// warbled, “…”).
  private func endsTag(_ i: Int, behind q: Int) -> Bool {
    i >= view.count || view.isTerminal(i) || view.isComma(i) && view.part(i + 1) != nil && view.wantsTag(q)
  }
}
