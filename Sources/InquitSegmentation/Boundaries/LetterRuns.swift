/// What the two fast tables do with words of ASCII letters, read off the tables themselves: most of an English
/// text is such words with spaces between them, which need no look-up a byte.
///
/// Once the first letter is read, the others and the space behind them end no sentence, and only the case of the last
/// letter matters to the table of sentences; for the table of words all letters are one.
struct LetterRuns: Sendable {
  /// By state of the table of words: whether it makes no difference which letter comes next.
  private let startsWord: [Bool]
  /// By state of the table of sentences: whether only the case of the next letter makes a difference.
  private let startsInSentence: [Bool]
  /// The state of the table of words after a letter, and after the space behind a word.
  private let letterState: Int
  private let spaceState: Int
  /// The states of the table of sentences after a small letter, a capital, and the space behind either.
  private let smallState: Int
  private let capitalState: Int
  private let quietState: Int
  /// By ASCII byte: the states after it, where it would go on with a word but a space follows.
  private let markStates: [MarkStates]

  private struct MarkStates {
    /// The stop state for a byte that is no such mark.
    var word = BreakRules.stopState
    var afterSmall = 0
    var afterCapital = 0
  }

  private static let smallLetters = Array(UInt8(ascii: "a")...UInt8(ascii: "z"))
  private static let capitals = Array(UInt8(ascii: "A")...UInt8(ascii: "Z"))
  private static let space = UInt8(ascii: " ")
  private static let boundary = 1 << Int(FastTable.boundaryBit)

  /// Nil when the tables treat such words in another way.
  init?(word: FastTable, sentence: FastTable) {
    func step(_ table: FastTable, _ state: Int, _ byte: UInt8) -> Int {
      Int(table.byASCII[state << 7 | Int(byte)])
    }
    /// The one state that all bytes lead to from all states.
    func common(_ table: FastTable, _ states: [Int], _ bytes: [UInt8]) -> Int? {
      let first = step(table, states[0], bytes[0])
      let isCommon = states.allSatisfy { state in bytes.allSatisfy { step(table, state, $0) == first } }
      return isCommon ? first : nil
    }
    let letters = Self.smallLetters + Self.capitals
    guard let letter = common(word, [word.start], letters), letter & Self.boundary == 0,
      letter & Int(FastTable.slow) == 0, common(word, [letter], letters) == letter,
      let small = common(sentence, [sentence.start], Self.smallLetters),
      let capital = common(sentence, [sentence.start], Self.capitals),
      (small | capital) & (Self.boundary | Int(FastTable.slow)) == 0,
      let quiet = common(sentence, [small, capital], [Self.space]),
      quiet & (Self.boundary | Int(FastTable.slow)) == 0,
      common(sentence, [quiet, small, capital], Self.smallLetters) == small,
      common(sentence, [quiet, small, capital], Self.capitals) == capital
    else { return nil }
    let space = step(word, letter, Self.space)
    guard space & Int(FastTable.slow) == 0, space & Self.boundary != 0,
      common(word, [space & Int(FastTable.stateMask)], letters) == letter | Self.boundary
    else { return nil }
    letterState = letter
    spaceState = space & Int(FastTable.stateMask)
    smallState = small
    capitalState = capital
    quietState = quiet
    markStates = (UInt8(0)..<0x80).map { mark in
      let joined = step(word, letter, mark)
      let states = MarkStates(
        word: step(word, word.start, mark), afterSmall: step(sentence, small, mark),
        afterCapital: step(sentence, capital, mark))
      let all = joined | states.word | states.afterSmall | states.afterCapital
      // No segment ends behind the mark, and none goes on with the space: the word ends before the mark.
      let ends =
        all & (Self.boundary | Int(FastTable.slow)) == 0
        && word.machine.rules.accepting[joined] != BreakRules.accepts
        && step(word, joined, Self.space) & Int(FastTable.slow) != 0
      return ends ? states : MarkStates()
    }
    /// Whether all bytes lead to `state`, whether a boundary comes before them or not.
    func leads(_ table: FastTable, from: Int, _ bytes: [UInt8], to state: Int) -> Bool {
      common(table, [from], bytes).map { $0 & ~Self.boundary == state } ?? false
    }
    startsWord = (0..<word.status.count).map { leads(word, from: $0, letters, to: letter) }
    startsInSentence = (0..<sentence.status.count).map {
      leads(sentence, from: $0, Self.smallLetters, to: small)
        && leads(sentence, from: $0, Self.capitals, to: capital)
    }
  }

  /// Whether a run of letters can be read in these states of the two tables.
  @inline(__always)
  func mayStart(_ word: Lane, _ sentence: Lane) -> Bool {
    startsWord.span[unchecked: word.state] && startsInSentence.span[unchecked: sentence.state]
  }

  /// Reads the letters from `start` on, of which both tables have read the first, and the space behind them, and
  /// returns the position after them.
  @inline(__always)
  func skipWord(
    in bytes: Span<UInt8>, _ letters: borrowing LetterMap, from start: Int, to end: Int, _ table: FastTable,
    _ word: inout Lane, _ sentence: inout Lane, _ out: inout MutableSpan<Boundary>
  ) -> Int {
    let status = table.status.span
    let (letterStatus, spaceStatus) = (status[letterState], status[spaceState])
    var position = letters.runEnd(from: start, limit: end)
    guard position < end, bytes[unchecked: position] == Self.space else {
      let isSmall = bytes[unchecked: position &- 1] >= UInt8(ascii: "a")
      sentence.state = isSmall ? smallState : capitalState
      skipMark(in: bytes, at: &position, to: end, table, &word, &sentence, &out)
      return position
    }
    // A word after the other, as long as a space follows.
    var wordStart = position
    repeat {
      out[unchecked: word.count] = Boundary(offset: position, status: letterStatus)
      wordStart = position &+ 1
      position = letters.runEnd(from: wordStart, limit: end)
      out[unchecked: word.count &+ 1] = Boundary(offset: wordStart, status: spaceStatus)
      word.count &+= 2
    } while position > wordStart && position < end && bytes[unchecked: position] == Self.space
    // The last space is left to whatever follows.
    word.count &-= 1
    word.state = spaceState
    sentence.state = quietState
    return wordStart
  }

  /// Reads the mark behind a word, if it might go on with it ("it's") but does not, since a space follows.
  @inline(__always)
  private func skipMark(
    in bytes: Span<UInt8>, at position: inout Int, to end: Int, _ table: FastTable, _ word: inout Lane,
    _ sentence: inout Lane, _ out: inout MutableSpan<Boundary>
  ) {
    guard position &+ 1 < end, bytes[unchecked: position &+ 1] == Self.space else { return }
    let mark = bytes[unchecked: position]
    guard mark < 0x80 else { return }
    let states = markStates[Int(mark)]
    guard states.word != BreakRules.stopState else { return }
    out[unchecked: word.count] = Boundary(offset: position, status: table.status.span[unchecked: letterState])
    word.count &+= 1
    word.state = states.word
    sentence.state = sentence.state == smallState ? states.afterSmall : states.afterCapital
    position &+= 1
  }
}
