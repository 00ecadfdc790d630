/// `Q , S … V`, where more stands between the subject's head and the verb than `SubjectFinder` walks over from the
/// verb: “…,” Ada Reyes of the Centre for Work in Turku told reporters; “…,” Ada Reyes, holding a lamp, said.
///
/// It reads from the quote to the right: a quote that ends in a comma, ? or ! wants its tag there, so that the
/// lexicon is believed where the tagger takes the verb for a noun (“the board states”).
struct LongTag {
  let clause: ClauseAnalysis
  private var view: PassageView { clause.view }

  /// How far the verb can stand behind the head of its subject, in items.
  private static let reach = 25

  /// The speaker and cue of the tag behind the quote at item `q`.
  func match(after q: Int) -> AttributionPattern.Match? {
    let start = clause.tagStart(behind: q)
    guard view.wantsTag(q), opensSentence(q), start < view.count, view.lower(start) != ".",
      let subject = clause.phrases.starting(at: start, to: view.count), canSpeak(subject)
    else { return nil }
    var end = subject.upperBound
    var i = end
    if view.lower(i) == "(" { i = behindBracket(i) }
    if view.isComma(i) {
      guard let next = behindInsertion(i) else { return nil }
      i = next
    } else if i == end {
      i = behindComplements(i)
      end = i
    }
    i = behindAdverbs(i)
    guard let cue = tagCue(at: i) ?? tagCue(at: subject.upperBound - 1) else { return nil }
    // “the board writes”: the phrase has taken in the verb.
    end = min(end, cue.items.lowerBound)
    guard end > subject.lowerBound else { return nil }
    return AttributionPattern.Match(
      speaker: subject.lowerBound..<end, cue: cue.items, cueClass: cue.cueClass, side: .after,
      isAdjacent: true)
  }

  /// Whether the narrator has said nothing before the quote that could be its tag.
  private func opensSentence(_ q: Int) -> Bool {
    (min(view.afterDateline(), q)..<q).allSatisfy {
      view.part($0) != nil || view.isPunctuation($0) || view.classes($0).contains(.conjunction)
    }
  }

  private func canSpeak(_ subject: Range<Int>) -> Bool {
    clause.subjects.isSpeakerLike(subject)
      || !view.classes(subject.lowerBound).isDisjoint(with: [.determiner, .possessive])
  }

  /// A finite reporting verb by the lexicon alone.
  private func tagCue(at i: Int) -> (items: Range<Int>, cueClass: QuoteLexicon.CueClass)? {
    guard !view.isCapitalised(i), !view.endsInPossessive(i - 1),
      view.classes(i - 1).isDisjoint(with: [.determiner, .possessive, .preposition]),
      let form = view.lexicon.cues[view.lower(i)], form.isFinite
    else { return nil }
    switch form.cueClass {
    case .neutral, .claim, .manner: return (i..<i + 1, form.cueClass)
    case .weak:
      let ends = i + 1 >= view.count || view.isTerminal(i + 1) || view.isComma(i + 1)
      return ends ? (i..<i + 1, form.cueClass) : nil
    case .deny, .evaluative, .accuse, .source: return nil
    }
  }

  private func behindBracket(_ open: Int) -> Int {
    (open..<min(open + Self.reach, view.count)).first { view.lower($0) == ")" }.map { $0 + 1 } ?? open
  }

  /// Behind “, who is …,” or “, holding …,”: the next comma before a verb.
  private func behindInsertion(_ comma: Int) -> Int? {
    var i = comma + 1
    while i < min(comma + Self.reach, view.count), !view.isTerminal(i) || view.isAttached(i + 1) {
      if view.isComma(i), tagCue(at: behindAdverbs(i + 1)) != nil { return i + 1 }
      i += 1
    }
    return nil
  }

  /// Behind “of the Centre for Work”, “in the ad”: nouns, names and what leads them.
  private func behindComplements(_ start: Int) -> Int {
    var i = start
    while i < min(start + Self.reach, view.count), tagCue(at: i) == nil {
      let leads = !view.classes(i).isDisjoint(with: [.preposition, .determiner, .possessive])
      guard leads || view.isNominal(i) && view.partOfSpeech(i) != .verb else { break }
      i += 1
    }
    return i
  }

  private func behindAdverbs(_ start: Int) -> Int {
    var i = start
    while i < view.count, !view.classes(i).isDisjoint(with: [.adverb, .have]), tagCue(at: i) == nil { i += 1 }
    return i
  }
}
