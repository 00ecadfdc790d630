/// What a paragraph looks like as a whole, as features of the scorer: headings and lists are written otherwise
/// than prose.
struct ParagraphProfile {
  /// How many of its words have a capital: 0 none, 1 up to a fifth, 2 up to two fifths, 3 up to four fifths,
  /// 4 more.
  let capitals: UInt64
  /// How many of its tokens end sentences: 0, 1, 2 for up to four, 3 for more.
  let marks: UInt64

  init(_ tokens: Span<Token>) {
    var words = 0
    var capitalised = 0
    var marks = 0
    for i in tokens.indices {
      // Sums without branches, which nothing could foresee.
      let traits = tokens[i].traits
      let isWord = !traits.isDisjoint(with: .letters)
      words &+= isWord ? 1 : 0
      capitalised &+= isWord && traits.contains(.startsUpper) ? 1 : 0
      marks &+= !isWord && !traits.isDisjoint(with: [.hasTerminator, .hasPoint]) ? 1 : 0
    }
    switch 5 * capitalised {
    case 0: capitals = 0
    case ...words: capitals = 1
    case ...(2 * words): capitals = 2
    case ...(4 * words): capitals = 3
    default: capitals = 4
    }
    self.marks = marks < 2 ? UInt64(marks) : marks < 5 ? 2 : 3
  }
}
