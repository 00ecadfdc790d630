/// The strings that a line of JSON has had already. Rules, producers and names come again and again; a string of
/// more than fifteen bytes would have memory of its own each time.
struct RepeatedStrings {
  private struct Slot {
    var start: Int
    var count: Int
    var string: String
  }

  /// By a hash of the bytes; a string that meets another one's takes its place.
  private var slots: [Slot] = []
  private static let slotCount = 32

  /// Lengths that are worth a look: shorter strings are held in place, longer ones seldom come again.
  private static let lengths = 16...64

  /// The string whose UTF-8 is `range` of `bytes`, which must be the same bytes each time.
  mutating func string(_ range: Range<Int>, in bytes: [UInt8]) -> String {
    guard Self.lengths.contains(range.count) else { return String(decoding: bytes[range], as: UTF8.self) }
    if slots.isEmpty {
      slots = [Slot](repeating: Slot(start: 0, count: 0, string: ""), count: Self.slotCount)
    }
    let (first, last) = (range.lowerBound, range.upperBound - 1)
    var hash = range.count
    hash = hash &* 31 &+ Int(bytes[first])
    hash = hash &* 31 &+ Int(bytes[first + 8])
    hash = hash &* 31 &+ Int(bytes[last - 3])
    hash = hash &* 31 &+ Int(bytes[last])
    let index = (hash ^ hash >> 7) & (Self.slotCount - 1)
    let slot = slots[index]
    if slot.count == range.count,
      ByteScan.areEqual(bytes.span, at: slot.start, bytes.span, at: range.lowerBound, count: range.count)
    {
      return slot.string
    }
    let string = String(decoding: bytes[range], as: UTF8.self)
    slots[index] = Slot(start: range.lowerBound, count: range.count, string: string)
    return string
  }
}
