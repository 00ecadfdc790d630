import InquitModel

/// Pieces that are tokens although no boundary sets them off from their words: n't, 's, l'.
struct CliticList: Sendable {
  private struct Clitic: Sendable {
    /// Where its bytes are in `text`.
    let range: Range<Int>
    /// Whether it is cut off the start of its word (l'eau) rather than the end (Putin's).
    let isBefore: Bool
  }

  /// The bytes of all, one after the other: to go through arrays of their own would count references.
  private let text: [UInt8]
  private let clitics: [Clitic]

  /// Clitics in lower case, of which the first that fits is cut off.
  init(_ entries: [(text: String, isBefore: Bool)]) {
    var text: [UInt8] = []
    clitics = entries.map { entry in
      let start = text.count
      text += entry.text.utf8
      return Clitic(range: start..<text.count, isBefore: entry.isBefore)
    }
    self.text = text
  }

  /// Where a word is cut, and whether the clitic is what comes before. Nil where there is none.
  func cut(of word: Range<Int>, in bytes: Span<UInt8>) -> (position: Int, isBefore: Bool)? {
    let clitics = clitics.span
    for i in clitics.indices {
      let clitic = clitics[i]
      if clitic.isBefore {
        let position = matchEnd(of: clitic, in: bytes, at: word.lowerBound, limit: word.upperBound)
        if let position, position < word.upperBound { return (position, true) }
      } else {
        let position = matchStart(of: clitic, in: bytes, endingAt: word.upperBound, limit: word.lowerBound)
        if let position, position > word.lowerBound { return (position, false) }
      }
    }
    return nil
  }

  /// Where the clitic ends in the bytes if it starts at `start`.
  private func matchEnd(of clitic: Clitic, in bytes: Span<UInt8>, at start: Int, limit: Int) -> Int? {
    let text = text.span
    var i = start
    for k in clitic.range {
      guard i < limit else { return nil }
      if text[k] == Self.apostrophe, let length = apostropheLength(bytes, at: i, limit: limit) {
        i += length
      } else if isSame(bytes[i], text[k]) {
        i += 1
      } else {
        return nil
      }
    }
    return i
  }

  /// Where the clitic starts in the bytes if it ends at `end`.
  private func matchStart(of clitic: Clitic, in bytes: Span<UInt8>, endingAt end: Int, limit: Int) -> Int? {
    // Most words end otherwise.
    guard let last = clitic.range.last, text[last] == Self.apostrophe || isSame(bytes[end - 1], text[last])
    else {
      return nil
    }
    // An apostrophe may take up to three bytes, so the possible starts are few.
    let shortest = end - clitic.range.count
    for start in stride(from: shortest, through: max(limit, shortest - 4), by: -1)
    where start >= limit && matchEnd(of: clitic, in: bytes, at: start, limit: end) == end {
      return start
    }
    return nil
  }

  private static let apostrophe = UInt8(ascii: "'")

  @inline(__always)
  private func isSame(_ byte: UInt8, _ small: UInt8) -> Bool {
    byte == small || (ASCII.isUpper(byte) && byte | 0x20 == small)
  }

  private func apostropheLength(_ bytes: Span<UInt8>, at i: Int, limit: Int) -> Int? {
    if bytes[i] == Self.apostrophe { return 1 }
    if bytes[i] == 0xE2, i + 2 < limit, bytes[i + 1] == 0x80, bytes[i + 2] == 0x99 { return 3 }
    if bytes[i] == 0xCA, i + 1 < limit, bytes[i + 1] == 0xBC { return 2 }
    return nil
  }
}
