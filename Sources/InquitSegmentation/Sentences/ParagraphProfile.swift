/// What a paragraph looks like as a whole, as features of the scorer: headings and lists are written otherwise
/// than prose, and mails and forums otherwise than what was edited.
struct ParagraphProfile {
  /// How many of its words have a capital: 0 none, 1 up to a fifth, 2 up to two fifths, 3 up to four fifths,
  /// 4 more.
  let capitals: UInt64
  /// How many of its tokens end sentences: 0, 1, 2 for up to four, 3 for more.
  let marks: UInt64
  /// How many of those are followed by a small letter: 0 none, 1 up to a tenth, 2 up to a quarter, 3 more.
  let smallStarts: UInt64
  /// What the text is like up to this paragraph's end (`TextProfile`).
  let style: UInt64
  /// Whether sentences start with small letters here, so that one may after a sentence without a mark.
  let hasSmallStarts: Bool

  /// Also adds the paragraph to the text's profile. `map` must have read the tokens.
  init(_ tokens: Span<Token>, _ map: TokenMap, text: inout TextProfile) {
    var (words, capitals, marks, small) = (0, 0, 0, 0)
    for bits in map.blocks {
      words += bits.words.nonzeroBitCount
      capitals += (bits.words & bits.startsUpper).nonzeroBitCount
      marks += bits.endMarks.nonzeroBitCount
      small += (bits.isAfterEndMark & bits.startsSmall).nonzeroBitCount
    }
    switch 5 * capitals {
    case 0: self.capitals = 0
    case ...words: self.capitals = 1
    case ...(2 * words): self.capitals = 2
    case ...(4 * words): self.capitals = 3
    default: self.capitals = 4
    }
    self.marks = marks < 2 ? UInt64(marks) : marks < 5 ? 2 : 3
    smallStarts = small == 0 ? 0 : 10 * small < marks ? 1 : 4 * small < marks ? 2 : 3
    hasSmallStarts = small > 0 || !tokens.isEmpty && tokens[0].traits.startsSmall
    text.add(words: words, marks: marks, smallStarts: small, endsWithMark: Self.endsWithMark(tokens))
    style = text.style
  }

  private static func endsWithMark(_ tokens: Span<Token>) -> Bool {
    guard !tokens.isEmpty else { return false }
    let traits = tokens[tokens.count - 1].traits
    let marks: TokenTraits = [
      .hasTerminator, .hasPoint, .isEllipsis, .hasQuotationMark, .hasClosingBracket,
    ]
    return traits.isDisjoint(with: .alphanumeric) && !traits.isDisjoint(with: marks)
  }
}

/// How carefully a text is written, as far as it has been read.
struct TextProfile {
  private var marks = 0
  private var smallStarts = 0
  private var paragraphs = 0
  private var unmarked = 0

  /// Shorter paragraphs are headings and the like, which end without a mark anywhere.
  private static let shortestParagraph = 6

  mutating func add(words: Int, marks: Int, smallStarts: Int, endsWithMark: Bool) {
    self.marks += marks
    self.smallStarts += smallStarts
    guard words >= Self.shortestParagraph else { return }
    paragraphs += 1
    if !endsWithMark { unmarked += 1 }
  }

  /// A feature of the scorer: how often small letters follow marks, and how many paragraphs end without one.
  var style: UInt64 {
    let small: UInt64 =
      smallStarts == 0 ? 0 : 20 * smallStarts < marks ? 1 : 6 * smallStarts < marks ? 2 : 3
    let missing: UInt64 = unmarked == 0 ? 0 : 5 * unmarked < paragraphs ? 1 : 2
    return small << 2 | missing
  }
}
