import InquitModel

/// What the fast table of sentences does where no sentence ends, read off the table itself: between two marks that
/// might end one (the loud bytes of `ByteMap`), only the last byte matters.
struct QuietText: Sendable {
  /// By state: whether the table forgets it when it reads a quiet byte.
  private let isQuiet: [Bool]
  /// By quiet byte: the state after it.
  private let states: [Int]

  /// Nil when the table treats such text in another way.
  init?(_ table: FastTable) {
    let bytes = (UInt8(0x20)..<0x7F).filter { !".!?;".utf8.contains($0) }
    isQuiet = (0..<table.status.count).map { state in
      bytes.allSatisfy { table.step(state, reading: $0) == table.step(table.start, reading: $0) }
    }
    states = (UInt8(0)..<0x80).map { Int(table.step(table.start, reading: $0)) }
    let flags = Int(FastTable.slow | 1 << FastTable.boundaryBit)
    for byte in bytes {
      let state = states[Int(byte)]
      guard state & flags == 0, isQuiet[state], table.machine.rules.accepting[state] == BreakRules.accepts
      else { return nil }
    }
  }

  /// Reads up to the next loud byte, if only such bytes can make a difference.
  @inline(__always)
  func skip(
    _ lane: inout FastBreaker.Lane, in bytes: Span<UInt8>, _ map: borrowing ByteMap, to end: Int
  ) {
    guard isQuiet.span[unchecked: lane.state] else { return }
    let loud = map.nextLoud(from: lane.position, limit: end)
    guard loud > lane.position else { return }
    lane.position = loud
    lane.state = states[Int(bytes[loud &- 1])]
    // All that came before this byte is forgotten.
    lane.segmentStart = max(lane.segmentStart, loud &- 1)
  }
}
