import InquitAnnotators
import InquitModel

extension ProjectNames {
  /// `mentions` corrected by the list: a listed name takes the place of whatever overlaps it. Where it says
  /// what was found anyway, it keeps the mention's attributes and entity, and makes it certain.
  func correct(_ mentions: [NameMention], in text: AnalysedText) -> [NameMention] {
    let known = Dictionary(mentions.map { (MentionKey($0), $0) }, uniquingKeysWith: { a, _ in a })
    let listed = matches(in: text).map { match in
      let kind = NameMention.Kind(rawValue: match.label.rawValue) ?? .other
      var mention =
        known[MentionKey(words: match.words, kind: kind)]
        ?? NameMention(
          words: match.words, kind: kind, entity: text.string(of: match.words),
          attributes: kind == .location ? ["type": "other"] : [:], confidence: 1, rule: Self.rule)
      mention.confidence = 1
      mention.rule = Self.rule
      return mention
    }
    if listed.isEmpty { return mentions }
    var isListed = Array(repeating: false, count: text.words.count)
    for mention in listed { for i in mention.words { isListed[i] = true } }
    let others = mentions.filter { !$0.words.contains { isListed[$0] } }
    return (others + listed).sorted {
      ($0.words.lowerBound, -$0.words.count) < ($1.words.lowerBound, -$1.words.count)
    }
  }
}

private struct MentionKey: Hashable {
  let words: Range<Int>
  let kind: NameMention.Kind
}

extension MentionKey {
  init(_ mention: NameMention) { self.init(words: mention.words, kind: mention.kind) }
}
