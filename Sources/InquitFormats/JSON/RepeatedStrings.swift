/// The strings that a line of JSON has had already. Labels, rules, producers and keys come again and again, and making
/// a string of bytes takes longer than finding one.
struct RepeatedStrings {
  private struct Slot {
    var first: UInt64 = 0
    var last: UInt64 = 0
    var start = 0
    var count = 0
    var string = ""
  }

  /// By a hash of the bytes; a string that meets another one's takes its place.
  private var slots: [Slot] = []
  private static let slotCount = 32

  /// Longer strings seldom come again.
  private static let longest = 64

  /// The string whose UTF-8 is `range` of `bytes`, which must be the same bytes each time.
  mutating func string(_ range: Range<Int>, in bytes: [UInt8]) -> String {
    let (start, count) = (range.lowerBound, range.count)
    let span = bytes.span
    guard count > 0, count <= Self.longest, start + 8 <= span.count else {
      return String(decoding: bytes[range], as: UTF8.self)
    }
    // Two words hold all of sixteen bytes.
    let first = ByteScan.word(span, start) & (count < 8 ? (1 << UInt64(8 * count)) - 1 : .max)
    let last = count > 8 ? ByteScan.word(span, start + count - 8) : 0
    let hash = (first ^ (last &* 0x9E37_79B9_7F4A_7C15) ^ UInt64(count)) &* 0xD6E8_FEB8_6659_FD93
    let index = Int(hash >> 59)
    if slots.isEmpty { slots = [Slot](repeating: Slot(), count: Self.slotCount) }
    let slot = slots[index]
    if slot.count == count, slot.first == first, slot.last == last,
      count <= 16 || ByteScan.areEqual(span, at: slot.start, span, at: start, count: count)
    {
      return slot.string
    }
    let string = String(decoding: bytes[range], as: UTF8.self)
    slots[index] = Slot(first: first, last: last, start: start, count: count, string: string)
    return string
  }
}
