import InquitData
import InquitModel
import Testing

@_spi(Training) @testable import InquitSegmentation

/// The trees that correct the sentence scorer.
@Suite struct SentenceForestTests {
  private static let featureCount = UInt8(GapContext.featureCount)
  private static let never: [UInt8] = [0, 0, 0, 0, 0]
  /// Two trees with two questions that matter. The first asks whether feature 0 is 1 or 31, then whether feature 2
  /// is 9; the second, last, whether feature 1 is not 0 and whether feature 0 is 1.
  private static let bytes: [UInt8] =
    ([
      [1, featureCount, 2],
      [0, 0b10, 0, 0, 0x80], [2, 0, 0b10, 0, 0], never, never,
      [8, 99, 99, 99, 16, 99, 99, 99, 0x80, 99, 99, 99, 127, 99, 99, 99],
      never, never, [1, 0xFE, 0xFF, 0xFF, 0xFF], [0, 0b10, 0, 0, 0],
      [0, 0xF8, 24, 40, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99, 99],
    ] as [[UInt8]]).flatMap { $0 }

  private static func values(_ first: [UInt8]) -> GapContext.Values {
    var values = GapContext.Values(repeating: 0)
    for (i, value) in first.enumerated() { values[i] = value }
    return values
  }

  /// In eighths: 8 + 0; 16 + 24; -128 - 8; 127 + 40; 127 + 24, cut off towards 0.
  @Test(
    arguments: [
      ([0, 0, 0], 1), ([0, 5, 9], 5), ([1, 0, 8], -17), ([1, 31, 9], 20), ([31, 1, 9], 18),
    ] as [([UInt8], Int)])
  func answersAreThoseOfTheLeaves(values: [UInt8], sum: Int) throws {
    let forest = try #require(SentenceForest(bytes: Self.bytes))
    #expect(forest.correction(Self.values(values)) == sum)
  }

  @Test func noTreesCorrectNothing() throws {
    let forest = try #require(SentenceForest(bytes: [1, Self.featureCount, 0]))
    #expect(forest.correction(Self.values([1, 2, 3])) == 0)
  }

  @Test func whatIsWrittenIsRead() throws {
    let leaves = [1, 0, 0, 0, 2, 0, 0, 0, -999, 0, 0, 0, 15.9, 0, 0, 0]
    let bytes = SentenceForest.bytes([
      ([(0, 0x8000_0002), (2, 1 << 9), (0, 0), (0, 0)], leaves),
      ([(0, 0), (0, 0), (1, ~1), (0, 2)], [0, -1, 3, 5] + leaves.dropFirst(4)),
    ])
    // Leaves are kept within a signed byte.
    for (values, sum) in [([0, 0, 0], 1), ([0, 5, 9], 5), ([1, 0, 8], -16), ([31, 1, 9], 18)]
      as [([UInt8], Int)]
    {
      #expect(try #require(SentenceForest(bytes: bytes)).correction(Self.values(values)) == sum)
    }
  }

  @Test func cutOffOrLongerDataIsRefused() {
    for count in Self.bytes.indices { #expect(SentenceForest(bytes: Array(Self.bytes[..<count])) == nil) }
    #expect(SentenceForest(bytes: Self.bytes + [0]) == nil)
  }

  @Test(
    arguments: [
      (0, 2, "of another version"), (1, featureCount + 1, "over other features"),
      (2, 3, "fewer than it says"), (3, featureCount, "on no feature"),
    ] as [(Int, UInt8, String)])
  func unfitDataIsRefused(index: Int, byte: UInt8, why: String) {
    var bytes = Self.bytes
    bytes[index] = byte
    #expect(SentenceForest(bytes: bytes) == nil, "\(why)")
  }

  /// Trees belong to the weights beside them.
  @Test func everyFileOfWeightsHasTrees() {
    for language in LanguageData.available.map({ LanguageData(language: $0) }) + [.root] {
      let hasWeights = language.bytes(of: SentenceScorer.file) != nil
      let trees = language.bytes(of: SentenceForest.file)
      #expect((trees != nil) == hasWeights)
      if let trees { #expect(SentenceForest(bytes: Array(trees)) != nil) }
    }
  }

  @Test func everyFeatureHasAValue() {
    #expect(GapContext.Feature.allCases.count == GapContext.featureCount)
  }

  /// Weights of 0 leave every gap unclear, and take a point for an end.
  @Test func treesOverruleTheScorerWhereItIsUnclear() {
    let weights = [Int8](repeating: 0, count: SentenceScorer.featureCount)
    let shape = GapContext.Feature.nextShape.rawValue
    let digits = UInt32(1) << UInt32(TokenShape.digits.rawValue)
    let never = (feature: 0, values: UInt32(0))
    let forest = SentenceForest(
      bytes: SentenceForest.bytes([
        (
          [(shape, digits), never, never, never],
          [0, 0, 0, 0, 0, 0, 0, 0, -8] + Array(repeating: 0, count: 7)
        )
      ]))
    let text = SourceText("We won. 20 came. They sang.")
    func sentences(_ forest: SentenceForest?) -> [String] {
      let scorer = SentenceScorer(weights: weights, isLexical: true, forest: forest)
      return TextSegmenter(language: "en", scorer: scorer).segments(of: text).sentences.map { text[$0] }
    }
    #expect(sentences(nil) == ["We won.", "20 came.", "They sang."])
    #expect(sentences(forest) == ["We won. 20 came.", "They sang."])
  }
}
