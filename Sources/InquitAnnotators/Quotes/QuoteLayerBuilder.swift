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
    resolution = SpeakerResolution(
      text: analysis.text, lexicon: analysis.lexicon,
      index: MentionIndex(names: names, text: analysis.text, lexicon: analysis.lexicon))
  }

  mutating func build() -> Layer {
    let quotes = groups()
    resolveSpeakers(of: quotes)
    for (number, group) in quotes.enumerated() { add(group, id: "q\(number + 1)") }
    linkMentions()
    return layer
  }

  /// The utterances of each quote, in text order.
  private func groups() -> [[Utterance]] {
    var groupOfPart: [Int: Int] = [:]
    var groups: [[Utterance]] = []
    for utterance in analysis.utterances.compactMap({ $0 }) {
      if let earlier = utterance.continues, let group = groupOfPart[earlier] {
        groups[group].append(utterance)
        groupOfPart[utterance.part] = group
      } else {
        groupOfPart[utterance.part] = groups.count
        groups.append([utterance])
      }
    }
    return groups
  }

  private mutating func resolveSpeakers(of quotes: [[Utterance]]) {
    let quoted = analysis.parts.filter { $0.parent == nil }.map(\.words)
    var previous: ResolvedSpeaker?
    for group in quotes {
      guard let speaker = group[0].attribution?.speaker else { continue }
      for mention in SpeakerCoordination(analysis: analysis).members(of: speaker) {
        if resolved[mention] == nil {
          resolved[mention] = resolution.resolve(mention, previous: previous, quoted: quoted)
        }
        if resolved[mention]?.entity.isEmpty == false { previous = resolved[mention] }
      }
    }
  }

  private mutating func add(_ group: [Utterance], id: String) {
    let first = group[0]
    var attributes: JSONObject = ["kind": .string(first.kind.rawValue)]
    attributes["scope"] = .string(first.isHeadline ? "headline" : "body")
    if let source = first.inheritedFrom, let speaker = analysis.utterances[source]?.attribution?.speaker,
      let entity = resolved[speaker]?.entity, !entity.isEmpty, first.attribution?.speaker == nil
    {
      attributes["entity"] = .string(entity)
    }
    layer.annotations.append(
      Annotation(
        id: id, label: .quote, ranges: Self.joined(group.map { analysis.parts[$0.part].pair.range }),
        attributes: attributes,
        provenance: Provenance(
          producer: QuoteAnnotator.quoteProducer, status: .suggested, confidence: first.confidence,
          rule: first.attribution?.rule ?? "marks")))
    guard let attribution = first.attribution else { return }
    if let speaker = attribution.speaker {
      for mention in SpeakerCoordination(analysis: analysis).members(of: speaker) {
        relate(id, .saidBy, to: speakerID(of: mention), attribution, confidence: first.confidence)
      }
    }
    if let cue = attribution.cue { relate(id, .cuedBy, to: cueID(of: cue, attribution), attribution, confidence: nil) }
  }

  /// Parts that touch are one part.
  private static func joined(_ ranges: [ByteRange]) -> [ByteRange] {
    var result: [ByteRange] = []
    for range in ranges {
      if let last = result.last, last.upperBound >= range.lowerBound {
        result[result.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        result.append(range)
      }
    }
    return result
  }

  private mutating func relate(
    _ source: String, _ label: RelationLabel, to target: String, _ attribution: Attribution, confidence: Double?
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
        id: id, label: .speaker, ranges: [analysis.text.range(of: mention)],
        attributes: [
          "entity": .string(speaker?.entity ?? ""), "type": .string((speaker?.type ?? .unknown).rawValue),
        ],
        provenance: Provenance(
          producer: QuoteAnnotator.speakerProducer, status: .suggested, confidence: speaker?.confidence,
          rule: speaker?.rule)))
    return id
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
            rule: speaker.rule)))
    }
  }
}
