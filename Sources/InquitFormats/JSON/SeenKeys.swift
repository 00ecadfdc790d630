import InquitModel

/// The keys of one object so far, to find one that occurs twice.
struct SeenKeys {
  private var few: [String] = []
  /// Used from the seventeenth key on; bytes, because `String` would hash by canonical equivalence.
  private var many: Set<[UInt8]> = []

  init(_ names: [String] = []) { few = names }

  mutating func insert(_ name: String, at key: JSONScanner.Key, in scanner: JSONScanner) throws(JSONError) {
    let isNew: Bool
    if few.count < 16 {
      isNew = !few.contains { sameBytes($0, name) }
      few.append(name)
    } else {
      if many.isEmpty { for known in few { many.insert(Array(known.utf8)) } }
      isNew = many.insert(Array(name.utf8)).inserted
    }
    if !isNew { throw scanner.fault("the key \"\(name)\" occurs twice", at: key.start - 1) }
  }
}
