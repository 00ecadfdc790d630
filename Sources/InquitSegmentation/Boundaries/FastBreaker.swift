import InquitModel

/// ICU's boundaries of one kind, by a fast table where that tells them and by the exact machine elsewhere.
final class FastBreaker: Sendable {
  let table: FastTable

  /// Nil for rules that cannot be made into a fast table.
  init?(_ rules: BreakRules) {
    guard let table = FastTable(rules) else { return nil }
    self.table = table
  }

  /// How far a text has been read.
  struct Lane {
    var state: Int
    var position: Int
    /// The last boundary, or a later place from where the exact machine finds the same boundaries.
    var segmentStart: Int
  }

  /// A lane that starts at a boundary.
  func lane(at start: Int) -> Lane { Lane(state: table.start, position: start, segmentStart: start) }

  /// Reads a character; where that does not tell whether a boundary stands before it, the segment that it is in. Adds
  /// the boundaries that are found.
  @inline(__always)
  func step(
    _ lane: inout Lane, in bytes: Span<UInt8>, to end: Int, _ dictionary: inout DictionaryDivider,
    into out: inout [Boundary]
  ) {
    let byte = bytes[unchecked: lane.position]
    let step: UInt16
    var length = 1
    if byte < 0x80 {
      step = table.byASCII[lane.state << 7 | Int(byte)]
    } else {
      let character = decodeScalar(bytes, at: lane.position)
      step = table.step(lane.state, reading: character.scalar)
      length = character.length
    }
    if step & FastTable.slow != 0 { return matchExactly(&lane, in: bytes, to: end, &dictionary, into: &out) }
    if step >> FastTable.boundaryBit != 0 {
      out.append(Boundary(offset: lane.position, status: table.status[lane.state]))
      lane.segmentStart = lane.position
    }
    lane.state = Int(step & FastTable.stateMask)
    lane.position &+= length
  }

  /// Adds the boundaries that are left at the end of the text.
  func finish(
    _ lane: inout Lane, in bytes: Span<UInt8>, to end: Int, _ dictionary: inout DictionaryDivider,
    into out: inout [Boundary]
  ) {
    if lane.segmentStart < end, lane.position == end, table.endsPlainly(in: lane.state) {
      out.append(Boundary(offset: end, status: table.status[lane.state]))
      lane.segmentStart = end
    }
    while lane.segmentStart < end { matchExactly(&lane, in: bytes, to: end, &dictionary, into: &out) }
  }

  /// Adds the next boundary, as the exact machine finds it, or several that a dictionary does, and goes there.
  @inline(never)
  private func matchExactly(
    _ lane: inout Lane, in bytes: Span<UInt8>, to end: Int, _ dictionary: inout DictionaryDivider,
    into out: inout [Boundary]
  ) {
    let match = table.machine.match(bytes, from: lane.segmentStart, to: end)
    if match.hasDictionaryCharacters {
      out += dictionary.divide(bytes, from: lane.segmentStart, to: match.end)
    } else {
      out.append(Boundary(offset: match.end, status: match.status))
    }
    lane = self.lane(at: match.end)
  }
}
