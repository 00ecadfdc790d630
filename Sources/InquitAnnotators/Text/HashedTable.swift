/// Values by hashes that are good already, as those of `PhraseHash`: a dictionary that does not hash again, which
/// is most of what a look-up costs.
struct HashedTable<Value: Sendable>: Sendable {
  private var entries: [(hash: UInt64, value: Value)] = []
  /// Indexes into `entries`, -1 where empty; a power of two of them, at most half full, with linear probing.
  private var slots: [Int32]

  /// A table with room for some values, so that it need not grow on the way there.
  init(minimumCapacity: Int = 8) {
    slots = Array(repeating: -1, count: 16)
    while slots.count < minimumCapacity * 2 { slots = Array(repeating: -1, count: slots.count * 2) }
  }

  subscript(hash: UInt64) -> Value? {
    get {
      let index = slots[slot(of: hash)]
      return index < 0 ? nil : entries[Int(index)].value
    }
  }

  /// Sets the value of `hash` to what `change` makes of the one before.
  mutating func update(_ hash: UInt64, _ change: (Value?) -> Value) {
    let slot = slot(of: hash)
    let index = Int(slots[slot])
    if index >= 0 {
      entries[index].value = change(entries[index].value)
      return
    }
    slots[slot] = Int32(entries.count)
    entries.append((hash, change(nil)))
    if entries.count * 2 > slots.count { grow() }
  }

  /// The slot that holds `hash`, or the empty one where it would go.
  private func slot(of hash: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] >= 0, entries[Int(slots[slot])].hash != hash { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for index in entries.indices { slots[slot(of: entries[index].hash)] = Int32(index) }
  }
}
