/// The sums of a model's weights that follow from one word alone, for the word itself and for the tokens around
/// it, computed once a word.
struct WordScores: Sendable {
  typealias Group = SIMD8<Int16>

  private let model: TaggerModel
  /// Groups of eight tags.
  let groupCount: Int
  /// By row, offset and group.
  private var sums: [Group] = []
  /// By word: its row in `sums`; -1 for words that have none yet.
  private var rows: [Int32] = []
  /// By offset and group: what the places before a sentence and after it add.
  private let startSums: [Group]
  private let endSums: [Group]
  private var features = FeatureRuns()

  private var rowSize: Int { FeatureExtractor.offsets.count &* groupCount }

  init(_ model: TaggerModel) {
    self.model = model
    let groupCount = (model.header.tags.count + 7) / 8
    self.groupCount = groupCount
    func sums(isStart: Bool) -> [Group] {
      var features = FeatureRuns()
      for offset in FeatureExtractor.offsets {
        model.extractor.appendEndFeatures(offset: offset, isStart: isStart, to: &features.features)
        features.endRun()
      }
      model.findRows(&features)
      var sums = Array(repeating: Group(), count: features.count * groupCount)
      for run in 0..<features.count { model.add(features, run: run, to: &sums, at: run * groupCount) }
      return sums
    }
    startSums = sums(isStart: true)
    endSums = sums(isStart: false)
  }

  /// Computes the sums of the words in `parts` that have none yet.
  mutating func learn(_ parts: [Range<Int>], _ words: [Int32], _ cache: WordCache) {
    if rows.count < cache.count { rows += repeatElement(-1, count: cache.count - rows.count) }
    for part in parts {
      for token in part where rows[Int(words[token])] < 0 { add(Int(words[token]), cache) }
    }
  }

  private mutating func add(_ word: Int, _ cache: WordCache) {
    let start = sums.count
    rows[word] = Int32(start / rowSize)
    sums += repeatElement(Group(), count: rowSize)
    let attributes = cache.row(of: word)
    features.removeAll()
    for offset in FeatureExtractor.offsets {
      model.extractor.appendWordFeatures(offset: offset, attributes.span, to: &features.features)
      features.endRun()
    }
    model.findRows(&features)
    for run in 0..<features.count { model.add(features, run: run, to: &sums, at: start + run * groupCount) }
  }

  /// Writes into `scores` what the words around a token add to its tags, and the ends of the sentence `words`.
  @inline(__always)
  func set(_ scores: inout [Group], token: Int, _ words: Span<Int32>) {
    for group in 0..<groupCount {
      var sum = Group()
      var place = group
      for offset in FeatureExtractor.offsets {
        let other = token &+ offset
        if other < 0 {
          sum &+= startSums[place]
        } else if other >= words.count {
          sum &+= endSums[place]
        } else {
          sum &+= sums[Int(rows[Int(words[other])]) &* rowSize &+ place]
        }
        place &+= groupCount
      }
      scores[group] = sum
    }
  }
}

extension TaggerModel {
  /// Adds the weights of a run of rows to groups of eight tags' scores, from `start` on.
  @inline(__always)
  func add(_ rows: FeatureRuns, run: Int, to scores: inout [WordScores.Group], at start: Int) {
    let groupCount = (header.tags.count &+ 7) / 8
    for i in rows[run] {
      let row = Int(rows.features[i])
      for group in 0..<groupCount {
        // 127 a feature, and far fewer features a token than would overflow 16 bits.
        scores[start &+ group] &+= WordScores.Group(truncatingIfNeeded: weights(row: row, from: group &* 8))
      }
    }
  }
}
