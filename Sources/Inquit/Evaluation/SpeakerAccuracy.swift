import InquitModel

/// How many quotes got their speaker: the measure that quote attribution is about.
public struct SpeakerAccuracy: Hashable, Sendable {
  /// Gold quotes that are linked to a speaker; one that is linked to several counts for each.
  public internal(set) var quotes = 0
  /// Those that a predicted quote overlaps by at least half of the shorter one.
  public internal(set) var found = 0
  /// Those whose predicted speaker shares text with the gold one.
  public internal(set) var byMention = 0
  /// Those, and the ones whose predicted speaker has the same `entity`.
  public internal(set) var byEntity = 0
  /// The confidences of predicted links from gold quotes to speakers, which are right when they lead to the
  /// entity.
  public internal(set) var reliability = Reliability()

  public init() {}

  init(gold: Document, predicted: Document) {
    let goldAnnotations = Self.byID(gold)
    let predictedAnnotations = Self.byID(predicted)
    let predictedQuotes = predictedAnnotations.values.filter { $0.label == .quote }
    var speakers: [String: [Annotation]] = [:]
    for relation in Self.attributions(predicted) {
      if let speaker = predictedAnnotations[relation.target] {
        speakers[relation.source, default: []].append(speaker)
      }
    }
    for relation in Self.attributions(gold) {
      guard let quote = goldAnnotations[relation.source], let speaker = goldAnnotations[relation.target]
      else { continue }
      quotes += 1
      let matches = predictedQuotes.filter { Self.isSameQuote($0, quote) }
      let guesses = matches.flatMap { speakers[$0.id] ?? [] }
      if !matches.isEmpty { found += 1 }
      let isMentioned = guesses.contains { $0.overlaps(speaker) }
      if isMentioned { byMention += 1 }
      if isMentioned || guesses.contains(where: { Self.isSameEntity($0, speaker) }) { byEntity += 1 }
    }
    judgeConfidences(of: Self.attributions(predicted), predictedAnnotations, gold, goldAnnotations)
  }

  private mutating func judgeConfidences(
    of links: [Relation], _ predicted: [String: Annotation], _ gold: Document,
    _ goldByID: [String: Annotation]
  ) {
    let quotes = goldByID.values.filter { $0.label == .quote }
    let attributions = Self.attributions(gold)
    for link in links {
      guard let confidence = link.provenance.confidence, let quote = predicted[link.source],
        let speaker = predicted[link.target]
      else { continue }
      let matches = Set(quotes.filter { Self.isSameQuote(quote, $0) }.map(\.id))
      if matches.isEmpty { continue }
      let isRight = attributions.contains {
        guard matches.contains($0.source), let right = goldByID[$0.target] else { return false }
        return right.overlaps(speaker) || Self.isSameEntity(right, speaker)
      }
      reliability.add(confidence, isRight: isRight)
    }
  }

  public static func += (a: inout SpeakerAccuracy, b: SpeakerAccuracy) {
    a.quotes += b.quotes
    a.found += b.found
    a.byMention += b.byMention
    a.byEntity += b.byEntity
    a.reliability += b.reliability
  }

  /// What a person rejected is left out.
  private static func byID(_ document: Document) -> [String: Annotation] {
    Dictionary(
      document.annotations.filter { $0.provenance.status != .rejected }.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  private static func attributions(_ document: Document) -> [Relation] {
    document.relations.filter { $0.label == .saidBy && $0.provenance.status != .rejected }
  }

  private static func isSameQuote(_ a: Annotation, _ b: Annotation) -> Bool {
    a.ranges.contains { x in
      b.ranges.contains { y in
        let shared = x.clamped(to: y).length()
        return shared > 0 && 2 * shared >= min(x.length(), y.length())
      }
    }
  }

  private static func isSameEntity(_ a: Annotation, _ b: Annotation) -> Bool {
    guard let x = a.attributes["entity"]?.stringValue, let y = b.attributes["entity"]?.stringValue else {
      return false
    }
    return !x.isEmpty && folded(x) == folded(y)
  }

  private static func folded(_ name: String) -> [String] {
    name.lowercased().split { $0.isWhitespace }.map { String($0.map { $0 == "’" ? "'" : $0 }) }
  }
}
