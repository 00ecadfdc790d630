import InquitData
import InquitModel

/// A linear model over hashed features of a gap: how likely a sentence ends there. Where it is in doubt, trees
/// correct it.
///
/// The weights are data (`sentence-weights.bin`): 2^18 signed bytes, in sixteenths. A language without a file
/// of its own uses `root`'s, which was trained on many languages without the features that name words.
@_spi(Training) public struct SentenceScorer: Sendable {
  /// How many features there are after hashing.
  @_spi(Training) public static let featureCount = 1 << 18
  /// The weight that one unit of a stored byte stands for.
  @_spi(Training) public static let unit: Float = 1 / 16

  static let file = "sentence-weights.bin"

  /// There are `featureCount`. They are looked up without checks, since no feature is more: that is three dozen look-ups
  /// for one gap.
  private let weights: [Int8]
  /// Whether features may name words.
  let isLexical: Bool
  /// Corrects the weights where they leave a gap unclear.
  private let forest: SentenceForest?

  /// The weights of a language, or of `root`; nil where the file is missing or of another size.
  init?(_ data: LanguageData) {
    let own = data.bytes(of: Self.file)
    guard let bytes = own ?? LanguageData.root.bytes(of: Self.file), bytes.count == Self.featureCount else {
      return nil
    }
    weights = bytes.map { Int8(bitPattern: $0) }
    isLexical = own != nil
    let trees = (own == nil ? .root : data).bytes(of: SentenceForest.file)
    forest = trees.flatMap { SentenceForest(bytes: Array($0)) }
  }

  /// A scorer of a trainer's weights, of which there must be `featureCount`.
  @_spi(Training) public init(weights: [Int8], isLexical: Bool, forest: SentenceForest? = nil) {
    precondition(weights.count == Self.featureCount)
    self.weights = weights
    self.isLexical = isLexical
    self.forest = forest
  }

  /// Whether a sentence ends at the gap.
  func ends(
    _ gap: Gap, in tokens: Span<Token>, _ bytes: Span<UInt8>, _ profile: ParagraphProfile,
    _ rules: SegmentationRules
  ) -> Bool {
    var sum = sum(gap, in: tokens, bytes, profile, rules)
    if let forest, Self.isUnclear(gap, sum: sum) {
      sum += forest.correction(GapContext(gap, sum: sum, tokens, profile, rules).values)
    }
    return sum > threshold(for: gap, in: tokens)
  }

  /// How likely a sentence ends at the gap by the weights, as log odds in sixteenths. Where the first features
  /// tell enough, the sum is clear.
  func sum(
    _ gap: Gap, in tokens: Span<Token>, _ bytes: Span<UInt8>, _ profile: ParagraphProfile,
    _ rules: SegmentationRules
  ) -> Int {
    var sum = 0
    let weights = weights.span
    let features = GapFeatures(gap, tokens, profile, rules)
    features.forEachOfFirst(isLexical: isLexical) { sum += Int(weights[unchecked: $0]) }
    switch gap.mark {
    case .none, .colon: if sum < -Self.clearSum { return -Self.clear }
    case .terminator, .point: if sum > Self.clearSum { return Self.clear }
    case .ellipsis, .abbreviation, .emoticon: break
    }
    features.forEachOfRest(in: tokens, bytes, isLexical: isLexical) { sum += Int(weights[unchecked: $0]) }
    return sum
  }

  /// Whether the trees may think otherwise: the odds are less than one to twenty, and there is no ! or ?, which leaves
  /// them too little to learn from.
  static func isUnclear(_ gap: Gap, sum: Int) -> Bool { abs(sum) < unclear && gap.mark != .terminator }

  private static let unclear = 48
  /// The sum of what is no question.
  private static let clear = 64

  /// Whether the first features tell that no sentence ends between two plain words (`TokenBits.plain`) without a
  /// mark, as `ends` would say.
  @inline(__always)
  func isClear(between word: Token, and next: Token, _ rules: borrowing SegmentationRules) -> Bool {
    var sum = 0
    let weights = weights.span
    GapFeatures.forEachOfFirst(between: word, and: next, rules) { sum += Int(weights[unchecked: $0]) }
    return sum < -Self.clearSum
  }

  /// Beyond this, in sixteenths, the first features are enough: all features would decide one in ten thousand
  /// gaps of the development corpora otherwise, and take most of the time of all segmentation.
  private static let clearSum = 8

  /// What the sum must exceed, in sixteenths. The weights have seen more mails and forums than edited text, in
  /// which sentences end with a colon or comma far more seldom; elsewhere a missed boundary costs a little more than
  /// one too many.
  private func threshold(for gap: Gap, in tokens: Span<Token>) -> Int {
    switch gap.mark {
    case .colon: 48
    case .none: gap.followsPause(in: tokens) ? 20 : 4
    case .terminator, .point, .ellipsis, .abbreviation, .emoticon: -4
    }
  }
}
