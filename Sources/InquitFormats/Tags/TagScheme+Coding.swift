/// A label over a run of tokens.
struct TokenSpan: Hashable, Sendable {
  /// Indexes of tokens.
  var tokens: Range<Int>
  var label: String
}

extension TagScheme {
  /// The tags of `count` tokens; `spans` do not overlap and are in text order.
  func tags(_ spans: [TokenSpan], count: Int) -> [String] {
    var tags = [String](repeating: "O", count: count)
    for (i, span) in spans.enumerated() {
      // The schemes of the first kind mark a border only between neighbours of one label.
      let touchesPrevious = i > 0 && meets(spans[i - 1], span)
      let touchesNext = i + 1 < spans.count && meets(span, spans[i + 1])
      for token in span.tokens {
        let isFirst = token == span.tokens.lowerBound
        let isLast = token == span.tokens.upperBound - 1
        let letter: String
        switch self {
        case .iob1: letter = isFirst && touchesPrevious ? "B" : "I"
        case .iob2: letter = isFirst ? "B" : "I"
        case .ioe1: letter = isLast && touchesNext ? "E" : "I"
        case .ioe2: letter = isLast ? "E" : "I"
        case .bioes: letter = isFirst && isLast ? "S" : isFirst ? "B" : isLast ? "E" : "I"
        case .bilou: letter = isFirst && isLast ? "U" : isFirst ? "B" : isLast ? "L" : "I"
        }
        tags[token] = "\(letter)-\(span.label)"
      }
    }
    return tags
  }

  private func meets(_ a: TokenSpan, _ b: TokenSpan) -> Bool {
    a.tokens.upperBound == b.tokens.lowerBound && a.label == b.label
  }

  /// The spans of one sentence's tags, and the indexes of tags that the scheme does not allow where they
  /// stand. Those are read as conlleval reads them: an annotation begins wherever it must have begun.
  func spans(_ tags: [Tag]) -> (spans: [TokenSpan], illegal: [Int]) {
    var spans: [TokenSpan] = []
    var illegal: [Int] = []
    var open: TokenSpan?
    func close() {
      if let span = open { spans.append(span) }
      open = nil
    }
    for (i, tag) in tags.enumerated() {
      if !allows(tag, after: i > 0 ? tags[i - 1] : .outside) { illegal.append(i) }
      if tag.role == .outside {
        close()
        continue
      }
      if let span = open, span.label == tag.label, tag.role != .begin, tag.role != .single {
        open = TokenSpan(tokens: span.tokens.lowerBound..<(i + 1), label: span.label)
      } else {
        close()
        open = TokenSpan(tokens: i..<(i + 1), label: tag.label)
      }
      if tag.role == .end || tag.role == .single { close() }
    }
    close()
    if let last = tags.last, !allows(.outside, after: last) { illegal.append(tags.count - 1) }
    return (spans, illegal)
  }

  /// Whether `tag` may follow `previous`; before the first and after the last stands `O`.
  private func allows(_ tag: Tag, after previous: Tag) -> Bool {
    let isSame = previous.role != .outside && previous.label == tag.label
    switch self {
    case .iob1: return tag.role == .begin ? isSame : tag.role == .inside || tag.role == .outside
    case .iob2:
      return tag.role == .inside ? isSame : tag.role == .begin || tag.role == .outside
    case .ioe1:
      // An E is a border, so the same label must follow.
      return (previous.role != .end || isSame) && [.inside, .end, .outside].contains(tag.role)
    case .ioe2:
      return (previous.role != .inside || isSame) && [.inside, .end, .outside].contains(tag.role)
    case .bioes, .bilou:
      let isOpen = previous.role == .begin || previous.role == .inside
      let continues = tag.role == .inside || tag.role == .end
      return isOpen ? continues && isSame : !continues
    }
  }
}
