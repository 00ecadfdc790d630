/// Counts hashed features: a hash table with open addressing, as a dictionary takes several times as long for
/// the millions of features of a training text.
struct FeatureCounts {
  private var keys: [UInt32]
  private var counts: [UInt32]
  private var used = 0

  init() {
    keys = Array(repeating: 0, count: 1 << 12)
    counts = Array(repeating: 0, count: 1 << 12)
  }

  mutating func add(_ key: UInt32, count: UInt32 = 1) {
    if 2 * used >= keys.count { grow() }
    let slot = slot(key)
    if counts[slot] == 0 {
      keys[slot] = key
      used += 1
    }
    counts[slot] &+= count
  }

  /// The features that were counted at least `minimum` times, and `others`, ascending.
  func keys(atLeast minimum: Int, and others: [UInt32]) -> [UInt32] {
    let frequent = keys.indices.filter { counts[$0] > 0 && Int(counts[$0]) >= minimum }.map { keys[$0] }
    if others.isEmpty { return frequent.sorted() }
    return Set(frequent).union(others).sorted()
  }

  private func slot(_ key: UInt32) -> Int {
    let mask = keys.count - 1
    var slot = Int(key &* 0x9E37_79B1) & mask
    while counts[slot] != 0 && keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = self
    keys = Array(repeating: 0, count: keys.count * 2)
    counts = Array(repeating: 0, count: keys.count)
    used = 0
    for i in old.keys.indices where old.counts[i] != 0 { add(old.keys[i], count: old.counts[i]) }
  }
}

/// The place of each kept feature in an ascending list.
struct FeatureIndex {
  let keys: [UInt32]
  private let starts: [Int32]
  private let shift: UInt32

  /// `keys` must be ascending.
  init(_ keys: [UInt32]) {
    self.keys = keys
    var bits = 1
    while bits < 22 && 1 << bits < keys.count { bits += 1 }
    shift = UInt32(32 - bits)
    var starts: [Int32] = []
    starts.reserveCapacity(1 << bits + 1)
    var row = 0
    for bucket in 0..<1 << bits {
      while row < keys.count, keys[row] >> shift < bucket { row += 1 }
      starts.append(Int32(row))
    }
    starts.append(Int32(keys.count))
    self.starts = starts
  }

  func row(_ key: UInt32) -> Int32? {
    let bucket = Int(key >> shift)
    var row = starts[bucket]
    while row < starts[bucket + 1] {
      if keys[Int(row)] == key { return row }
      row += 1
    }
    return nil
  }
}
