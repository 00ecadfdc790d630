import Inquit
import InquitFormats
import InquitTestSupport
import Testing

/// How much of the quotes in written articles is found, by language.
///
/// `Gold/LANG.txt` holds articles in marked text, written for this project and annotated by hand before the tool saw
/// them. The rules were developed on the first, third … of each file, and of the files with more than two articles
/// on the last three after these had been measured; on none of the English ones.
@Suite struct QuoteGoldTests {
  /// Shares that must be reached.
  struct Minimum: Sendable, CustomTestStringConvertible {
    let language: String
    /// Parts of quotes, exact, as F1.
    let parts: Double
    /// Of the quotes, those of the right kind.
    let kind: Double
    /// Of the quotes with a speaker, those linked to a mention that overlaps it.
    let mention: Double
    /// Of the quotes with a named speaker, those whose speaker has that name.
    let entity: Double
    /// Cues, exact, as F1.
    let cue: Double

    var testDescription: String { language }
  }

  static let minima = [
    Minimum(language: "cs", parts: 0.98, kind: 0.95, mention: 0.95, entity: 0.95, cue: 0.95),
    Minimum(language: "de", parts: 0.98, kind: 0.95, mention: 0.95, entity: 0.93, cue: 0.95),
    Minimum(language: "en", parts: 0.98, kind: 0.95, mention: 0.94, entity: 0.85, cue: 0.94),
    Minimum(language: "es", parts: 0.98, kind: 0.95, mention: 0.92, entity: 0.9, cue: 0.94),
    Minimum(language: "fi", parts: 0.98, kind: 0.95, mention: 0.95, entity: 0.95, cue: 0.95),
    Minimum(language: "fr", parts: 0.97, kind: 0.95, mention: 0.95, entity: 0.88, cue: 0.94),
    Minimum(language: "it", parts: 0.98, kind: 0.95, mention: 0.95, entity: 0.95, cue: 0.95),
    Minimum(language: "nl", parts: 0.98, kind: 0.95, mention: 0.95, entity: 0.95, cue: 0.95),
    Minimum(language: "pl", parts: 0.98, kind: 0.95, mention: 0.95, entity: 0.88, cue: 0.95),
    Minimum(language: "pt", parts: 0.98, kind: 0.95, mention: 0.95, entity: 0.95, cue: 0.95),
    Minimum(language: "ru", parts: 0.98, kind: 0.95, mention: 0.95, entity: 0.95, cue: 0.95),
    Minimum(language: "sv", parts: 0.98, kind: 0.95, mention: 0.95, entity: 0.95, cue: 0.95),
    Minimum(language: "uk", parts: 0.98, kind: 0.95, mention: 0.98, entity: 0.95, cue: 0.95),
  ]

  @Test(arguments: minima, TextVariant.allCases)
  func enoughIsFound(minimum: Minimum, variant: TextVariant) throws {
    let path = "Tests/InquitTests/Quotes/Gold/\(minimum.language).txt"
    let gold = try MarkedTextReader.documents(in: TestFiles.bytes(path)).map {
      variant.apply(to: $0.document)
    }
    #expect(gold.count >= 2)
    var score = QuoteScore()
    for document in gold { score.add(gold: document, predicted: annotated(document)) }
    #expect(score.parts.f1 >= minimum.parts)
    #expect(score.kinds.share >= minimum.kind)
    #expect(score.mentions.share >= minimum.mention)
    #expect(score.entities.share >= minimum.entity)
    #expect(score.cues.f1 >= minimum.cue)
  }

  /// What the pipeline finds in the text of `gold`.
  private func annotated(_ gold: Document) -> Document {
    Pipeline().annotate(Document(id: gold.id, language: gold.language, text: gold.text))
  }
}

/// Counts of what was right in documents' quotes.
struct QuoteScore {
  struct Count {
    var right = 0
    var gold = 0
    var predicted = 0

    /// 0 where there is nothing.
    var f1: Double { gold + predicted == 0 ? 0 : 2 * Double(right) / Double(gold + predicted) }
    /// Of the gold ones; 0 where there are none.
    var share: Double { gold == 0 ? 0 : Double(right) / Double(gold) }
  }

  private(set) var parts = Count()
  private(set) var kinds = Count()
  private(set) var mentions = Count()
  private(set) var entities = Count()
  private(set) var cues = Count()

  mutating func add(gold: Document, predicted: Document) {
    let goldQuotes = gold.annotations.filter { $0.label == .quote }
    let found = predicted.annotations.filter { $0.label == .quote }
    Self.compare(
      Set(goldQuotes.flatMap(\.ranges)), Set(found.flatMap(\.ranges)), into: &parts)
    Self.compare(Self.cueRanges(gold), Self.cueRanges(predicted), into: &cues)
    for quote in goldQuotes {
      // Of nested quotes, the one that begins where this one does.
      let match =
        found.first { $0.ranges.first?.lowerBound == quote.ranges.first?.lowerBound }
        ?? found.first { candidate in
          candidate.ranges.contains { a in quote.ranges.contains { $0.overlaps(a) } }
        }
      kinds.gold += 1
      if let match, match.attributes["kind"] == quote.attributes["kind"] { kinds.right += 1 }
      guard let speaker = Self.speaker(of: quote, in: gold) else { continue }
      let answer = match.flatMap { Self.speaker(of: $0, in: predicted) }
      mentions.gold += 1
      if let answer, answer.ranges[0].overlaps(speaker.ranges[0]) { mentions.right += 1 }
      guard let entity = speaker.attributes["entity"]?.stringValue, !entity.isEmpty else { continue }
      entities.gold += 1
      if answer?.attributes["entity"]?.stringValue == entity { entities.right += 1 }
    }
  }

  private static func compare(_ gold: Set<ByteRange>, _ found: Set<ByteRange>, into count: inout Count) {
    count.gold += gold.count
    count.predicted += found.count
    count.right += gold.intersection(found).count
  }

  private static func cueRanges(_ document: Document) -> Set<ByteRange> {
    Set(document.annotations.filter { $0.label == .cue }.flatMap(\.ranges))
  }

  private static func speaker(of quote: Annotation, in document: Document) -> Annotation? {
    let relation = document.relations.first { $0.label == .saidBy && $0.source == quote.id }
    return relation.flatMap { relation in document.annotations.first { $0.id == relation.target } }
  }
}
