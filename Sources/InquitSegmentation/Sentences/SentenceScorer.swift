import InquitData

/// A linear model over hashed features of a gap: how likely a sentence ends there.
///
/// The weights are data (`sentence-weights.bin`): 2^17 signed bytes, in sixteenths. A language without a file
/// of its own uses `root`'s, which was trained without the features that name words.
@_spi(Training) public struct SentenceScorer: Sendable {
  /// How many features there are after hashing.
  @_spi(Training) public static let featureCount = 1 << 17
  /// The weight that one unit of a stored byte stands for.
  @_spi(Training) public static let unit: Float = 1 / 16

  let weights: [Int8]
  /// Whether features may name words.
  let isLexical: Bool

  /// The weights of a language, or of `root`; nil where the file is missing or of another size.
  init?(_ data: LanguageData) {
    let file = "sentence-weights.bin"
    let own = data.bytes(of: file)
    guard let bytes = own ?? LanguageData.root.bytes(of: file), bytes.count == Self.featureCount else {
      return nil
    }
    weights = bytes.map { Int8(bitPattern: $0) }
    isLexical = own != nil
  }

  /// Whether a sentence ends at the gap.
  func ends(
    _ gap: Gap, in tokens: Span<Token>, _ profile: ParagraphProfile, _ rules: SegmentationRules
  ) -> Bool {
    var sum = 0
    let weights = weights.span
    Self.forEachFeature(of: gap, in: tokens, profile, rules, isLexical: isLexical) {
      sum += Int(weights[$0])
    }
    return sum > threshold(for: gap.mark)
  }

  /// What the sum must exceed, in sixteenths. The weights have seen more mails and forums than edited text, in
  /// which sentences end with a colon or without a mark far more seldom; elsewhere a missed boundary costs a
  /// little more than one too many.
  private func threshold(for mark: Gap.Mark) -> Int {
    switch mark {
    case .colon: 24
    case .none: isLexical ? 12 : 0
    case .terminator, .point, .ellipsis, .abbreviation, .emoticon: -4
    }
  }

  /// Calls `body` with the index of every feature of a gap.
  @inline(__always)
  static func forEachFeature(
    of gap: Gap, in tokens: Span<Token>, _ profile: ParagraphProfile, _ rules: SegmentationRules,
    isLexical: Bool, _ body: (Int) -> Void
  ) {
    @inline(__always) func add(_ template: UInt64, _ a: UInt64, _ b: UInt64 = 0) {
      var x =
        (template &* 0x9E37_79B9_7F4A_7C15) ^ (a &* 0xBF58_476D_1CE4_E5B9) ^ (b &* 0x94D0_49BB_1331_11EB)
      x ^= x >> 29
      x = x &* 0x9FB2_1C65_1E98_DF25
      body(Int(truncatingIfNeeded: x >> 47))
    }
    let next = tokens[gap.next]
    // The last word, before a mark that is a token of its own.
    let wordIndex = gap.hasMarkToken ? gap.last - 1 : gap.last
    let word = wordIndex >= gap.sentenceStart ? tokens[wordIndex] : nil
    let mark = gap.mark.rawValue
    let nextShape = TokenShape(next).rawValue
    let wordShape = word.map { TokenShape($0).rawValue } ?? 0
    let nextKind: UInt64 = rules.stopWords.contains(next.hash) ? 1 : 0
    let wordKind: UInt64 = word.map { rules.stopWords.contains($0.hash) ? 1 : 0 } ?? 0
    let following = gap.next + 1 < tokens.count ? TokenShape(tokens[gap.next + 1]).rawValue : 0
    let context = mark << 9 | nextShape << 3 | nextKind << 1 | (next.traits.contains(.spaceBefore) ? 1 : 0)
    let markText = gap.hasMarkToken ? UInt64(min(5, tokens[gap.last].count)) : 0
    let closing = gap.isClosed ? 1 + TokenShape(tokens[gap.next - 1]).rawValue : 0
    let length = Self.bucket(gap.next - gap.sentenceStart)

    add(1, mark)
    add(2, context)
    add(3, context, wordShape << 2 | wordKind)
    add(4, context, following)
    add(5, mark << 8 | closing, nextShape << 2 | nextKind)
    add(6, mark << 8 | markText, nextShape)
    add(7, mark << 8 | length, nextShape << 2 | nextKind)
    add(8, mark << 8 | Self.bucket(tokens.count - gap.next), TokenShape(tokens[tokens.count - 1]).rawValue)
    add(9, mark << 8 | UInt64(min(6, word?.count ?? 0)), wordShape << 6 | nextShape)
    add(10, mark << 1 | (next.traits.contains(.startsSentenceForICU) ? 1 : 0), nextShape)
    add(11, mark << 8 | gap.opened, nextShape)
    if wordIndex > gap.sentenceStart {
      add(12, mark << 8 | TokenShape(tokens[wordIndex - 1]).rawValue, wordShape << 6 | nextShape)
    }
    add(18, mark << 8 | profile.capitals, nextShape << 2 | nextKind)
    add(21, mark << 8 | profile.capitals, (nextShape << 2 | nextKind) << 12 | wordShape << 2 | wordKind)
    add(22, mark << 8 | length, (nextShape << 2 | nextKind) << 12 | wordShape << 2 | wordKind)
    add(23, mark << 8 | following, (nextShape << 2 | nextKind) << 12 | wordShape << 2 | wordKind)
    add(19, mark << 8 | profile.marks, nextShape << 4 | nextKind << 2 | wordKind)
    guard isLexical else { return }
    add(13, mark, next.hash.value)
    add(14, context, word?.hash.value ?? 0)
    if gap.next + 1 < tokens.count { add(15, mark << 8 | nextShape, tokens[gap.next + 1].hash.value) }
    if wordIndex > gap.sentenceStart { add(16, mark << 8 | nextShape, tokens[wordIndex - 1].hash.value) }
    add(17, tokens[gap.last].hash.value, nextShape)
    add(20, word?.hash.value ?? 0, next.hash.value)
  }

  /// A count as a small number: exact up to 6, then by size.
  private static func bucket(_ count: Int) -> UInt64 {
    switch count {
    case ..<7: UInt64(max(0, count))
    case ..<10: 7
    case ..<15: 8
    case ..<25: 9
    case ..<50: 10
    default: 11
    }
  }
}
