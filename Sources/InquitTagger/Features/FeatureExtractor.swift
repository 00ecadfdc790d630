/// Turns tokens into features by a list of templates.
struct FeatureExtractor: Sendable {
  let templates: [FeatureTemplate]
  let usesDocument: Bool
  /// nil when no template asks for them.
  let wordLists: WordLists?
  private let plans: [Plan]

  /// A template laid out for the inner loop.
  private struct Plan: Sendable {
    var seed: UInt64
    var count: Int
    var isBitSet: Bool
    var attributes: (Int, Int, Int)
    var offsets: (Int, Int, Int)
  }

  init(_ templates: [FeatureTemplate], language: String) {
    self.templates = templates
    usesDocument = templates.contains { $0.parts.contains { $0.attribute.needsDocument } }
    let usesLists = templates.contains { $0.parts.contains { $0.attribute == .wordLists } }
    wordLists = usesLists ? WordLists.shared(for: language) : nil
    plans = templates.map { template in
      var seed = FeatureHash.start
      for part in template.parts {
        seed = FeatureHash.combine(seed, UInt64(part.attribute.rawValue) << 8 | UInt64(part.offset + 2))
      }
      func attribute(_ i: Int) -> Int {
        i < template.parts.count ? Int(template.parts[i].attribute.rawValue) : 0
      }
      func offset(_ i: Int) -> Int { i < template.parts.count ? template.parts[i].offset : 0 }
      return Plan(
        seed: seed, count: template.parts.count,
        isBitSet: template.parts.count == 1 && template.parts[0].attribute.isBitSet,
        attributes: (attribute(0), attribute(1), attribute(2)), offsets: (offset(0), offset(1), offset(2)))
    }
  }

  /// Appends the features of a token, which lies in `sentence`.
  @inline(__always)
  func appendFeatures(
    of token: Int, in sentence: Range<Int>, _ table: Span<UInt64>, to features: inout [UInt32]
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
