/// A key as most programs write it, in quotation marks and with its colon, as words that are compared at once.
struct WrittenKey {
  let name: StaticString
  fileprivate let length: Int
  private let words: (UInt64, UInt64)
  private let masks: (UInt64, UInt64)

  /// `name` has at most thirteen bytes, and none that are escaped.
  init(_ name: StaticString) {
    self.name = name
    let bytes = Array("\"\(name)\":".utf8)
    precondition(bytes.count <= 16)
    length = bytes.count
    var words: [UInt64] = [0, 0]
    var masks: [UInt64] = [0, 0]
    for (i, byte) in bytes.enumerated() {
      words[i / 8] |= UInt64(byte) << UInt64(i % 8 * 8)
      masks[i / 8] |= 0xFF << UInt64(i % 8 * 8)
    }
    self.words = (words[0], words[1])
    self.masks = (masks[0], masks[1])
  }

  @inline(__always)
  fileprivate func matches(_ first: UInt64, _ second: UInt64) -> Bool {
    (first ^ words.0) & masks.0 | (second ^ words.1) & masks.1 == 0
  }
}

extension JSONScanner {
  /// Passes over the key that stands here and its colon if it is one of `keys` from the index `start` on, and written
  /// as most programs would; its index. nil, without moving, says nothing about it: it may be written otherwise, or
  /// stand close to the end.
  @inline(__always)
  mutating func takeKey(of keys: [WrittenKey], from start: Int) -> Int? {
    guard position + 16 <= bytes.count else { return nil }
    let first = ByteScan.word(bytes.span, position)
    let second = ByteScan.word(bytes.span, position + 8)
    for i in start..<keys.count where keys[i].matches(first, second) {
      position += keys[i].length
      skipSpace()
      return i
    }
    return nil
  }
}
