import InquitModel

/// Turns an analysis into annotations and relations.
struct QuoteLayerBuilder {
  private let analysis: QuoteAnalysis
  private let resolution: SpeakerResolution
  private var layer = Layer()
  private var speakerIDs: [Range<Int>: String] = [:]
  private var cueIDs: [Range<Int>: String] = [:]
  private var resolved: [Range<Int>: ResolvedSpeaker] = [:]
  private var speakersInOrder: [Range<Int>] = []

  init(analysis: QuoteAnalysis, names: [NameMention]) {
    self.analysis = analysis
    let (text, lexicon) = (analysis.text, analysis.lexicon)
    var names = names
    if lexicon.hasSpeakerData {
      var speakers = SpeakerNames(text: text, lexicon: lexicon)
      let mentions = Self.speakers(in: analysis)
      names =
        SpeakerNames.areNeeded(in: text.language)
        ? speakers.completed(names, speakers: mentions + Self.otherSubjects(in: analysis))
        : speakers.joined(names, speakers: mentions)
    }
    resolution = SpeakerResolution(
      text: text, lexicon: lexicon, index: MentionIndex(names: names, text: text, lexicon: lexicon))
  }

  /// Who speaks the quotes, each mention once, in text order.
  private static func speakers(in analysis: QuoteAnalysis) -> [SpeakerNames.Mention] {
    let attributions =
      analysis.utterances.compactMap { $0?.attribution } + analysis.indirect.map(\.attribution)
    var seen: Set<Range<Int>> = []
    var result: [SpeakerNames.Mention] = []
    for attribution in attributions {
      for phrase in mentions(of: attribution, in: analysis) where seen.insert(phrase).inserted {
        result.append(SpeakerNames.Mention(phrase: phrase, isOblique: attribution.cueClass == .source))
      }
    }
    return result.sorted { $0.phrase.lowerBound < $1.phrase.lowerBound }
  }

  /// Who reports something in sentences without quotes: a pronoun behind them may stand for them.
  private static func otherSubjects(in analysis: QuoteAnalysis) -> [SpeakerNames.Mention] {
    analysis.passages.indices.filter { passage in
      !analysis.passages[passage].items.contains { $0.part != nil }
    }
    .flatMap { passage in
      let clause = ClauseAnalysis(view: analysis.view(passage))
      return clause.cues.filter { $0.hasOwnSubject && $0.voice == .active && $0.cueClass == .neutral }
        .compactMap { cue in cue.subject.flatMap(clause.view.wordRange) }
        .map { SpeakerNames.Mention(phrase: $0, isOblique: false) }
    }
  }

  mutating func build() -> Layer {
    let quotes = quotes()
    resolveSpeakers(of: quotes)
    for quote in quotes { add(quote) }
    linkMentions()
    return layer
  }

  mutating func explanations() -> [QuoteExplanation] {
    let quotes = quotes()
    resolveSpeakers(of: quotes)
    return quotes.map(explanation)
  }

  /// A quote with its parts, before it becomes an annotation.
  private struct Quote {
    var id = ""
    var ranges: [ByteRange]
    /// Its first utterance; nil for indirect speech.
    let utterance: Utterance?
    let attribution: Attribution?

    var kind: SpeechKind { utterance?.kind ?? .indirect }
    var confidence: Double { utterance?.confidence ?? attribution?.directConfidence ?? 0.5 }
  }

  /// The quotes in text order, those over several utterances as one.
  private func quotes() -> [Quote] {
    var quoteOfPart: [Int: Int] = [:]
    var quotes: [Quote] = []
    for utterance in analysis.utterances.compactMap({ $0 }) {
      let range = analysis.parts[utterance.part].pair.range
      if let earlier = utterance.continues, let quote = quoteOfPart[earlier] {
        quotes[quote].ranges.append(range)
        quoteOfPart[utterance.part] = quote
      } else {
        quoteOfPart[utterance.part] = quotes.count
        quotes.append(Quote(ranges: [range], utterance: utterance, attribution: utterance.attribution))
      }
    }
    quotes += analysis.indirect.map { Quote(ranges: $0.ranges, utterance: nil, attribution: $0.attribution) }
    quotes.sort { a, b in
      // A frame before the quotes in it.
      (a.ranges[0].lowerBound, b.ranges[0].upperBound) < (b.ranges[0].lowerBound, a.ranges[0].upperBound)
    }
    for i in quotes.indices {
      quotes[i].id = "q\(i + 1)"
      quotes[i].ranges = quotes[i].ranges.merged()
    }
    return quotes
  }

  private mutating func resolveSpeakers(of quotes: [Quote]) {
    var context = SpeakerResolution.Context(
      quoted: analysis.parts.filter { $0.parent == nil }.map(\.words))
    var open: [Quote] = []
    for quote in quotes {
      while let last = open.last?.ranges.last, last.upperBound <= quote.ranges[0].lowerBound {
        open.removeLast()
      }
      for mention in mentions(of: quote.attribution) {
        context.teller = teller(of: mention, in: open)
        let speaker = resolved[mention] ?? resolution.resolve(mention, in: context)
        resolved[mention] = speaker
        if !speaker.entity.isEmpty { context.named = speaker }
        context.last = (mention, speaker)
      }
      open.append(quote)
    }
  }

  /// Who speaks the innermost of the quotes that a mention is in.
  private func teller(of mention: Range<Int>, in quotes: [Quote]) -> ResolvedSpeaker? {
    let start = analysis.text.range(of: mention).lowerBound
    let quote = quotes.last { $0.ranges.contains { $0.contains(start) } }
    return mentions(of: quote?.attribution).first.flatMap { resolved[$0] }
  }

  private func mentions(of attribution: Attribution?) -> [Range<Int>] {
    Self.mentions(of: attribution, in: analysis)
  }

  private static func mentions(of attribution: Attribution?, in analysis: QuoteAnalysis) -> [Range<Int>] {
    attribution?.speaker.map { SpeakerCoordination(analysis: analysis).members(of: $0) } ?? []
  }

  private func explanation(of quote: Quote) -> QuoteExplanation {
    let explainer = QuoteExplainer(analysis: analysis)
    return explainer.explanation(
      id: quote.id, ranges: quote.ranges, kind: quote.kind, confidence: quote.confidence,
      utterance: quote.utterance, attribution: quote.attribution,
      speakers: mentions(of: quote.attribution).map { ($0, resolved[$0]) })
  }

  private mutating func add(_ quote: Quote) {
    var attributes: JSONObject = ["kind": .string(quote.kind.rawValue)]
    attributes["scope"] = .string(quote.utterance?.isHeadline == true ? "headline" : "body")
    if quote.attribution?.speaker == nil, let entity = inheritedEntity(of: quote) {
      attributes["entity"] = .string(entity)
    }
    layer.annotations.append(
      Annotation(
        id: quote.id, label: .quote, ranges: quote.ranges, attributes: attributes,
        provenance: Provenance(
          producer: QuoteAnnotator.quoteProducer, status: .suggested, confidence: quote.confidence,
          rule: quote.attribution?.rule ?? "marks")))
    guard let attribution = quote.attribution else { return }
    for mention in mentions(of: attribution) {
      relate(quote.id, .saidBy, to: speakerID(of: mention), attribution, confidence: quote.confidence)
    }
    if let cue = attribution.cue {
      relate(quote.id, .cuedBy, to: cueID(of: cue, attribution), attribution, confidence: nil)
    }
  }

  /// The speaker of the body's quote in which a headline's words recur.
  private func inheritedEntity(of quote: Quote) -> String? {
    guard let source = quote.utterance?.inheritedFrom,
      let speaker = analysis.utterances[source]?.attribution?.speaker,
      let entity = resolved[speaker]?.entity, !entity.isEmpty
    else { return nil }
    return entity
  }

  private mutating func relate(
    _ source: String, _ label: RelationLabel, to target: String, _ attribution: Attribution,
    confidence: Double?
  ) {
    layer.relations.append(
      Relation(
        label: label, source: source, target: target,
        provenance: Provenance(
          producer: QuoteAnnotator.speakerProducer, status: .suggested, confidence: confidence,
          rule: attribution.rule)))
  }

  private mutating func speakerID(of mention: Range<Int>) -> String {
    if let id = speakerIDs[mention] { return id }
    let id = "s\(speakerIDs.count + 1)"
    speakerIDs[mention] = id
    speakersInOrder.append(mention)
    let speaker = resolved[mention]
    layer.annotations.append(
      Annotation(
        id: id, label: .speaker, ranges: [range(of: mention)],
        attributes: [
          "entity": .string(speaker?.entity ?? ""), "type": .string((speaker?.type ?? .unknown).rawValue),
        ],
        provenance: Provenance(
          producer: QuoteAnnotator.speakerProducer, status: .suggested, confidence: speaker?.confidence,
          rule: speaker?.rule.rawValue)))
    return id
  }

  /// The bytes of a mention, without the hyphens by which a pronoun hangs on its verb: elle of a-t-elle.
  private func range(of mention: Range<Int>) -> ByteRange {
    let range = analysis.text.range(of: mention)
    let word = analysis.text.words[mention.lowerBound].text
    guard mention.count == 1, word.hasPrefix("-"), let hyphen = word.utf8.lastIndex(of: UInt8(ascii: "-"))
    else {
      return range
    }
    let length = word.utf8.distance(from: word.utf8.startIndex, to: hyphen) + 1
    return length < word.utf8.count ? range.lowerBound.advanced(by: length)..<range.upperBound : range
  }

  private mutating func cueID(of cue: Range<Int>, _ attribution: Attribution) -> String {
    if let id = cueIDs[cue] { return id }
    let id = "c\(cueIDs.count + 1)"
    cueIDs[cue] = id
    layer.annotations.append(
      Annotation(
        id: id, label: .cue, ranges: [analysis.text.range(of: cue)],
        provenance: Provenance(
          producer: QuoteAnnotator.quoteProducer, status: .suggested,
          rule: attribution.cueClass?.rawValue ?? "unknown-verb")))
    return id
  }

  /// Links each speaker to the longest mention of the same entity; of equals, the first.
  private mutating func linkMentions() {
    var fullest: [String: Range<Int>] = [:]
    for mention in speakersInOrder.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      guard let entity = resolved[mention]?.entity, !entity.isEmpty else { continue }
      let length: Int = analysis.text.range(of: mention).length()
      if let known = fullest[entity], analysis.text.range(of: known).length() >= length { continue }
      fullest[entity] = mention
    }
    for mention in speakersInOrder {
      guard let speaker = resolved[mention], !speaker.entity.isEmpty, let target = fullest[speaker.entity],
        target != mention, let source = speakerIDs[mention], let targetID = speakerIDs[target]
      else { continue }
      layer.relations.append(
        Relation(
          label: .sameAs, source: source, target: targetID,
          provenance: Provenance(
            producer: QuoteAnnotator.speakerProducer, status: .suggested, confidence: speaker.confidence,
            rule: speaker.rule.rawValue)))
    }
  }
}
