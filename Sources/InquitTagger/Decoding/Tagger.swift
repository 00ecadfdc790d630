/// Tags texts with a model. It remembers words and keeps buffers between texts, so use one for many, and one a
/// task.
struct Tagger: Sendable {
  let model: TaggerModel
  private var viterbi: Viterbi
  private var cache: WordCache
  private var wordScores: WordScores
  private var attributes: [UInt64] = []
  private var features = FeatureRuns()
  private var scores: [WordScores.Group]
  private var emissions: [Viterbi.Block] = []

  init(_ model: TaggerModel) {
    self.model = model
    // Rows are sums of stored weights; transitions are brought to the same unit.
    viterbi = Viterbi(
      model.header.tags, transitions: model.header.transitions.map { $0 / model.header.scale })
    cache = WordCache(lists: model.extractor.wordLists)
    wordScores = WordScores(model)
    scores = Array(repeating: WordScores.Group(), count: wordScores.groupCount)
  }

  /// Words to remember from text to text: more than the vocabulary of a newspaper's week, some ten megabytes.
  private static let cacheLimit = 50_000

  /// Calls `body` with each of `parts`, which are sentences or parts of such, that has tokens, its tags, and each tag's margin in units of weight;
  /// the margins only where `needsMargins` says so of the tags, else none.
  mutating func tag(
    _ text: TaggerText, parts: [Range<Int>], needsMargins: (_ tags: [Int]) -> Bool = { _ in false },
    _ body: (_ sentence: Range<Int>, _ tags: [Int], _ margins: [Float]) -> Void
  ) {
    if cache.count > Self.cacheLimit {
      cache = WordCache(lists: model.extractor.wordLists)
      wordScores = WordScores(model)
    }
    let table = AttributeTable(text, parts: parts, usesDocument: model.extractor.usesDocument, &cache)
    wordScores.learn(parts, table.words, cache)
    var tags: [Int] = []
    for sentence in parts where !sentence.isEmpty {
      score(sentence, table)
      viterbi.decode(emissions, into: &tags)
      let margins = needsMargins(tags) ? viterbi.margins(emissions, tags: tags) : []
      body(sentence, tags, margins.map { $0 * model.header.scale })
    }
  }

  /// Sums the weights of each token's features into `emissions`.
  private mutating func score(_ sentence: Range<Int>, _ table: AttributeTable) {
    findFeatures(sentence, table)
    emissions.removeAll(keepingCapacity: true)
    let words = table.words.span.extracting(sentence)
    for token in 0..<sentence.count {
      wordScores.set(&scores, token: token, words)
      model.add(features, run: token, to: &scores, at: 0)
      for group in scores.indices {
        let values = SIMD8<Float>(scores[group])
        emissions.append(values.lowHalf)
        if group * 2 + 1 < viterbi.blockCount { emissions.append(values.highHalf) }
      }
    }
  }

  /// Puts the features that more than one word decides into `features`, a run a token.
  private mutating func findFeatures(_ sentence: Range<Int>, _ table: AttributeTable) {
    var attributes: [UInt64] = []
    swap(&attributes, &self.attributes)
    defer { swap(&attributes, &self.attributes) }
    table.write(sentence, to: &attributes, cache)
    features.removeAll()
    for token in 0..<sentence.count {
      model.extractor.appendContextFeatures(
        of: token, in: 0..<sentence.count, attributes.span, to: &features.features)
      features.endRun()
    }
    model.findRows(&features)
  }
}
