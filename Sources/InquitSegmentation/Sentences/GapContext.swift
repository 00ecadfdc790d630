/// What the trees of `SentenceForest` know of a gap, as small numbers. The numbers of the features are in the trained
/// trees, so a change here wants new ones.
@_spi(Training) public struct GapContext: Sendable {
  enum Feature: Int, CaseIterable {
    /// The sum of the scorer's weights.
    case sum
    case mark, opened
    /// `TokenShape`s of the words around the gap, of the sentence's first token, of a closing mark before the gap, and
    /// of the paragraph's last token; 0 for none.
    case nextShape, secondNextShape, thirdNextShape, lastShape, secondLastShape, thirdLastShape
    case firstShape, closingShape, paragraphEndShape
    /// Whether the words beside the gap are frequent small words.
    case nextIsSmall, lastIsSmall
    case repeatsFirst, isSpaced, startsForICU
    /// In bytes.
    case nextSize, lastSize
    /// How many tokens there are to the start of the sentence, to both ends of the paragraph, to the next mark.
    case sinceSentence, sinceParagraph, toParagraphEnd, toMark
    /// Those of `ParagraphProfile`.
    case capitals, marks, smallStarts, style

    /// Whether the order of the values means nothing.
    var isClass: Bool {
      switch self {
      case .mark, .nextShape, .secondNextShape, .thirdNextShape, .lastShape, .secondLastShape,
        .thirdLastShape, .firstShape, .closingShape, .paragraphEndShape:
        true
      default: false
      }
    }
  }

  @_spi(Training) public static let featureCount = 27
  /// The numbers of the features whose values have no order.
  @_spi(Training) public static let classes = Set(Feature.allCases.filter(\.isClass).map(\.rawValue))
  /// All values are below this.
  static let valueCount = 32

  /// The values by the numbers of their features; the rest is unused.
  typealias Values = InlineArray<32, UInt8>
  private(set) var values = Values(repeating: 0)

  /// The same, for a trainer.
  @_spi(Training) public var list: [UInt8] { (0..<Self.featureCount).map { values[$0] } }

  /// The context of a gap, of which the scorer's weights make `sum`.
  init(
    _ gap: Gap, sum: Int, _ tokens: Span<Token>, _ profile: ParagraphProfile,
    _ rules: borrowing SegmentationRules
  ) {
    self[.sum] = (sum >> 2) + Self.valueCount / 2
    self[.mark] = Int(gap.mark.rawValue)
    self[.opened] = Int(gap.opened)
    self[.capitals] = Int(profile.capitals)
    self[.marks] = Int(profile.marks)
    self[.smallStarts] = Int(profile.smallStarts)
    self[.style] = Int(profile.style)
    setPlaces(gap, tokens)
    setBefore(gap, tokens, rules)
    setAfter(gap, tokens, rules)
  }

  private mutating func setPlaces(_ gap: Gap, _ tokens: Span<Token>) {
    self[.sinceSentence] = Self.bucket(gap.next - gap.sentenceStart)
    self[.sinceParagraph] = Self.bucket(gap.next)
    self[.toParagraphEnd] = Self.bucket(tokens.count - gap.next)
    self[.toMark] = gap.toMark.map(Self.bucket) ?? Self.valueCount
    self[.firstShape] = Self.shape(tokens, gap.sentenceStart)
    self[.paragraphEndShape] = Self.shape(tokens, tokens.count - 1)
  }

  private mutating func setBefore(_ gap: Gap, _ tokens: Span<Token>, _ rules: borrowing SegmentationRules) {
    if gap.isClosed { self[.closingShape] = Self.shape(tokens, gap.next - 1) }
    let last = gap.hasMarkToken ? gap.last - 1 : gap.last
    guard last >= gap.sentenceStart else { return }
    self[.lastShape] = Self.shape(tokens, last)
    if last > gap.sentenceStart { self[.secondLastShape] = Self.shape(tokens, last - 1) }
    if last > gap.sentenceStart + 1 { self[.thirdLastShape] = Self.shape(tokens, last - 2) }
    self[.lastIsSmall] = rules.stopWords.contains(tokens[last].hash) ? 1 : 0
    self[.lastSize] = tokens[last].count
  }

  private mutating func setAfter(_ gap: Gap, _ tokens: Span<Token>, _ rules: borrowing SegmentationRules) {
    let next = tokens[gap.next]
    self[.nextShape] = Self.shape(tokens, gap.next)
    self[.secondNextShape] = Self.shape(tokens, gap.next + 1)
    self[.thirdNextShape] = Self.shape(tokens, gap.next + 2)
    self[.nextIsSmall] = rules.stopWords.contains(next.hash) ? 1 : 0
    self[.nextSize] = next.count
    self[.isSpaced] = Int(next.traits.bit(ofAny: .spaceBefore))
    self[.startsForICU] = Int(next.traits.bit(ofAny: .startsSentenceForICU))
    self[.repeatsFirst] = next.hash == tokens[gap.sentenceStart].hash ? 1 : 0
  }

  private subscript(feature: Feature) -> Int {
    get { Int(values[feature.rawValue]) }
    set { values[feature.rawValue] = UInt8(max(0, min(Self.valueCount - 1, newValue))) }
  }

  private static func shape(_ tokens: Span<Token>, _ index: Int) -> Int {
    index < tokens.count ? Int(TokenShape(tokens[index]).rawValue) : 0
  }

  /// A count as a value: exact below 16, by eights from there on.
  private static func bucket(_ count: Int) -> Int { count < 16 ? count : 14 + count / 8 }
}
