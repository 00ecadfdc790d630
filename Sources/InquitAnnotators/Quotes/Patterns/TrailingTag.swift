/// The tag that ends a sentence, with more of the sentence between it and the quote: `… Q …, S V .`, `… Q …, as S V`,
/// `… Q …, V S`.
struct TrailingTag {
  let clause: ClauseAnalysis
  private var view: PassageView { clause.view }

  /// The speaker and cue of the tag at the end of the sentence in which the quote at `q` stands.
  func match(after q: Int) -> AttributionPattern.Match? { subjectFirst(q) ?? verbFirst(q) }

  private func subjectFirst(_ q: Int) -> AttributionPattern.Match? {
    guard
      let cue = clause.cues.last(where: {
        $0.voice == .active && $0.hasOwnSubject && $0.cueClass != .source
      }),
      cue.items.lowerBound > q, let subject = cue.subject, canTag(cue), !cue.isGerund
    else { return nil }
    let isManner = view.lexicon.reporting.quotedAsWords.contains(view.lower(subject.lowerBound - 1))
    let boundary = isManner ? subject.lowerBound - 2 : subject.lowerBound - 1
    guard view.isComma(boundary) || view.part(boundary) != nil && boundary != q && view.wantsTag(boundary),
      isManner || endsTag(cue.items.upperBound)
    else { return nil }
    return AttributionPattern.Match(
      speaker: subject, cue: cue.items, cueClass: cue.cueClass, side: .after)
  }

  private func verbFirst(_ q: Int) -> AttributionPattern.Match? {
    guard
      let cue = clause.cues.last(where: { cue in
        cue.voice == .active && cue.items.lowerBound > q + 1 && !cue.isGerund && canTag(cue)
          && view.isComma(cue.items.lowerBound - 1) && !takesAddressee(cue)
      }), let subject = clause.phrases.starting(at: cue.items.upperBound, to: view.count),
      clause.subjects.isSpeakerLike(subject), endsTag(subject.upperBound)
    else { return nil }
    return AttributionPattern.Match(
      speaker: clause.subjects.nameBehindTitle(subject) ?? subject, cue: cue.items, cueClass: cue.cueClass,
      side: .after)
  }

  private func takesAddressee(_ cue: CueMention) -> Bool {
    view.cue(cue.items.lowerBound).map { view.lexicon.reporting.addresseeVerbs.contains($0.lemma) } ?? false
  }

  private func canTag(_ cue: CueMention) -> Bool {
    switch cue.cueClass {
    case .neutral, .claim, .manner, .deny, .accuse: true
    case .evaluative, .weak, .source: false
    }
  }

  /// Whether the tag ends before item `i`, or goes on with nothing but whom it was told, a place or a time.
  private func endsTag(_ i: Int) -> Bool {
    if i >= view.count || view.isTerminal(i) { return true }
    if view.part(i) != nil { return false }
    guard view.isNominal(i) else { return true }
    guard let addressee = clause.phrases.starting(at: i, to: view.count) else { return false }
    let end = addressee.upperBound
    return end >= view.count || view.isTerminal(end)
      || !view.classes(end).isDisjoint(with: [.time, .preposition])
  }
}
