/// A reporting verb or phrase in a passage, with its subject.
struct CueMention: Sendable {
  enum Voice: Sendable {
    case active, passive
  }

  /// Item indexes, as for `subject`.
  let items: Range<Int>
  let cueClass: QuoteLexicon.CueClass
  let isGerund: Bool
  let voice: Voice
  /// The noun phrase on the left, or the one taken over from an earlier verb; on the right for a passive
  /// with its agent and for “according to”.
  var subject: Range<Int>?
  /// Whether the subject stands right before the verb, rather than being taken over.
  var hasOwnSubject: Bool
}

/// Finds the reporting verbs and phrases of a passage.
struct CueFinder {
  let view: PassageView
  let phrases: NounPhraseFinder
  let subjects: SubjectFinder

  init(view: PassageView) {
    self.view = view
    phrases = NounPhraseFinder(view: view)
    subjects = SubjectFinder(view: view)
  }

  /// The cues, in text order.
  func cues() -> [CueMention] {
    var result: [CueMention] = []
    var i = 0
    while i < view.count {
      if let cue = sourcePhrase(at: i) {
        result.append(cue)
        i = cue.items.upperBound
      } else {
        if let cue = verb(at: i, after: result) { result.append(cue) }
        i += 1
      }
    }
    return result
  }

  /// “according to S”; where S is something written, its author after “by”.
  private func sourcePhrase(at i: Int) -> CueMention? {
    guard let candidates = view.lexicon.sourcePhrases[view.lower(i)] else { return nil }
    for phrase in candidates
    where phrase.words.indices.allSatisfy({ view.lower(i + $0) == phrase.words[$0] }) {
      let items = i..<i + phrase.words.count
      guard let source = source(of: phrase.place, items) else { continue }
      return CueMention(
        items: phrase.place == .inside ? Self.noun(of: source, in: items) : items, cueClass: .source,
        isGerund: false, voice: .active,
        subject: author(of: source) ?? subjects.nameClosedIn(behind: source) ?? source,
        hasOwnSubject: true)
    }
    return nil
  }

  /// “her words”, as in “her answer was “no””: the noun without its owner.
  private static func noun(of owner: Range<Int>, in phrase: Range<Int>) -> Range<Int> {
    owner.upperBound < phrase.upperBound
      ? owner.upperBound..<phrase.upperBound : phrase.lowerBound..<owner.lowerBound
  }

  private func source(of place: SourcePhrase.Place, _ items: Range<Int>) -> Range<Int>? {
    switch place {
    case .before: return object(at: items.upperBound)
    case .behind: return phrases.ending(at: items.lowerBound - 1, from: 0)
    case .tag:
      guard let source = object(at: items.upperBound) else { return nil }
      return followsQuote(items.lowerBound) || standsBetweenCommas(items.lowerBound..<source.upperBound)
        ? source : nil
    case .opening:
      let start = view.afterDateline()
      guard items.lowerBound == start, let source = object(at: items.upperBound),
        subjects.isSpeakerLike(source), view.isComma(source.upperBound) || view.part(source.upperBound) != nil
      else { return nil }
      return source
    case .impersonal: return subjects.place(beside: items)
    case .inside: return items.first { view.classes($0).contains(.possessive) }.map { $0..<$0 + 1 }
    }
  }

  /// Der Hafen, so Holt, sei voll.
  private func standsBetweenCommas(_ tag: Range<Int>) -> Bool {
    let end = tag.upperBound
    return view.isComma(tag.lowerBound - 1)
      && (end == view.count || view.isComma(end) || view.isTerminal(end))
  }

  private func followsQuote(_ i: Int) -> Bool {
    var j = i - 1
    while j > 0, view.isComma(j) || view.isDash(j) { j -= 1 }
    return j >= 0 && view.part(j) != nil
  }

  private func object(at i: Int) -> Range<Int>? {
    // secondo lei, but “secondo le Ferrovie”: an article too, before its noun.
    let isArticle = view.classes(i).contains(.determiner) && view.isNominal(i + 1)
    if view.classes(i).contains(.objectPronoun), !isArticle { return i..<i + 1 }
    return phrases.starting(at: i, to: view.count)
  }

  /// The author of something written, in the phrase or shortly behind it: “a tweet on Monday by Ann”.
  private func author(of phrase: Range<Int>) -> Range<Int>? {
    guard let text = phrase.first(where: { view.lexicon.speechNouns.contains(view.lower($0)) }) else {
      return nil
    }
    for i in text + 1..<max(text + 1, min(phrase.upperBound + 6, view.count)) {
      if view.isComma(i) || view.part(i) != nil { return nil }
      if view.lexicon.reporting.authorPrepositions.contains(view.lower(i)) {
        return phrases.starting(at: i + 1, to: view.count)
      }
    }
    return nil
  }

  private func verb(at i: Int, after earlier: [CueMention]) -> CueMention? {
    guard let form = view.cue(i), !isNoun(i, form), !isReducedRelative(i, form) else { return nil }
    if form.isParticiple,
      isPassive(i) || isBareParticiple(i, form, after: earlier) || isShortPassive(i, form)
    {
      let agent =
        view.lexicon.reporting.agentPrepositions.contains(view.lower(i + 1))
        ? phrases.starting(at: i + 2, to: view.count) : nil
      return CueMention(
        items: i..<i + 1, cueClass: form.cueClass, isGerund: false, voice: .passive, subject: agent,
        hasOwnSubject: true)
    }
    if view.lexicon.reporting.quotingVerbs.contains(form.lemma), let author = quotedAuthor(behind: i) {
      return CueMention(
        items: i..<i + 1, cueClass: form.cueClass, isGerund: form.isGerund, voice: .active, subject: author,
        hasOwnSubject: true)
    }
    let isQuotedAs =
      form.isGerund && view.lexicon.reporting.quotedAsWords.contains(view.lower(i - 1))
      && earlier.last?.voice == .passive
    let found = subjects.subject(ofVerbAt: i, form: form, earlier: earlier)
    return CueMention(
      items: cueItems(at: i, form: form), cueClass: form.cueClass, isGerund: form.isGerund && !isQuotedAs,
      voice: .active,
      subject: found?.range, hasOwnSubject: found?.isOwn ?? false || isQuotedAs)
  }

  /// “quoted Justice Marlow: “…””: the object of the verb, where nothing but a mark follows it.
  private func quotedAuthor(behind verb: Int) -> Range<Int>? {
    guard let object = phrases.starting(at: verb + 1, to: view.count), subjects.isSpeakerLike(object) else {
      return nil
    }
    let next = object.upperBound
    return view.isColon(next) || view.isComma(next) && view.part(next + 1) != nil ? object : nil
  }

  /// “talked of”, “referred to”, “looked at”: the particle belongs to a verb that needs it to report speech.
  private func cueItems(at i: Int, form: QuoteLexicon.CueForm) -> Range<Int> {
    if form.particle != nil { return i..<i + 2 }
    return view.lexicon.reporting.particleVerbs.contains("\(form.lemma) \(view.lower(i + 1))")
      ? i..<i + 2 : i..<i + 1
  }

  /// “his claims”, “the reported attack”, “State Department”.
  private func isNoun(_ i: Int, _ form: QuoteLexicon.CueForm) -> Bool {
    if view.isCapitalised(i), i > 0, view.part(i - 1) == nil { return true }
    if view.isCapitalised(i), i == 0, !form.isFinite { return !form.isGerund }
    let before = view.classes(i - 1)
    // “la describe como …”: where the article is an object pronoun too, what judges is a verb.
    let mayBeObject = view.lexicon.reporting.has(.preverbalObject) && form.cueClass == .evaluative
    if !before.isDisjoint(with: [.article]), !mayBeObject { return true }
    if before.contains(.possessive) && !before.contains(.relative) { return true }
    if view.isPossessiveClitic(i - 1) && !form.isGerund { return true }
    if view.lexicon.reporting.has(.attributiveDeterminers), before.contains(.determiner),
      before.isDisjoint(with: [.relative, .article])
    {
      return true
    }
    guard form.isBaseOrPresent else { return false }
    if before.contains(.determiner) && before.isDisjoint(with: .relative) && view.isNominal(i + 1) {
      return true
    }
    if before.contains(.preposition) && !before.contains(.infinitive) { return true }
    return view.endsInPossessive(i - 1) && !view.isCapitalised(i - 1)
  }

  /// “the letter, signed by the mayor, read …”: a participle with its agent, behind the comma.
  private func isReducedRelative(_ i: Int, _ form: QuoteLexicon.CueForm) -> Bool {
    form.isParticiple && form.cueClass == .weak && view.isComma(i - 1)
      && view.lexicon.reporting.agentPrepositions.contains(view.lower(i + 1))
  }

  /// “la ville appelée …”: a participle without an auxiliary.
  private func isBareParticiple(_ i: Int, _ form: QuoteLexicon.CueForm, after earlier: [CueMention]) -> Bool {
    guard view.lexicon.reporting.has(.dependentParticiples), !form.isFinite else { return false }
    var j = i - 1
    while j >= 0, !view.classes(j).isDisjoint(with: [.adverb, .subjectPronoun, .objectPronoun]) { j -= 1 }
    // ha parlato di … e annunciato: the auxiliary of the participle before.
    if view.classes(j).contains(.conjunction), let last = earlier.last, last.voice == .active,
      view.cue(last.items.lowerBound)?.isParticiple == true
    {
      return false
    }
    return view.classes(j).isDisjoint(with: [.have, .be])
  }

  /// “Giant accused of “burying” data”, “Mayor criticised by “ratepayers””: a headline leaves out the auxiliary, and the verb
  /// has no object.
  private func isShortPassive(_ i: Int, _ form: QuoteLexicon.CueForm) -> Bool {
    let next = view.lower(i + 1)
    switch form.cueClass {
    case .accuse where view.lexicon.reporting.complementPrepositions.contains(next): break
    case .accuse, .deny, .evaluative:
      guard view.lexicon.reporting.agentPrepositions.contains(next) else { return false }
    default: return false
    }
    guard let subject = phrases.ending(at: i - 1, from: 0) else { return false }
    return subject.lowerBound == view.afterDateline()
  }

  private func isPassive(_ i: Int) -> Bool {
    var j = i - 1
    while j >= 0, view.classes(j).contains(.adverb) { j -= 1 }
    // s'est exclamé: with a reflexive pronoun, “to be” makes no passive.
    return view.classes(j).contains(.be) && !view.lexicon.reporting.reflexives.contains(view.lower(j - 1))
  }
}
