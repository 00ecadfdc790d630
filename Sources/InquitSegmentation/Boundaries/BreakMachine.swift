import InquitModel

/// Runs break rules over UTF-8 exactly as ICU's `RuleBasedBreakIterator::handleNext` runs them over UTF-16.
struct BreakMachine: Sendable {
  /// A segment found by the rules.
  struct Match {
    let end: Int
    let status: UInt16
    /// Whether a dictionary may divide the segment further.
    let hasDictionaryCharacters: Bool
  }

  let rules: BreakRules

  init(_ rules: BreakRules) { self.rules = rules }

  /// The segment that starts at `start`, a boundary before `end`, where the text ends.
  func match(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Match {
    var lookAheads = [Int](repeating: -1, count: rules.lookAheadCount)
    var state = BreakRules.startState
    if rules.needsStartOfText {
      state = rules.state(after: state, reading: BreakRules.startOfText)
    }
    var result = start
    var status: UInt16 = 0
    var hasDictionaryCharacters = false
    var position = start
    var isAtEnd = false
    while state != BreakRules.stopState {
      let category: Int
      if position < end {
        let (scalar, length) = decodeScalar(bytes, at: position)
        category = Int(rules.categories[scalar])
        hasDictionaryCharacters = hasDictionaryCharacters || category >= rules.firstDictionaryCategory
        position += length
      } else if isAtEnd {
        break
      } else {
        isAtEnd = true
        category = BreakRules.endOfText
      }
      state = rules.state(after: state, reading: category)
      let accepting = rules.accepting[state]
      if accepting == BreakRules.accepts {
        result = position
        status = rules.status[state]
      } else if accepting > BreakRules.accepts, lookAheads[Int(accepting)] >= 0 {
        return Match(
          end: lookAheads[Int(accepting)], status: rules.status[state],
          hasDictionaryCharacters: hasDictionaryCharacters)
      }
      if rules.lookAhead[state] > 1 { lookAheads[Int(rules.lookAhead[state])] = position }
    }
    if result == start {
      // No rule matches: a boundary after one character.
      result = start + decodeScalar(bytes, at: start).length
      status = 0
    }
    return Match(end: result, status: status, hasDictionaryCharacters: hasDictionaryCharacters)
  }
}
