/// Sentences with their features as rows and their right tags, ready to train on.
struct EncodedSentences: Sendable {
  /// The rows of all tokens' features, one after the other.
  private(set) var rows: [Int32] = []
  /// Where each token's rows start; one more than there are tokens.
  private(set) var rowStarts: [Int] = [0]
  private(set) var tags: [Int] = []
  /// Ranges of tokens.
  private(set) var sentences: [Range<Int>] = []

  /// Keeps the features that `index` has.
  init(_ examples: [TrainingExample], _ extractor: FeatureExtractor, _ index: FeatureIndex) {
    Self.forEachToken(examples, extractor) { isFirst, tag, features in
      if isFirst { sentences.append(tags.count..<tags.count) }
      for feature in features { if let row = index.row(feature) { rows.append(row) } }
      rowStarts.append(rows.count)
      tags.append(tag)
      sentences[sentences.count - 1] = sentences[sentences.count - 1].lowerBound..<tags.count
    }
  }

  /// Calls `body` with each token of each sentence: whether it is the sentence's first, its tag, its features.
  static func forEachToken(
    _ examples: [TrainingExample], _ extractor: FeatureExtractor, _ body: (Bool, Int, [UInt32]) -> Void
  ) {
    var rows: [UInt64] = []
    var features: [UInt32] = []
    var cache = WordCache(lists: extractor.wordLists)
    for example in examples {
      let table = AttributeTable(
        example.text, parts: example.text.sentences, usesDocument: extractor.usesDocument, &cache)
      for sentence in example.text.sentences {
        table.write(sentence, to: &rows, cache)
        for token in sentence {
          features.removeAll(keepingCapacity: true)
          extractor.appendFeatures(
            of: token - sentence.lowerBound, in: 0..<sentence.count, rows.span, to: &features)
          body(token == sentence.lowerBound, example.tags[token], features)
        }
      }
    }
  }
}
