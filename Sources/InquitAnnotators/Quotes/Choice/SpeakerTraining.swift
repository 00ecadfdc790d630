import InquitModel

/// What a trainer of `SpeakerScorer` needs: the quotes of an annotated text with the features of each answer.
@_spi(Training) public struct SpeakerTraining: Sendable {
  @_spi(Training) public static let featureCount = SpeakerFeatures.count
  @_spi(Training) public static let unit = SpeakerScorer.unit

  /// A quote as people annotated it.
  @_spi(Training) public struct GoldQuote: Sendable {
    public let ranges: [ByteRange]
    /// Empty for what is no speech, or has no speaker in the text.
    public let speakers: [ByteRange]

    public init(ranges: [ByteRange], speakers: [ByteRange]) {
      self.ranges = ranges
      self.speakers = speakers
    }
  }

  /// A quote with the answers to who speaks it.
  @_spi(Training) public struct Example: Sendable {
    /// The features of “nobody in this sentence”, then those of each candidate; indexes below `featureCount`.
    public let choices: [[Int]]
    /// The right ones among them.
    public let right: Set<Int>
    /// The one that the patterns take.
    public let rulesChoice: Int
  }

  private let annotator: QuoteAnnotator

  @_spi(Training) public init(language: String) { annotator = QuoteAnnotator(language: language) }

  /// The quotes of a text that people annotated too. One whose speaker is in its sentence, but no candidate, is
  /// left out.
  @_spi(Training) public func examples(
    of text: AnalysedText, names: [NameMention], gold: [GoldQuote]
  ) -> [Example] {
    guard let analysis = annotator.analysis(of: text, names: names) else { return [] }
    var result: [Example] = []
    analysis.forEachQuote { q, part, clause in
      let range = analysis.parts[part].pair.range
      guard let quote = gold.first(where: { $0.ranges.contains { $0.overlaps(range) } }) else { return }
      let candidates = SpeakerCandidateFinder(clause: clause).candidates(of: q)
      func touches(_ items: Range<Int>?) -> Bool {
        guard let items, let bytes = clause.view.byteRange(items) else { return false }
        return quote.speakers.contains { $0.overlaps(bytes) }
      }
      var right = Set(candidates.indices.filter { touches(candidates[$0].match.speaker) }.map { $0 + 1 })
      if right.isEmpty {
        guard !touches(0..<clause.view.count) else { return }
        right = [0]
      }
      let features = SpeakerFeatures(q, content: analysis.content(part), clause: clause)
      var choices: [[Int]] = [[]]
      features.forEachOfNobody { choices[0].append($0) }
      for candidate in candidates {
        choices.append([])
        features.forEach(of: candidate) { choices[choices.count - 1].append($0) }
      }
      let first = candidates.firstIndex(where: \.isRulesChoice).map { $0 + 1 } ?? 0
      result.append(Example(choices: choices, right: right, rulesChoice: first))
    }
    return result
  }
}
