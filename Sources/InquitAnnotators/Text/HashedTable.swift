/// Values by hashes that are good already, as those of `PhraseHash`: a dictionary that does not hash again, which
/// is most of what a look-up costs.
struct HashedTable<Value: Sendable>: Sendable {
  private var entries: [(hash: UInt64, value: Value)] = []
  /// A power of two of slots, at most half full, with linear probing. One holds the high half of a hash, which tells
  /// nearly always whether the entry is worth looking at, and the entry's index plus one; 0 where empty.
  private var slots: [UInt64]

  /// A table with room for some values, so that it need not grow on the way there.
  init(minimumCapacity: Int = 8) {
    var count = 16
    while count < minimumCapacity * 2 { count *= 2 }
    slots = Array(repeating: 0, count: count)
  }

  subscript(hash: UInt64) -> Value? {
    @inline(__always)
    get {
      let index = entry(at: slot(of: hash))
      return index < 0 ? nil : entries[index].value
    }
  }

  /// Sets the value of `hash` to what `change` makes of the one before.
  mutating func update(_ hash: UInt64, _ change: (Value?) -> Value) {
    let slot = slot(of: hash)
    let index = entry(at: slot)
    if index >= 0 {
      entries[index].value = change(entries[index].value)
      return
    }
    entries.append((hash, change(nil)))
    fill(slot, hash, entries.count)
    if entries.count * 2 > slots.count { grow() }
  }

  /// The index of the entry in a slot; -1 for an empty one.
  @inline(__always)
  private func entry(at slot: Int) -> Int { Int(truncatingIfNeeded: slots[slot] & 0xFFFF_FFFF) &- 1 }

  /// The slot that holds `hash`, or the empty one where it would go.
  @inline(__always)
  private func slot(of hash: UInt64) -> Int {
    let mask = slots.count &- 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0, slots[slot] >> 32 != hash >> 32 || entries[entry(at: slot)].hash != hash {
      slot = (slot &+ 1) & mask
    }
    return slot
  }

  private mutating func fill(_ slot: Int, _ hash: UInt64, _ number: Int) {
    slots[slot] = (hash >> 32) << 32 | UInt64(number)
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 2)
    for index in entries.indices { fill(slot(of: entries[index].hash), entries[index].hash, index + 1) }
  }
}
