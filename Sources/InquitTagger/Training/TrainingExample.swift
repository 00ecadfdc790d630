/// A text with the right tag for every token.
public struct TrainingExample: Sendable {
  public let text: TaggerText
  /// Indexes into the tag set's tags, a token each.
  public let tags: [Int]

  /// Each token's tag as an index into the names of the tag set.
  public init(text: TaggerText, tags: [Int]) {
    precondition(tags.count == text.tokenCount, "a tag a token")
    self.text = text
    self.tags = tags
  }

  /// Spans of tokens with labels that `tagSet` names. A span that overlaps an earlier one, crosses a
  /// sentence's end, is empty or has another label is left out; `skipped` counts those.
  public init(text: TaggerText, spans: [TokenSpan], tagSet: TagSet, skipped: inout Int) {
    var tags = Array(repeating: 0, count: text.tokenCount)
    var remaining = spans.sorted {
      ($0.tokens.lowerBound, -$0.tokens.count) < ($1.tokens.lowerBound, -$1.tokens.count)
    }[...]
    for sentence in text.sentences {
      var inside: [(tokens: Range<Int>, label: Int)] = []
      var end = sentence.lowerBound
      while let span = remaining.first, span.tokens.lowerBound < sentence.upperBound {
        remaining.removeFirst()
        guard let label = tagSet.names.firstIndex(of: span.label.rawValue), !span.tokens.isEmpty,
          span.tokens.lowerBound >= end, span.tokens.upperBound <= sentence.upperBound
        else {
          skipped += 1
          continue
        }
        end = span.tokens.upperBound
        inside.append(
          (span.tokens.lowerBound - sentence.lowerBound..<end - sentence.lowerBound, label))
      }
      tags.replaceSubrange(sentence, with: tagSet.tags(count: sentence.count, spans: inside))
    }
    skipped += remaining.count
    self.text = text
    self.tags = tags
  }
}
