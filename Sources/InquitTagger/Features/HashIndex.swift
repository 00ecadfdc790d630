/// Numbers hashes from 0 on in the order in which they come: a dictionary that does not hash again.
struct HashIndex: Sendable {
  private var hashes: [UInt64] = []
  /// A power of two of numbers, at most half of them used; -1 where empty.
  private var slots: [Int32] = Array(repeating: -1, count: 64)

  var count: Int { hashes.count }

  /// The number of a hash; nil when it has none.
  @inline(__always)
  subscript(hash: UInt64) -> Int? {
    let number = slots[slot(of: hash)]
    return number < 0 ? nil : Int(number)
  }

  /// The number of a hash, which gets the next one when it has none.
  @inline(__always)
  mutating func number(of hash: UInt64) -> Int {
    let slot = slot(of: hash)
    if slots[slot] >= 0 { return Int(slots[slot]) }
    slots[slot] = Int32(hashes.count)
    hashes.append(hash)
    if hashes.count * 2 > slots.count { grow() }
    return hashes.count - 1
  }

  /// The slot that has `hash`, or the empty one where it would go.
  @inline(__always)
  private func slot(of hash: UInt64) -> Int {
    let mask = slots.count &- 1
    // The hashes of words are products, whose high bits are the better ones.
    var slot = Int(truncatingIfNeeded: hash ^ hash >> 29) & mask
    while slots[slot] >= 0, hashes[Int(slots[slot])] != hash { slot = (slot &+ 1) & mask }
    return slot
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for number in hashes.indices { slots[slot(of: hashes[number])] = Int32(number) }
  }
}
