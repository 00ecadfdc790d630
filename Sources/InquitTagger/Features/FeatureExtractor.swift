/// Turns tokens into features by a list of templates.
struct FeatureExtractor: Sendable {
  let templates: [FeatureTemplate]
  let usesDocument: Bool
  /// nil when no template asks for them.
  let wordLists: WordLists?
  /// The templates that ask about one word only, by its offset from the token.
  private let wordPlans: [[Plan]]
  /// All others.
  private let contextPlans: [Plan]

  /// A template laid out for the inner loop.
  private struct Plan: Sendable {
    let seed: UInt64
    let count: Int
    let isBitSet: Bool
    let attributes: (Int, Int, Int)
    let offsets: (Int, Int, Int)

    init(_ template: FeatureTemplate) {
      let parts = template.parts
      seed = parts.reduce(FeatureHash.start) {
        FeatureHash.combine($0, UInt64($1.attribute.rawValue) << 8 | UInt64($1.offset + reach))
      }
      count = parts.count
      isBitSet = count == 1 && parts[0].attribute.isBitSet
      func attribute(_ i: Int) -> Int { i < parts.count ? Int(parts[i].attribute.rawValue) : 0 }
      func offset(_ i: Int) -> Int { i < parts.count ? parts[i].offset : 0 }
      attributes = (attribute(0), attribute(1), attribute(2))
      offsets = (offset(0), offset(1), offset(2))
    }
  }

  init(_ templates: [FeatureTemplate], language: String) {
    self.templates = templates
    let attributes = templates.flatMap { $0.parts.map(\.attribute) }
    usesDocument = attributes.contains { $0.needsDocument }
    wordLists = attributes.contains { $0.needsWordLists } ? WordLists.shared(for: language) : nil
    wordPlans = Self.offsets.map { offset in
      templates.filter { $0.wordOffset == offset }.map(Plan.init)
    }
    contextPlans = templates.filter { $0.wordOffset == nil }.map(Plan.init)
  }

  /// Appends the features of a token, which lies in `sentence`.
  func appendFeatures(
    of token: Int, in sentence: Range<Int>, _ table: Span<UInt64>, to features: inout [UInt32]
  ) {
    for offset in Self.offsets {
      Self.append(wordPlans[offset + Self.reach], of: token, in: sentence, table, to: &features)
    }
    appendContextFeatures(of: token, in: sentence, table, to: &features)
  }

  /// Appends those that more than one word decides, or other things than words.
  func appendContextFeatures(
    of token: Int, in sentence: Range<Int>, _ table: Span<UInt64>, to features: inout [UInt32]
  ) {
    Self.append(contextPlans, of: token, in: sentence, table, to: &features)
  }

  /// Appends those of a token that only the word at `offset` from it decides; `word` are that word's attributes.
  func appendWordFeatures(offset: Int, _ word: Span<UInt64>, to features: inout [UInt32]) {
    Self.append(wordPlans[offset + Self.reach], of: -offset, in: 0..<1, word, to: &features)
  }

  /// The same where the sentence begins after that place, or has ended before it.
  func appendEndFeatures(offset: Int, isStart: Bool, to features: inout [UInt32]) {
    let none: [UInt64] = []
    Self.append(
      wordPlans[offset + Self.reach], of: isStart ? -offset - 1 : -offset + 1, in: 0..<1, none.span,
      to: &features)
  }

  /// How far templates reach to either side.
  static let reach = 2
  /// Where words can be that templates ask about.
  static let offsets = -reach...reach

  @inline(__always)
  private static func append(
    _ plans: [Plan], of token: Int, in sentence: Range<Int>, _ table: Span<UInt64>,
    to features: inout [UInt32]
  ) {
    for plan in plans {
      let first = Self.value(table, plan.attributes.0, token &+ plan.offsets.0, sentence)
      if first == 0 { continue }
      if plan.isBitSet {
        var bits = first
        while bits != 0 {
          let bit = bits.trailingZeroBitCount
          features.append(FeatureHash.key(FeatureHash.combine(plan.seed, UInt64(bit))))
          bits &= bits &- 1
        }
        continue
      }
      var hash = FeatureHash.combine(plan.seed, first)
      if plan.count > 1 {
        let second = Self.value(table, plan.attributes.1, token &+ plan.offsets.1, sentence)
        if second == 0 { continue }
        hash = FeatureHash.combine(hash, second)
        if plan.count > 2 {
          let third = Self.value(table, plan.attributes.2, token &+ plan.offsets.2, sentence)
          if third == 0 { continue }
          hash = FeatureHash.combine(hash, third)
        }
      }
      features.append(FeatureHash.key(hash))
    }
  }

  /// The attributes that are sets of bits, themselves as bits.
  private static let bitSets = Attribute.allCases.reduce(UInt64(0)) {
    $1.isBitSet ? $0 | 1 << UInt64($1.rawValue) : $0
  }

  /// An attribute's value, or a mark for "before the sentence" or "after it". Sets of bits are empty there.
  @inline(__always)
  private static func value(
    _ table: Span<UInt64>, _ attribute: Int, _ token: Int, _ sentence: Range<Int>
  ) -> UInt64 {
    if token < sentence.lowerBound { return bitSets & (1 << UInt64(attribute)) != 0 ? 0 : 1 }
    if token >= sentence.upperBound { return bitSets & (1 << UInt64(attribute)) != 0 ? 0 : 2 }
    return table[token &* Attribute.count &+ attribute]
  }
}
