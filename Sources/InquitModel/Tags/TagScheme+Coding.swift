/// A label over a run of tokens.
package struct LabelledTokens: Hashable, Sendable {
  /// Indexes of tokens.
  package var tokens: Range<Int>
  package var label: String

  package init(tokens: Range<Int>, label: String) {
    self.tokens = tokens
    self.label = label
  }
}

extension TagScheme {
  /// The tags of `count` tokens; `spans` do not overlap and are in text order.
  package func tags(_ spans: [LabelledTokens], count: Int) -> [String] {
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

  private func meets(_ a: LabelledTokens, _ b: LabelledTokens) -> Bool {
    a.tokens.upperBound == b.tokens.lowerBound && a.label == b.label
  }

  /// The spans of one sentence's tags, read as conlleval reads them: where a tag cannot stand where it does
  /// (`breaches`), an annotation begins wherever it must have begun.
  package func spans(_ tags: [Tag]) -> [LabelledTokens] {
    var spans: [LabelledTokens] = []
    var open: LabelledTokens?
    func close() {
      if let span = open { spans.append(span) }
      open = nil
    }
    for (i, tag) in tags.enumerated() {
      if tag.role == .outside {
        close()
        continue
      }
      if let span = open, span.label == tag.label, tag.role != .begin, tag.role != .single {
        open = LabelledTokens(tokens: span.tokens.lowerBound..<(i + 1), label: span.label)
      } else {
        close()
        open = LabelledTokens(tokens: i..<(i + 1), label: tag.label)
      }
      if tag.role == .end || tag.role == .single { close() }
    }
    close()
    return spans
  }

  /// The indexes of one sentence's tags that may not follow the tag before them; the number of tags where the
  /// last one may not end a sentence.
  package func breaches(_ tags: [Tag]) -> [Int] {
    var breaches: [Int] = []
    var previous = Tag.outside
    for (i, tag) in tags.enumerated() {
      if !allows(tag, after: previous) { breaches.append(i) }
      previous = tag
    }
    if !allows(.outside, after: previous) { breaches.append(tags.count) }
    return breaches
  }

  /// What is wrong at one of the `breaches`: lower case, no full stop.
  package func message(of breach: Int, in tags: [Tag]) -> String {
    let last = breach > 0 ? "\(tags[breach - 1])" : ""
    if breach == tags.count { return "\(last) may not end a sentence in \(name)" }
    if !uses(tags[breach]) { return "\(tags[breach]) is no tag of \(name)" }
    return breach == 0
      ? "\(tags[0]) may not begin a sentence in \(name)"
      : "\(tags[breach]) may not follow \(last) in \(name)"
  }

  /// Whether `tag` may follow `previous`; before the first and after the last stands `O`.
  private func allows(_ tag: Tag, after previous: Tag) -> Bool {
    guard uses(tag) else { return false }
    let isSame = previous.role != .outside && previous.label == tag.label
    switch self {
    case .iob1: return tag.role != .begin || isSame
    case .iob2: return tag.role != .inside || isSame
    // An E is a border, so the same label must follow.
    case .ioe1: return previous.role != .end || isSame
    case .ioe2: return previous.role != .inside || isSame
    case .bioes, .bilou:
      let isOpen = previous.role == .begin || previous.role == .inside
      let continues = tag.role == .inside || tag.role == .end
      return isOpen ? continues && isSame : !continues
    }
  }

  private func uses(_ tag: Tag) -> Bool {
    switch tag.letter {
    case "O", "I": true
    case "B": self != .ioe1 && self != .ioe2
    case "E": self == .ioe1 || self == .ioe2 || self == .bioes
    case "S", "M": self == .bioes
    case "L", "U": self == .bilou
    default: false
    }
  }
}
