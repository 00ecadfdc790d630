/// Links quotes that the patterns left alone: those that go on with another quote and those that stand by
/// themselves in a sentence or a paragraph.
struct UtteranceLinking {
  private let analysis: QuoteAnalysis
  private var utterances: [Utterance?]

  init(analysis: QuoteAnalysis) {
    self.analysis = analysis
    utterances = analysis.utterances
  }

  mutating func linked() -> [Utterance?] {
    var lastOfParagraph: [Int?] = []
    for paragraph in analysis.text.paragraphs.indices {
      let members = outerParts(of: paragraph)
      var previous: Int?
      for part in members {
        join(part, to: previous, paragraph: paragraph)
        goOnReporting(part, previous: previous, paragraph: paragraph)
        if needsSpeaker(part) {
          takeOverSpeaker(part, previous: previous, paragraph: paragraph, lastOfParagraph: lastOfParagraph)
        }
        if utterances[part]?.kind != .notSpeech { previous = part }
      }
      lastOfParagraph.append(members.last { utterances[$0]?.attribution?.speaker != nil })
    }
    shareAttributionBackwards()
    return utterances
  }

  private func outerParts(of paragraph: Int) -> [Int] {
    analysis.passagesOfParagraph[paragraph].flatMap { passage in
      analysis.passages[passage].items.compactMap(\.part)
    }
  }

  private func needsSpeaker(_ part: Int) -> Bool {
    guard let utterance = utterances[part] else { return false }
    // A verb without a subject has the one of the verb before.
    if let attribution = utterance.attribution { return attribution.speaker == nil && attribution.cue != nil }
    // With each dash somebody else may speak.
    return utterance.kind == .direct && !utterance.isHeadline && !analysis.parts[part].isDialogue
      && analysis.lexicon.hasSpeakerData
  }

  // MARK: - One quote in several parts

  private mutating func join(_ part: Int, to previous: Int?, paragraph: Int) {
    guard var utterance = utterances[part] else { return }
    if analysis.parts[part].continues, let previous {
      utterance.continues = previous
      utterance.kind = utterances[previous]?.kind ?? utterance.kind
      utterance.kindEvidence = "goes on after its tag"
      utterance.attribution = utterances[previous]?.attribution
    } else if let earlier = openPart(before: part, previous: previous, paragraph: paragraph) {
      utterance.continues = earlier
      utterance.kind = utterances[earlier]?.kind ?? utterance.kind
      utterance.kindEvidence = "goes on from the paragraph before"
    } else if let previous, let earlier = utterances[previous], isInterrupted(earlier, by: utterance) {
      utterance.continues = previous
      if earlier.kind == .direct { utterance.kind = .direct }
      utterance.kindEvidence = "goes on after its tag"
      utterance.attribution = utterance.attribution ?? earlier.attribution
    }
    utterances[part] = utterance
  }

  /// The unclosed part of the paragraph before that this one, at its paragraph's start, goes on with.
  private func openPart(before part: Int, previous: Int?, paragraph: Int) -> Int? {
    guard previous == nil, paragraph > 0,
      analysis.parts[part].pair.range.lowerBound == analysis.text.paragraphs[paragraph].range.lowerBound,
      let last = outerParts(of: paragraph - 1).last, !analysis.parts[last].pair.isClosed,
      utterances[last]?.kind != .notSpeech
    else { return nil }
    return last
  }

  private func isInterrupted(_ a: Utterance, by b: Utterance) -> Bool {
    guard a.kind == .direct || a.kind == .mixed, let tag = a.attribution else { return false }
    if a.passage == b.passage {
      // The tag must stand between the two: not in “the town is “dead” and “gone,” she said”.
      guard tag.side == .after, let cue = tag.cue, cue == b.attribution?.cue, b.kind != .notSpeech,
        cue.upperBound <= analysis.parts[b.part].words.lowerBound
      else { return false }
      let view = analysis.view(a.passage)
      return view.isComma(b.item - 1) || view.isColon(b.item - 1) || view.isDash(b.item - 1)
        || view.lower(b.item - 1) == ";"
        || b.attribution?.isAdjacent == true
    }
    guard !touch(a.part, b.part), b.attribution == nil, b.kind == .direct, b.passage == a.passage + 1,
      a.kind == .direct,
      isOnlyQuotes(b.passage), b.item == firstQuote(of: b.passage)
    else { return false }
    return tag.side == .after || tag.side == .elsewhere && isOnlyQuotes(a.passage)
      || tag.side == .before && endsPassage(a)
  }

  /// Whether nothing but a blank stands between two parts: “Are you sure?” “I am.” Somebody else answers.
  private func touch(_ a: Int, _ b: Int) -> Bool {
    let between = analysis.parts[a].pair.range.upperBound..<analysis.parts[b].pair.range.lowerBound
    return analysis.text.text.bytes[
      between.lowerBound.value..<max(between.lowerBound, between.upperBound).value
    ]
    .allSatisfy { $0 == UInt8(ascii: " ") }
  }

  private func isOnlyQuotes(_ passage: Int) -> Bool {
    let view = analysis.view(passage)
    return (0..<view.count).allSatisfy { view.part($0) != nil || view.isPunctuation($0) }
  }

  private func firstQuote(of passage: Int) -> Int? {
    analysis.passages[passage].items.firstIndex { $0.part != nil }
  }

  private func endsPassage(_ utterance: Utterance) -> Bool {
    let view = analysis.view(utterance.passage)
    return (utterance.item + 1..<view.count).allSatisfy { view.isPunctuation($0) }
  }

  /// A quote over several paragraphs may have its tag in a later one; the whole has it.
  private mutating func shareAttributionBackwards() {
    for part in utterances.indices.reversed() {
      guard let utterance = utterances[part], let earlier = utterance.continues,
        let attribution = utterance.attribution
      else { continue }
      let known = utterances[earlier]?.attribution
      if known == nil || known?.side == .elsewhere { utterances[earlier]?.attribution = attribution }
    }
    for part in utterances.indices {
      guard let earlier = utterances[part]?.continues else { continue }
      if let attribution = utterances[earlier]?.attribution { utterances[part]?.attribution = attribution }
    }
  }

  // MARK: - Quotes that stand by themselves, with confidences measured as those of `AttributionPattern`

  private mutating func takeOverSpeaker(
    _ part: Int, previous: Int?, paragraph: Int, lastOfParagraph: [Int?]
  ) {
    guard let utterance = utterances[part] else { return }
    if let earlier = utterance.continues.flatMap({ utterances[$0]?.attribution }), earlier.speaker != nil {
      utterances[part]?.attribution = earlier
      return
    }
    if let previous, touch(previous, part) { return }
    guard
      let source = sentenceBefore(utterance, paragraph: paragraph)
        ?? previous.flatMap({ takenOver(from: $0, rule: "same-paragraph", direct: 0.92) })
        ?? sentenceBefore(utterance, paragraph: paragraph, anySubject: true)
        ?? paragraphBefore(utterance, paragraph: paragraph, lastOfParagraph: lastOfParagraph)
    else { return }
    if utterance.attribution == nil {
      utterances[part]?.attribution = source
    } else {
      utterances[part]?.attribution?.speaker = source.speaker
    }
  }

  /// „Man müsse „…“ rechnen“: a fragment in a clause whose mood says that it is reported, behind a sentence with a speaker.
  private mutating func goOnReporting(_ part: Int, previous: Int?, paragraph: Int) {
    guard let utterance = utterances[part], utterance.kind == .notSpeech, !utterance.isHeadline,
      !analysis.content(part).startsUpper, isReported(utterance.passage),
      let source = previous.flatMap({ takenOver(from: $0, rule: "reported-mood", direct: 0.5) })
        ?? sentenceBefore(utterance, paragraph: paragraph)
    else { return }
    utterances[part]?.kind = .mixed
    utterances[part]?.kindEvidence = "fragment in a clause that its mood reports"
    utterances[part]?.attribution = source
  }

  private func isReported(_ passage: Int) -> Bool {
    let moods = analysis.lexicon.reporting.reportedMoods
    guard !moods.isEmpty else { return false }
    let view = analysis.view(passage)
    return (0..<view.count).contains { moods.contains(view.lower($0)) }
  }

  private func takenOver(from part: Int, rule: String, direct: Double) -> Attribution? {
    guard let source = utterances[part]?.attribution, source.speaker != nil else { return nil }
    return Attribution(
      speaker: source.speaker, cue: source.cue, cueClass: source.cueClass, rule: rule, side: .elsewhere,
      directConfidence: direct, mixedConfidence: 0.5)
  }

  /// The subject of the narrator's sentence right before the quote: “Zapata was tired, adding … . “It burns.””
  private func sentenceBefore(_ utterance: Utterance, paragraph: Int, anySubject: Bool = false)
    -> Attribution?
  {
    let before = utterance.passage - 1
    guard analysis.passagesOfParagraph[paragraph].contains(before) else { return nil }
    return narratorSubject(of: before, anySubject: anySubject, rule: "sentence-before", confidence: 0.55)
  }

  private func narratorSubject(of passage: Int, anySubject: Bool, rule: String, confidence: Double)
    -> Attribution?
  {
    guard !analysis.passages[passage].items.contains(where: { $0.part != nil }) else { return nil }
    let clause = ClauseAnalysis(view: analysis.view(passage))
    let cue = clause.cues.last { $0.subject != nil && $0.voice == .active && $0.cueClass != .source }
    let subject = cue?.subject ?? (anySubject ? clause.subjects.mainSubject(before: clause.view.count) : nil)
    guard let subject, let speaker = clause.view.wordRange(subject) else { return nil }
    return Attribution(
      speaker: speaker, cue: cue.flatMap { clause.view.wordRange($0.items) }, cueClass: cue?.cueClass,
      rule: rule,
      side: .elsewhere, directConfidence: confidence, mixedConfidence: 0.5)
  }

  private func paragraphBefore(_ utterance: Utterance, paragraph: Int, lastOfParagraph: [Int?])
    -> Attribution?
  {
    guard paragraph > 0, isOnlyQuotes(utterance.passage) || utterance.attribution != nil else { return nil }
    if let question = lastOfParagraph[paragraph - 1], isAsked(question) {
      return answerer(of: question).flatMap { takenOver(from: $0, rule: "answer", direct: 0.68) }
    }
    if let last = lastOfParagraph[paragraph - 1],
      let attribution = takenOver(from: last, rule: "paragraph-before", direct: 0.68)
    {
      return attribution
    }
    guard let last = analysis.passagesOfParagraph[paragraph - 1].last else { return nil }
    return narratorSubject(of: last, anySubject: true, rule: "paragraph-before", confidence: 0.68)
  }

  // MARK: - Questions and answers

  /// “Why?” asked the judge. In the next paragraph somebody else answers.
  private func isAsked(_ part: Int) -> Bool {
    guard let attribution = utterances[part]?.attribution, attribution.side == .after,
      let cue = attribution.cue,
      let verb = analysis.lexicon.cues[analysis.text.words[cue.lowerBound]]
    else { return false }
    return analysis.lexicon.reporting.askingVerbs.contains(verb.lemma)
  }

  /// The last quote before a question that is another's; nil where a pronoun may be either's.
  private func answerer(of question: Int) -> Int? {
    let text = analysis.text
    guard let asker = utterances[question]?.attribution?.speaker, !isPronoun(asker) else { return nil }
    return (0..<question).last { part in
      guard let speaker = utterances[part]?.attribution?.speaker else { return false }
      return text.string(of: speaker) != text.string(of: asker)
    }
  }

  private func isPronoun(_ mention: Range<Int>) -> Bool {
    mention.count == 1 && analysis.lexicon.pronouns[analysis.text.words[mention.lowerBound].lower] != nil
  }
}
