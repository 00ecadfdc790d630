import InquitModel
import InquitTagger

/// A proper name in a text.
public struct NameMention: Hashable, Sendable {
  public enum Kind: String, Hashable, Sendable {
    case person, organisation, location
    /// A name of something else, or of what could not be told.
    case other
  }

  /// Indexes into `AnalysedText.words`.
  public var words: Range<Int>
  public var kind: Kind
  /// The fullest form of the name in the document, the same for all its mentions.
  public var entity: String
  /// The attributes of a location (`type`, `usage`, `code`); empty for the others.
  public var attributes: JSONObject
  public var confidence: Double
  /// What found it.
  public var rule: String

  public init(
    words: Range<Int>, kind: Kind, entity: String, attributes: JSONObject = [:], confidence: Double,
    rule: String
  ) {
    self.words = words
    self.kind = kind
    self.entity = entity
    self.attributes = attributes
    self.confidence = confidence
    self.rule = rule
  }
}

/// Finds the names of persons, organisations and places.
public struct NameAnnotator: Sendable {
  public let language: String
  private let lexicon: NameLexicon
  private let tagger: NameTagger?

  /// With the built-in tagger of the language, if it has one.
  public init(language: String) {
    self.init(language: language, tagger: NameTagger.builtin(language: language))
  }

  /// With a tagger of persons, organisations and locations that was trained with hints (`NameMention.hint`);
  /// with nil the rules decide alone.
  public init(language: String, tagger: NameTagger?) {
    self.language = language
    lexicon = NameLexicon.shared(for: language)
    self.tagger = tagger
  }

  /// The names in text order. A place inside an organisation's or person's name, where the guidelines want
  /// it, follows the name that it lies in.
  public func names(in text: AnalysedText) -> [NameMention] {
    let context = NameContext(text: text, lexicon: lexicon, gazetteer: .shared)
    var candidates = NameResolver.resolve(NameFinder.candidates(in: context), in: context)
    if let tagger { candidates = TaggerEvidence(context: context, tagger: tagger).applied(to: candidates) }
    let codes = PlaceCodes(candidates: candidates, context: context)
    for i in candidates.indices { candidates[i].code = codes.code(ofCandidate: i) }
    let usages = PlaceUsageJudge(candidates: candidates, context: context).usages()
    let entities = EntityNames(candidates: candidates, context: context)
    return candidates.indices.map { i in
      NameMention(
        words: candidates[i].words, kind: candidates[i].kind ?? .other,
        entity: entities.entity(ofCandidate: i),
        attributes: attributes(of: candidates[i], usage: usages[i]), confidence: candidates[i].confidence,
        rule: candidates[i].rule.rawValue)
    }
  }

  private func attributes(of candidate: NameCandidate, usage: PlaceUsage?) -> JSONObject {
    guard candidate.kind == .location else { return [:] }
    var attributes: JSONObject = ["type": .string((candidate.type ?? .other).rawValue)]
    if let usage { attributes["usage"] = .string(usage.rawValue) }
    if let code = candidate.code { attributes["code"] = .string(code) }
    return attributes
  }

  /// The names of the wanted kinds as annotations `person`, `organisation` and `location`.
  public func layer(of names: [NameMention], in text: AnalysedText, labels: Set<Label>) -> Layer {
    var layer = Layer()
    var counts: [Substring: Int] = [:]
    for name in names {
      let label = Label(name.kind.rawValue)
      guard labels.contains(label) else { continue }
      let prefix = name.kind.rawValue.prefix(1)
      counts[prefix, default: 0] += 1
      var attributes = name.attributes
      if name.kind != .location { attributes["entity"] = .string(name.entity) }
      layer.annotations.append(
        Annotation(
          id: "\(prefix)\(counts[prefix, default: 0])", label: label, ranges: [text.range(of: name.words)],
          attributes: attributes,
          provenance: Provenance(
            producer: "inquit/names", status: .suggested, confidence: name.confidence, rule: name.rule)))
    }
    return layer
  }
}
