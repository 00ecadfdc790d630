/// The ids that spaCy gives to strings: a symbol's number, or MurmurHash64A (Appleby) of the UTF-8 with the
/// seed 1; 0 for the empty string.
enum StringHash {
  static func id(of string: String) -> UInt64 {
    if let number = SpacySymbols.number(of: string) { return number }
    let bytes = Array(string.utf8)
    if bytes.isEmpty { return 0 }
    let m: UInt64 = 0xC6A4_A793_5BD1_E995
    var hash = 1 ^ (UInt64(bytes.count) &* m)
    var i = 0
    while i + 8 <= bytes.count {
      var block = littleEndian(bytes[i..<(i + 8)]) &* m
      block ^= block >> 47
      hash = (hash ^ (block &* m)) &* m
      i += 8
    }
    if i < bytes.count { hash = (hash ^ littleEndian(bytes[i...])) &* m }
    hash ^= hash >> 47
    hash = hash &* m
    return hash ^ (hash >> 47)
  }

  private static func littleEndian(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }
}
