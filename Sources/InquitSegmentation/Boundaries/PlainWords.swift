import InquitModel

/// What the fast table of words does with words of ASCII letters, read off the table itself: most of an English text
/// is such words with spaces between them, which need no look-up a byte.
struct PlainWords: Sendable {
  /// By state: whether it makes no difference which letter comes next.
  private let startsWord: [Bool]
  /// The states after a letter, and after the space behind a word.
  private let letterState: Int
  private let spaceState: Int

  private static let letters = (UInt8(0)..<0x80).filter(ASCII.isLetter)
  private static let space = UInt8(ascii: " ")
  /// Marks that may stand beside such words, each a word for ICU.
  private static let marks = Array(".,!?:;\"".utf8)
  private static let boundary: UInt16 = 1 << FastTable.boundaryBit

  /// Nil when the table treats such words in another way.
  init?(_ table: FastTable) {
    /// The one step that all bytes make from a state.
    func common(_ state: Int, _ bytes: [UInt8]) -> UInt16? {
      let first = table.step(state, reading: bytes[0])
      return first & FastTable.slow == 0 && bytes.allSatisfy { table.step(state, reading: $0) == first }
        ? first : nil
    }
    guard let letter = common(table.start, Self.letters), letter & Self.boundary == 0,
      common(Int(letter), Self.letters) == letter
    else { return nil }
    let space = table.step(Int(letter), reading: Self.space)
    guard space & FastTable.slow == 0, space & Self.boundary != 0 else { return nil }
    letterState = Int(letter)
    spaceState = Int(space & FastTable.stateMask)
    startsWord = (0..<table.status.count).map { state in
      common(state, Self.letters).map { $0 & ~Self.boundary == letter } ?? false
    }
    // White space and such marks end before any other ASCII character, and a word before them.
    let spaces = Array(UInt8(0)...UInt8(0x20))
    let others = (UInt8(0x21)..<0x80)
    let isSound =
      spaces.allSatisfy { white in
        let state = Int(table.step(table.start, reading: white) & FastTable.stateMask)
        return others.allSatisfy { Self.ends(state, before: $0, table) }
          && Self.ends(letterState, before: white, table)
      }
      && Self.marks.allSatisfy { mark in
        let state = Int(table.step(table.start, reading: mark) & FastTable.stateMask)
        let following = spaces + Self.marks + Self.letters
        return following.allSatisfy { Self.ends(state, before: $0, table) }
          && (spaces + Self.marks).allSatisfy { Self.ends(letterState, before: mark, $0, table) }
      }
    guard isSound else { return nil }
  }

  /// Whether a segment in `state` ends before `byte`.
  private static func ends(_ state: Int, before byte: UInt8, _ table: FastTable) -> Bool {
    let step = table.step(state, reading: byte)
    return step & FastTable.slow == 0 && step & boundary != 0
  }

  /// Whether a segment in `state` ends before `byte` when `following` comes behind that: at once, or since none could
  /// end between them.
  private static func ends(_ state: Int, before byte: UInt8, _ following: UInt8, _ table: FastTable) -> Bool {
    if ends(state, before: byte, table) { return true }
    let joined = table.step(state, reading: byte)
    guard joined & FastTable.slow == 0, table.machine.rules.accepting[Int(joined)] != BreakRules.accepts
    else {
      return false
    }
    return table.step(Int(joined), reading: following) & FastTable.slow != 0
  }

  /// Whether a run of letters can be read in a state.
  @inline(__always)
  func mayStart(in state: Int) -> Bool { startsWord.span[unchecked: state] }

  /// Whether a character that is not ASCII starts a segment behind a space; nil where only the exact machine tells.
  func isBoundary(betweenSpaceAnd scalar: Unicode.Scalar, _ table: FastTable) -> Bool? {
    let step = table.step(spaceState, reading: scalar)
    return step & FastTable.slow == 0 ? step & Self.boundary != 0 : nil
  }

  /// Reads the rest of a run of letters, whose first has been read, and further words with one space between them.
  @inline(__always)
  func skip(
    _ lane: inout FastBreaker.Lane, in bytes: Span<UInt8>, _ map: borrowing ByteMap, to end: Int,
    _ table: FastTable, into out: inout [Boundary]
  ) {
    lane.position = map.letterRunEnd(from: lane.position, limit: end)
    lane.state = letterState
    let (letterStatus, spaceStatus) = (table.status[letterState], table.status[spaceState])
    while lane.position &+ 1 < end, bytes[unchecked: lane.position] == Self.space,
      ASCII.isLetter(bytes[unchecked: lane.position &+ 1])
    {
      out.append(Boundary(offset: lane.position, status: letterStatus))
      out.append(Boundary(offset: lane.position &+ 1, status: spaceStatus))
      lane.segmentStart = lane.position &+ 1
      lane.position = map.letterRunEnd(from: lane.position &+ 1, limit: end)
    }
  }
}
