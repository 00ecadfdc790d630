/// Tags texts with a model. It keeps buffers between calls, so use one for many texts and one a task.
struct Tagger {
  let model: TaggerModel
  private var viterbi: Viterbi
  private var features: [UInt32] = []
  private var emissions: [Viterbi.Block] = []
  private let groupCount: Int

  init(_ model: TaggerModel) {
    self.model = model
    // Rows are sums of stored weights; transitions are brought to the same unit.
    viterbi = Viterbi(
      model.header.tags, transitions: model.header.transitions.map { $0 / model.header.scale })
    groupCount = (model.header.tags.count + 7) / 8
  }

  /// Calls `body` with each sentence that has tokens, its tags, and each tag's margin in units of weight;
  /// the margins only where `needsMargins` says so of the tags, else none.
  mutating func tag(
    _ text: TaggerText, needsMargins: (_ tags: [Int]) -> Bool = { _ in false },
    _ body: (_ sentence: Range<Int>, _ tags: [Int], _ margins: [Float]) -> Void
  ) {
    let table = AttributeTable(text, for: model.extractor)
    var tags: [Int] = []
    for sentence in text.sentences where !sentence.isEmpty {
      score(sentence, table)
      viterbi.decode(emissions, into: &tags)
      let margins = needsMargins(tags) ? viterbi.margins(emissions, tags: tags) : []
      body(sentence, tags, margins.map { $0 * model.header.scale })
    }
  }

  /// Sums the weights of each token's features into `emissions`.
  private mutating func score(_ sentence: Range<Int>, _ table: AttributeTable) {
    emissions.removeAll(keepingCapacity: true)
    for token in sentence {
      features.removeAll(keepingCapacity: true)
      model.extractor.appendFeatures(of: token, in: sentence, table.values.span, to: &features)
      for i in features.indices {
        // A row number, or UInt32.max where the model knows nothing of the feature.
        features[i] = UInt32(truncatingIfNeeded: model.row(features[i]) ?? -1)
      }
      for group in 0..<groupCount {
        var sum = SIMD8<Int16>()
        for row in features where row != .max {
          // 127 a feature, and far fewer features a token than would overflow 16 bits.
          sum &+= SIMD8<Int16>(truncatingIfNeeded: model.weights(row: Int(row), from: group &* 8))
        }
        let scores = SIMD8<Float>(sum)
        emissions.append(scores.lowHalf)
        if group * 2 + 1 < viterbi.blockCount { emissions.append(scores.highHalf) }
      }
    }
  }
}
