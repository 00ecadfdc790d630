/// Break rules made ready for a scan that never looks back: for each state and next character, either the
/// state after it, or "a boundary before this character, and the state after reading it as the first of the
/// next segment", or "slow".
///
/// A step is slow where the segment does not simply end before the character: the state is one that no
/// segment may end in ("3." before a space, "it’" before a comma), or the character needs a dictionary.
/// Then the exact machine finds the boundary.
struct FastTable: Sendable {
  static let stateMask: UInt16 = 0x3FFF
  /// The position of the bit that says "a boundary before this character".
  static let boundaryBit: UInt16 = 14
  static let slow: UInt16 = 0x8000

  let machine: BreakMachine
  /// By state and ASCII byte (state << 7 | byte).
  let byASCII: [UInt16]
  /// By state and category (state * categoryCount + category).
  let byCategory: [UInt16]
  /// The status of a segment that ends in a state.
  let status: [UInt16]
  /// The state in which a segment starts.
  let start: Int

  /// Nil for rules with look-aheads, which this cannot express.
  init?(_ rules: BreakRules) {
    let start =
      rules.needsStartOfText
      ? rules.state(after: BreakRules.startState, reading: BreakRules.startOfText) : BreakRules.startState
    guard rules.lookAhead.allSatisfy({ $0 <= 1 }), rules.accepting.allSatisfy({ $0 <= BreakRules.accepts })
    else { return nil }

    var byCategory: [UInt16] = []
    for state in 0..<rules.stateCount {
      for category in 0..<rules.categoryCount {
        let next = rules.state(after: state, reading: category)
        let restarted = rules.state(after: start, reading: category)
        if category >= rules.firstDictionaryCategory {
          byCategory.append(Self.slow)
        } else if next != BreakRules.stopState {
          byCategory.append(UInt16(next))
        } else if rules.accepting[state] == BreakRules.accepts, restarted != BreakRules.stopState {
          byCategory.append(UInt16(restarted) | 1 << Self.boundaryBit)
        } else {
          byCategory.append(Self.slow)
        }
      }
    }
    var byASCII: [UInt16] = []
    for state in 0..<rules.stateCount {
      for byte in UInt8(0)..<0x80 {
        let category = Int(rules.categories[Unicode.Scalar(byte)])
        byASCII.append(byCategory[state * rules.categoryCount + category])
      }
    }
    machine = BreakMachine(rules)
    self.byASCII = byASCII
    self.byCategory = byCategory
    self.start = start
    status = rules.status
  }

  /// What reading a character does.
  @inline(__always)
  func step(_ state: Int, reading scalar: Unicode.Scalar) -> UInt16 {
    byCategory[state * machine.rules.categoryCount + Int(machine.rules.categories[scalar])]
  }

  /// The same for a byte of ASCII.
  func step(_ state: Int, reading byte: UInt8) -> UInt16 { byASCII[state << 7 | Int(byte)] }

  /// Whether a segment that is in `state` when the text ends, ends with it as any other would.
  func endsPlainly(in state: Int) -> Bool {
    machine.rules.accepting[state] == BreakRules.accepts
      && machine.rules.state(after: state, reading: BreakRules.endOfText) == BreakRules.stopState
  }
}
