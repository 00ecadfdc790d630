/// The tags that a model gives to tokens, and which may follow which.
///
/// A model of spans uses five kinds of tag: O outside, and for each label B at the first token of a span, I
/// inside, L at its last, U for a span of one token (Ratinov and Roth, CoNLL 2009, found it better than BIO).
public struct TagSet: Hashable, Sendable {
  public enum Kind: UInt8, Sendable {
    /// A tag a token, in any order.
    case tokens = 0
    /// Spans of tokens.
    case spans = 1
  }

  public let kind: Kind
  /// The names of the tags, or of the labels that spans have.
  public let names: [String]

  /// At least one name.
  public init(kind: Kind, names: [String]) {
    precondition(!names.isEmpty, "a tag set has names")
    self.kind = kind
    self.names = names
  }

  /// How many tags there are.
  public var count: Int { kind == .tokens ? names.count : 1 + 4 * names.count }

  enum Position: Int { case begin, inside, last, unit }

  /// The tag for a position in a span with the label of that index.
  func tag(_ position: Position, ofLabel label: Int) -> Int { 1 + 4 * label + position.rawValue }

  private func position(_ tag: Int) -> Position? {
    tag == 0 ? nil : Position(rawValue: (tag - 1) % 4)
  }

  private func label(_ tag: Int) -> Int { (tag - 1) / 4 }

  /// The tag that means the same as another tag set's; nil when there is none.
  func tag(like other: Int, of tags: TagSet) -> Int? {
    guard kind == tags.kind else { return nil }
    guard kind == .spans else { return names.firstIndex(of: tags.names[other]) }
    guard let position = tags.position(other) else { return 0 }
    return names.firstIndex(of: tags.names[tags.label(other)]).map { tag(position, ofLabel: $0) }
  }

  /// Whether `next` may follow `previous`; nil stands for the start or the end of the sentence.
  public func allows(_ previous: Int?, _ next: Int?) -> Bool {
    guard kind == .spans else { return true }
    let before = previous.flatMap(position)
    let after = next.flatMap(position)
    let isOpen = before == .begin || before == .inside
    let continues = after == .inside || after == .last
    guard let previous, let next, isOpen, continues else { return !isOpen && !continues }
    return label(previous) == label(next)
  }

  /// The tags of a sentence's tokens. Spans must not overlap; their ranges count from the sentence's first
  /// token.
  func tags(count: Int, spans: [(tokens: Range<Int>, label: Int)]) -> [Int] {
    var tags = Array(repeating: 0, count: count)
    for span in spans {
      let range = span.tokens
      if range.count == 1 {
        tags[range.lowerBound] = tag(.unit, ofLabel: span.label)
        continue
      }
      for i in range { tags[i] = tag(.inside, ofLabel: span.label) }
      tags[range.lowerBound] = tag(.begin, ofLabel: span.label)
      tags[range.upperBound - 1] = tag(.last, ofLabel: span.label)
    }
    return tags
  }

  /// The spans in a legal sequence of tags.
  func spans(_ tags: some Collection<Int>) -> [(tokens: Range<Int>, label: Int)] {
    var spans: [(tokens: Range<Int>, label: Int)] = []
    var start = 0
    for (i, tag) in tags.enumerated() {
      switch position(tag) {
      case .begin: start = i
      case .unit: spans.append((i..<i + 1, label(tag)))
      case .last: spans.append((start..<i + 1, label(tag)))
      case .inside, nil: break
      }
    }
    return spans
  }
}
