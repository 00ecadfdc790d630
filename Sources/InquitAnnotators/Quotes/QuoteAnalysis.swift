import InquitModel

/// All that is found out about the quotes of one text before it becomes annotations.
struct QuoteAnalysis {
  let lexical: LexicalText
  let parts: [QuotedPart]
  private(set) var passages: [Passage] = []
  /// The passages of each paragraph in the scope, and of the inside of each part that has quotes in it.
  private(set) var passagesOfParagraph: [Range<Int>] = []
  /// In the order of `parts`.
  private(set) var utterances: [Utterance?]

  var text: AnalysedText { lexical.text }
  var lexicon: QuoteLexicon { lexical.lexicon }

  /// In text order; empty unless asked for.
  private(set) var indirect: [IndirectQuote] = []

  init(lexical: LexicalText, parts: [QuotedPart], includesIndirect: Bool) {
    self.lexical = lexical
    self.parts = parts
    utterances = Array(repeating: nil, count: parts.count)
    buildPassages()
    attribute()
    markHeadlines()
    var linking = UtteranceLinking(analysis: self)
    utterances = linking.linked()
    inheritSpeakersOfHeadlines()
    if includesIndirect {
      let outer = passagesOfParagraph.last?.upperBound ?? 0
      for passage in 0..<outer { addIndirectSpeech(of: passage) }
    }
  }

  func view(_ passage: Int) -> PassageView {
    PassageView(passage: passages[passage], lexical: lexical)
  }

  func content(_ part: Int) -> QuotedContent { QuotedContent(parts[part], in: lexical) }

  private mutating func buildPassages() {
    let builder = PassageBuilder(lexical: lexical, parts: parts)
    var next = 0
    for (index, paragraph) in text.paragraphs.enumerated() {
      var inside: [Int] = []
      while next < parts.count, parts[next].paragraph == index {
        if parts[next].parent == nil { inside.append(next) }
        next += 1
      }
      let first = passages.count
      if lexical.scope.contains(paragraph: index) {
        passages += builder.passages(words: paragraph.words, parts: inside, paragraph: index)
      }
      passagesOfParagraph.append(first..<passages.count)
    }
    var children: [Int: [Int]] = [:]
    for (index, part) in parts.enumerated() {
      if let parent = part.parent { children[parent, default: []].append(index) }
    }
    for (parent, inside) in children.sorted(by: { $0.key < $1.key }) {
      passages += builder.passages(
        words: parts[parent].words, parts: inside, paragraph: parts[parent].paragraph)
    }
  }

  /// Calls `body` for each quote with its item, its part and the clause that it is in, passage by passage.
  func forEachQuote(_ body: (_ item: Int, _ part: Int, _ clause: ClauseAnalysis) -> Void) {
    for index in passages.indices where passages[index].items.contains(where: { $0.part != nil }) {
      let clause = ClauseAnalysis(view: view(index))
      for (item, entry) in passages[index].items.enumerated() {
        if let part = entry.part { body(item, part, clause) }
      }
    }
  }

  private mutating func attribute() {
    for index in passages.indices where passages[index].items.contains(where: { $0.part != nil }) {
      let choice = SpeakerChoice(clause: ClauseAnalysis(view: view(index)))
      for (item, entry) in passages[index].items.enumerated() {
        guard let part = entry.part else { continue }
        let decision = choice.decision(for: item, content: content(part))
        utterances[part] = Utterance(
          part: part, passage: index, item: item, kind: decision.kind.kind,
          kindEvidence: decision.kind.evidence, attribution: decision.attribution)
      }
    }
  }

  private mutating func addIndirectSpeech(of passage: Int) {
    let speech = IndirectSpeech(
      clause: ClauseAnalysis(view: view(passage)), parts: parts, utterances: utterances)
    for var quote in speech.quotes() {
      quote.attribution.speaker = quote.attribution.speaker ?? earlierSpeaker(before: quote, in: passage)
      if quote.attribution.speaker != nil { indirect.append(quote) }
    }
  }

  /// Añadió que …: a verb without a subject has the one that spoke before it in its paragraph.
  private func earlierSpeaker(before quote: IndirectQuote, in passage: Int) -> Range<Int>? {
    let start = text.paragraphs[passages[passage].paragraph].words.lowerBound
    guard let cue = quote.attribution.cue?.lowerBound else { return nil }
    let earlier = utterances.compactMap { $0?.attribution } + indirect.map(\.attribution)
    return earlier.filter { ($0.cue?.lowerBound ?? cue) < cue && ($0.cue?.lowerBound ?? 0) >= start }
      .max { ($0.cue?.lowerBound ?? 0) < ($1.cue?.lowerBound ?? 0) }?.speaker
  }

  private mutating func markHeadlines() {
    let headlines = Headlines(lexical: lexical, parts: parts)
    var ofParagraph: [Int: Bool] = [:]
    for part in parts.indices {
      let paragraph = parts[part].paragraph
      let isHeading = ofParagraph[paragraph] ?? headlines.isHeading(paragraph)
      ofParagraph[paragraph] = isHeading
      if isHeading { utterances[part]?.isHeadline = true }
    }
  }

  private mutating func inheritSpeakersOfHeadlines() {
    let headlines = Headlines(lexical: lexical, parts: parts)
    let open = parts.indices.filter {
      utterances[$0]?.isHeadline == true && utterances[$0]?.attribution == nil
    }
    let body = parts.indices.filter { utterances[$0]?.isHeadline == false }
    for (part, source) in headlines.recurrences(of: open, in: body) {
      utterances[part]?.inheritedFrom = source
      if utterances[source]?.kind != .notSpeech && utterances[part]?.kind == .notSpeech {
        utterances[part]?.kind = .mixed
        utterances[part]?.kindEvidence = "its words recur in a quote of the body"
      }
    }
  }
}
