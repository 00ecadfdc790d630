/// What leads to a quote with nothing but a colon: `S: Q`, `S V …: Q` with any verb.
struct ColonLead {
  typealias Match = AttributionPattern.Match

  let clause: ClauseAnalysis
  private var view: PassageView { clause.view }
  private var phrases: NounPhraseFinder { clause.phrases }
  private var subjects: SubjectFinder { clause.subjects }

  /// `S V …: Q`.
  func match(before q: Int) -> Match? {
    guard view.isColon(q - 1) else { return nil }
    if let name = nameBeforeColon(q - 1) { return Match(speaker: name, cue: nil, side: .before) }
    guard
      let subject = subjects.mainSubject(before: q - 1, from: clauseStart(before: q)).map(withoutPredicate)
    else { return nil }
    // wollte sich nicht äußern: „…“
    if view.lexicon.reporting.has(.finalParticiple), let form = view.cue(q - 2), !view.isCapitalised(q - 2) {
      return Match(speaker: subject, cue: q - 2..<q - 1, cueClass: form.cueClass, side: .before)
    }
    var verb = behindApposition(subject.upperBound, before: q)
    if isVerbless(subject, apposition: verb) { return Match(speaker: subject, cue: nil, side: .before) }
    var cueStart: Int?
    while verb < q, !view.classes(verb).isDisjoint(with: [.adverb, .auxiliary]) {
      if view.classes(verb).contains(.be) { cueStart = verb }
      verb += 1
    }
    // “was blunter”, where the adjective may look like an adverb.
    if let cueStart, verb == q - 1, verb > cueStart + 1 { verb = cueStart + 1 }
    guard verb < q - 1 else { return nil }
    guard cueStart != nil || view.isNominal(verb) || view.classes(verb).contains(.verb) else { return nil }
    return Match(speaker: subject, cue: (cueStart ?? verb)..<verb + 1, side: .before)
  }

  /// “Holt, a baker from Turku: “…””, “Holt, who flew in at noon: “…””
  private func isVerbless(_ subject: Range<Int>, apposition start: Int) -> Bool {
    start > subject.upperBound && subjects.isSpeakerLike(subject)
      && !view.classes(start).isDisjoint(with: [.relative, .determiner, .possessive])
  }

  /// Su hijo trataba de calmarla: where subject and verb look like one phrase, up to the noun for who speaks.
  private func withoutPredicate(_ phrase: Range<Int>) -> Range<Int> {
    guard !view.isTagged, !view.lexicon.reporting.has(.capitalisedNouns),
      !view.lexicon.reporting.definiteDeterminers.isEmpty,
      let noun = phrase.last(where: { view.lexicon.speakerNouns[view.lower($0)]?.type == .person }),
      noun + 1 < phrase.upperBound, !phrase[(noun + 1)...].contains(where: view.isCapitalised)
    else { return phrase }
    return phrase.lowerBound..<noun + 1
  }

  /// Behind the last semicolon before an item.
  private func clauseStart(before q: Int) -> Int {
    (0..<q - 1).last { view.lower($0) == ";" }.map { $0 + 1 } ?? 0
  }

  /// Behind the comma that closes “, who is …,” or “His brother, Yusuf,” where one follows a subject.
  private func behindApposition(_ i: Int, before q: Int) -> Int {
    guard view.isComma(i) else { return i }
    return ((i..<max(i, q - 1)).last(where: view.isComma) ?? i) + 1
  }

  /// “Name: …” as in an interview, “From the report: …”, “More from Holt: …”, “… - Ann Holt: …”.
  private func nameBeforeColon(_ colon: Int) -> Range<Int>? {
    if colon == 1, isInterviewLetter(0) { return 0..<1 }
    guard let name = phrases.ending(at: colon - 1, from: 0), subjects.isSpeakerLike(name),
      !holdsPredicate(name), !view.lexicon.reporting.layoutLabels.contains(view.lower(colon - 1))
    else { return nil }
    let before = name.lowerBound - 1
    let leads =
      before < 0 || view.isDash(before) || view.lower(before) == "-"
      || (0...1).contains(before) && view.lexicon.reporting.authorPrepositions.contains(view.lower(before))
    return leads ? name : nil
  }

  /// Марко був стислим: words in lower case behind the name, where a subject and its verb look like one phrase.
  private func holdsPredicate(_ phrase: Range<Int>) -> Bool {
    guard !view.isTagged, let name = phrase.last(where: view.isCapitalised)
    else {
      return false
    }
    return (name + 1..<phrase.upperBound).contains {
      view.isNominal($0) && view.lexicon.speakerNouns[view.lower($0)] == nil
    }
  }

  /// Q and A, for those who ask and answer.
  private func isInterviewLetter(_ i: Int) -> Bool { view.isCapitalised(i) && view.lower(i).utf8.count == 1 }
}
