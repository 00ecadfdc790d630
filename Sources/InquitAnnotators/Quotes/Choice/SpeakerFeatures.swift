/// The features of a quote and of a candidate for its speaker, as indexes into the weights of `SpeakerScorer`.
struct SpeakerFeatures {
  /// How many features there are after hashing.
  static let count = 1 << 15

  private let clause: ClauseAnalysis
  private let q: Int
  private let content: QuotedContent
  private var view: PassageView { clause.view }

  private let length: UInt64
  private let shape: UInt64
  private let left: UInt64
  private let right: UInt64
  private let leftWord: UInt64
  private let rightWord: UInt64
  private let place: UInt64

  /// The features around the quote at item `q`, which has this content.
  init(_ q: Int, content: QuotedContent, clause: ClauseAnalysis) {
    self.q = q
    self.content = content
    self.clause = clause
    let view = clause.view
    length = Self.bucket(content.wordCount)
    shape = Self.bits([
      content.startsUpper, content.endsSentence, content.endsWithComma, content.hasVerb,
      content.isCapitalised,
      content.startsWithSubject,
    ])
    left = Self.kind(of: q - 1, in: view)
    right = Self.kind(of: q + 1, in: view)
    leftWord = Self.hash(view.lower(q - 1))
    rightWord = Self.hash(view.lower(q + 1))
    let others = (0..<view.count).contains { $0 != q && view.part($0) != nil }
    place = Self.bits([q == 0, q + 1 == view.count || view.isTerminal(q + 1), others])
  }

  /// Calls `body` with the index of every feature of “nobody in this sentence speaks it”.
  func forEachOfNobody(_ body: (Int) -> Void) {
    func add(_ template: UInt64, _ a: UInt64 = 0, _ b: UInt64 = 0) { body(Self.index(template, a, b)) }
    add(1)
    add(2, length)
    add(3, shape)
    add(4, left)
    add(5, right)
    add(6, leftWord)
    add(7, rightWord)
    add(8, left, right)
    add(9, length, left)
    add(10, length, right)
    add(11, shape, left)
    add(12, shape, length)
    add(13, place, shape)
    add(14, Self.kind(of: q - 2, in: view), left)
    add(15, place, length)
    add(16, content.isTitleCase ? 1 : 0, length)
    add(17, Self.kind(of: q + 2, in: view), right)
    add(18, Self.hash(view.lower(q - 2)))
  }

  /// Calls `body` with the index of every feature of `candidate`.
  func forEach(of candidate: SpeakerCandidate, _ body: (Int) -> Void) {
    func add(_ template: UInt64, _ a: UInt64 = 0, _ b: UInt64 = 0) { body(Self.index(template, a, b)) }
    let match = candidate.match
    let mention = match.cue.flatMap { items in clause.cues.first { $0.items == items } }
    let cueClass = Self.hash(match.cueClass?.rawValue ?? candidate.pattern.rule)
    let side: UInt64 = match.side == .before ? 1 : 2
    let rule = Self.hash(candidate.pattern.rule)
    let chosen: UInt64 = candidate.isRulesChoice ? 1 : 0
    let subject = match.speaker.map(subjectKind) ?? 0
    let gap = between(match)
    let grammar = Self.bits([
      mention?.hasOwnSubject ?? true, mention?.isGerund ?? false, mention?.voice == .passive,
      match.isAdjacent,
    ])
    let auxiliary = match.cue.map { Self.kind(of: $0.lowerBound - 1, in: view) } ?? 0
    let outer = outerCues(of: match)

    add(32, rule, chosen)
    add(33, rule << 1 ^ chosen, length)
    add(34, cueClass, side)
    add(35, cueClass << 2 ^ side, length)
    add(36, cueClass << 2 ^ side, shape)
    if let cue = match.cue {
      let lemma = Self.hash(view.cue(cue.lowerBound)?.lemma ?? view.lower(cue.lowerBound))
      add(37, lemma)
      add(38, lemma, side << 4 | length)
      add(39, auxiliary, cueClass)
    }
    add(40, gap.flags, side)
    add(41, gap.flags, cueClass)
    add(42, gap.length, side << 1 | chosen)
    add(43, gap.length, cueClass)
    add(44, subject)
    add(45, subject, cueClass)
    add(46, grammar, side)
    add(47, grammar, cueClass)
    add(48, outer, subject)
    add(49, outer, cueClass)
    add(50, outer << 1 | chosen)
    add(51, left, cueClass << 1 ^ chosen)
    add(52, right, cueClass << 2 ^ side)
    add(53, leftWord, side << 1 | chosen)
    add(54, chosen, shape)
    add(55, gap.length << 8 | length, side << 1 | chosen)
    add(56, match.speaker.map { $0.lowerBound == 0 } == true ? 1 : 0, cueClass)
  }

  // MARK: - Between the cue and the quote

  private func between(_ match: AttributionPattern.Match) -> (flags: UInt64, length: UInt64) {
    guard let anchor = match.cue ?? match.speaker else { return (0, 0) }
    let items = anchor.upperBound <= q ? anchor.upperBound..<q : q + 1..<max(q + 1, anchor.lowerBound)
    var comma = false
    var quote = false
    var subordinator = false
    var pronoun = false
    var strongCue = false
    var weakCue = false
    var speaker = false
    for i in items {
      let classes = view.classes(i)
      comma = comma || view.isComma(i)
      quote = quote || view.part(i) != nil
      subordinator = subordinator || classes.contains(.subordinator)
      pronoun = pronoun || classes.contains(.subjectPronoun)
      speaker = speaker || view.isCapitalised(i)
      if let cue = view.cue(i) {
        if cue.cueClass == .weak { weakCue = true } else { strongCue = true }
      }
    }
    return (
      Self.bits([comma, quote, subordinator, pronoun, strongCue, weakCue, speaker]), Self.bucket(items.count)
    )
  }

  /// How many verbs of saying with a subject come before the candidate's, up to two, and whether the nearest of
  /// them has the same subject.
  private func outerCues(of match: AttributionPattern.Match) -> UInt64 {
    guard let anchor = match.cue ?? match.speaker, anchor.upperBound <= q else { return 15 }
    let earlier = clause.cues.filter {
      $0.items.upperBound <= anchor.lowerBound && $0.subject != nil && $0.cueClass != .weak
    }
    return UInt64(min(2, earlier.count)) << 1 | (earlier.last?.subject == match.speaker ? 1 : 0)
  }

  private func subjectKind(_ subject: Range<Int>) -> UInt64 {
    let last = subject.upperBound - 1
    let word = view.lower(last)
    if subject.count == 1, let pronoun = view.lexicon.pronouns[word] {
      if pronoun.isFirstOrSecond { return 1 }
      if pronoun.isPlural { return 2 }
      return pronoun.gender == .neuter ? 3 : 4
    }
    if view.classes(last).contains(.relative) { return 5 }
    if view.lexicon.speechNouns.contains(word) { return 6 }
    if let noun = view.lexicon.speakerNouns[word] { return noun.type == .person ? 7 : 8 }
    if view.isCapitalised(last) { return subject.count > 1 ? 9 : 10 }
    return subject.count == 1 ? 11 : 12
  }

  // MARK: - Small codes

  /// What stands at an item: nothing, a quote, a mark, a cue of a class, a capital, or a part of speech.
  private static func kind(of i: Int, in view: PassageView) -> UInt64 {
    if view.part(i) != nil { return 1 }
    guard let word = view.word(i) else { return 0 }
    if word.shape.isPunctuation { return hash(word.lower) }
    if let cue = view.cue(i) { return hash(cue.cueClass.rawValue) }
    if view.endsInPossessive(i) { return 2 }
    let classes = view.classes(i)
    if !classes.isEmpty { return 1024 + UInt64(classes.rawValue) }
    if word.shape.isCapitalised { return 3 }
    return 16 + UInt64(view.partOfSpeech(i)?.rawValue ?? 0)
  }

  private static func bits(_ flags: [Bool]) -> UInt64 {
    flags.reduce(0) { $0 << 1 | ($1 ? 1 : 0) }
  }

  /// A count as a small number: exact up to 3, then by size.
  private static func bucket(_ count: Int) -> UInt64 {
    switch count {
    case ..<4: UInt64(max(0, count))
    case ..<6: 4
    case ..<9: 5
    case ..<16: 6
    case ..<31: 7
    default: 8
    }
  }

  private static func hash(_ word: String) -> UInt64 { PhraseHash(word).value }

  private static func index(_ template: UInt64, _ a: UInt64, _ b: UInt64) -> Int {
    var x = (template &* 0x9E37_79B9_7F4A_7C15) ^ (a &* 0xBF58_476D_1CE4_E5B9) ^ (b &* 0x94D0_49BB_1331_11EB)
    x ^= x >> 29
    x = x &* 0x9FB2_1C65_1E98_DF25
    return Int(truncatingIfNeeded: x >> 49)
  }
}
