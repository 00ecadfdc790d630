import InquitModel

/// A clause of the narrator's that retells what somebody said.
struct IndirectQuote: Sendable {
  /// Two where the tag stands inside the clause: The harbour, Holt said, was full.
  let ranges: [ByteRange]
  /// Its speaker may be nil where verbs need no subject: Añadió que …
  var attribution: Attribution
}

/// Finds the indirect speech of a sentence, with the frames of mixed quotes: she said the harbour was “a mess”.
///
/// A clause that is reported inside another one is not taken by itself. Words in marks that are a quote of their own
/// end the clause before them.
struct IndirectSpeech {
  let clause: ClauseAnalysis
  let parts: [QuotedPart]
  /// In the order of `parts`.
  let utterances: [Utterance?]
  private let finder: ReportedClauseFinder
  private var view: PassageView { clause.view }

  /// The shortest clause that reports speech, in words; beside a quote, one word makes it a frame.
  private static let shortest = 2
  private static let joining: QuoteLexicon.WordClass = [.conjunction, .preposition, .determiner, .adverb]

  init(clause: ClauseAnalysis, parts: [QuotedPart], utterances: [Utterance?]) {
    self.clause = clause
    self.parts = parts
    self.utterances = utterances
    finder = ReportedClauseFinder(clause: clause)
  }

  /// In text order.
  func quotes() -> [IndirectQuote] {
    // A tag at the end of a sentence governs all of it.
    if let last = clause.cues.last, let reported = finder.tagged(by: last), reported.isClosedByTag,
      let quote = quote(reported, of: last)
    {
      return [quote]
    }
    var result: [IndirectQuote] = []
    var end = 0
    for (index, cue) in clause.cues.enumerated() where cue.items.lowerBound >= end {
      guard let reported = finder.reported(by: cue, at: index), let quote = quote(reported, of: cue) else {
        continue
      }
      result.append(quote)
      end = reported.stretches.last?.upperBound ?? end
    }
    return result
  }

  private func quote(_ reported: ReportedClause, of cue: CueMention) -> IndirectQuote? {
    guard let cueWords = view.wordRange(cue.items) else { return nil }
    var stretches: [Range<Int>] = []
    for stretch in reported.stretches {
      // Behind a quote of its own, what follows is no longer this clause.
      let stop = stretch.first { view.part($0).map { !belongs($0, to: cueWords) } ?? false }
      let cut = withoutMarks(stretch.lowerBound..<(stop ?? stretch.upperBound))
      if !cut.isEmpty { stretches.append(cut) }
      if stop != nil { break }
    }
    let items = stretches.flatMap { Array($0) }
    let words = items.filter { view.word($0)?.shape.isPunctuation == false }
    // “a mess” and “a danger”: what only joins quotes is no frame.
    let isClause =
      items.contains { view.part($0) != nil }
      ? words.contains { view.classes($0).isDisjoint(with: Self.joining) } : words.count >= Self.shortest
    guard isClause else { return nil }
    return IndirectQuote(
      ranges: stretches.map(byteRange),
      attribution: Attribution(
        speaker: cue.subject.flatMap { view.wordRange($0) }, cue: cueWords, cueClass: cue.cueClass,
        rule: reported.rule.rawValue, side: .before, directConfidence: reported.rule.confidence,
        mixedConfidence: reported.rule.confidence))
  }

  /// Whether the quote stands in this cue's clause: a fragment that it governs, or words that nobody spoke.
  private func belongs(_ part: Int, to cue: Range<Int>) -> Bool {
    guard let utterance = utterances[part] else { return false }
    return utterance.kind == .notSpeech
      || utterance.kind == .mixed && utterance.attribution?.cue == cue
  }

  /// Without the marks and conjunctions at the ends.
  private func withoutMarks(_ stretch: Range<Int>) -> Range<Int> {
    var (start, end) = (stretch.lowerBound, stretch.upperBound)
    while end > start, finder.isMark(end - 1) { end -= 1 }
    while start < end, finder.isMark(start) { start += 1 }
    return start..<end
  }

  /// `stretch` must not be empty.
  private func byteRange(_ stretch: Range<Int>) -> ByteRange {
    range(of: stretch.lowerBound).lowerBound..<range(of: stretch.upperBound - 1).upperBound
  }

  private func range(of item: Int) -> ByteRange {
    if let part = view.part(item) { return parts[part].pair.range }
    return view.text.words[view.passage.items[item].word ?? 0].range
  }
}
