/// The sums of a model's weights that follow from one word alone, for the word itself and for the tokens around
/// it, computed once a word.
struct WordScores: Sendable {
  typealias Group = SIMD8<Int16>

  private let model: TaggerModel
  /// Groups of eight tags.
  let groupCount: Int
  /// By word, offset and group; and which words have theirs.
  private var sums: [Group] = []
  private var isKnown: [Bool] = []
  /// By offset and group: what the places before a sentence and after it add.
  private let startSums: [Group]
  private let endSums: [Group]
  private var features: [UInt32] = []

  private var rowSize: Int { FeatureExtractor.offsets.count &* groupCount }

  init(_ model: TaggerModel) {
    self.model = model
    let groupCount = (model.header.tags.count + 7) / 8
    self.groupCount = groupCount
    func sums(isStart: Bool) -> [Group] {
      FeatureExtractor.offsets.flatMap { offset in
        var features: [UInt32] = []
        model.extractor.appendEndFeatures(offset: offset, isStart: isStart, to: &features)
        var sums = Array(repeating: Group(), count: groupCount)
        model.add(features, to: &sums, at: 0)
        return sums
      }
    }
    startSums = sums(isStart: true)
    endSums = sums(isStart: false)
  }

  /// Computes the sums of the words of `table` that have none yet.
  mutating func learn(_ table: AttributeTable, _ cache: WordCache) {
    if isKnown.count < cache.count {
      sums += repeatElement(Group(), count: (cache.count - isKnown.count) * rowSize)
      isKnown += repeatElement(false, count: cache.count - isKnown.count)
    }
    for word in table.words where !isKnown[Int(word)] {
      let word = Int(word)
      isKnown[word] = true
      let attributes = cache.attributes.span.extracting(
        word * Attribute.count..<(word + 1) * Attribute.count)
      for (i, offset) in FeatureExtractor.offsets.enumerated() {
        features.removeAll(keepingCapacity: true)
        model.extractor.appendWordFeatures(offset: offset, attributes, to: &features)
        model.add(features, to: &sums, at: word * rowSize + i * groupCount)
      }
    }
  }

  /// Writes into `scores` what the words around a token and the sentence's ends add to its tags.
  @inline(__always)
  func set(_ scores: inout [Group], token: Int, in sentence: Range<Int>, _ words: Span<Int32>) {
    for group in 0..<groupCount {
      var sum = Group()
      var place = group
      for offset in FeatureExtractor.offsets {
        let other = token &+ offset
        if other < sentence.lowerBound {
          sum &+= startSums[place]
        } else if other >= sentence.upperBound {
          sum &+= endSums[place]
        } else {
          sum &+= sums[Int(words[other]) &* rowSize &+ place]
        }
        place &+= groupCount
      }
      scores[group] = sum
    }
  }
}

extension TaggerModel {
  /// Adds the weights of features to groups of eight tags' scores, from `start` on.
  @inline(__always)
  func add(_ features: [UInt32], to scores: inout [WordScores.Group], at start: Int) {
    let groupCount = (header.tags.count &+ 7) / 8
    for feature in features {
      guard let row = row(feature) else { continue }
      for group in 0..<groupCount {
        // 127 a feature, and far fewer features a token than would overflow 16 bits.
        scores[start &+ group] &+= WordScores.Group(truncatingIfNeeded: weights(row: row, from: group &* 8))
      }
    }
  }
}
