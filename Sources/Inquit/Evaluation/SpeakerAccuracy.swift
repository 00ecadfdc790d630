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
    let gold = Attributions(gold)
    let predicted = Attributions(predicted)
    for link in gold.links {
      quotes += 1
      let matches = predicted.quotes(like: link.quote)
      let guesses = matches.flatMap(predicted.speakers)
      if !matches.isEmpty { found += 1 }
      let isMentioned = guesses.contains { $0.overlaps(link.speaker) }
      if isMentioned { byMention += 1 }
      if isMentioned || guesses.contains(where: { Self.isSameEntity($0, link.speaker) }) { byEntity += 1 }
    }
    for link in predicted.links {
      guard let confidence = link.confidence else { continue }
      let matches = gold.quotes(like: link.quote)
      if matches.isEmpty { continue }
      let isRight = matches.flatMap(gold.speakers).contains {
        $0.overlaps(link.speaker) || Self.isSameEntity($0, link.speaker)
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

/// Who said what in a document. What a person rejected is left out.
private struct Attributions {
  struct Link {
    let quote: Annotation
    let speaker: Annotation
    let confidence: Double?
  }

  let links: [Link]
  private let quotes: [Annotation]
  private let index: RangeIndex
  /// By the ids of what they are said to have said.
  private let speakers: [String: [Annotation]]

  init(_ document: Document) {
    let standing = document.annotations.filter { $0.provenance.status != .rejected }
    let byID = Dictionary(standing.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    quotes = byID.values.filter { $0.label == .quote }
    index = RangeIndex(quotes)
    let attributions = document.relations.filter { $0.label == .saidBy && $0.provenance.status != .rejected }
    links = attributions.compactMap { relation in
      guard let quote = byID[relation.source], let speaker = byID[relation.target] else { return nil }
      return Link(quote: quote, speaker: speaker, confidence: relation.provenance.confidence)
    }
    speakers = Dictionary(grouping: links, by: \.quote.id).mapValues { $0.map(\.speaker) }
  }

  /// The quotes that have at least half of the shorter one in common with `quote`.
  func quotes(like quote: Annotation) -> [Annotation] {
    Set(quote.ranges.flatMap(index.overlapping)).map { quotes[$0] }.filter { other in
      other.ranges.contains { x in
        quote.ranges.contains { y in
          let shared = x.clamped(to: y).length()
          return shared > 0 && 2 * shared >= min(x.length(), y.length())
        }
      }
    }
  }

  func speakers(of quote: Annotation) -> [Annotation] { speakers[quote.id] ?? [] }
}
