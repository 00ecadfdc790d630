import InquitModel

extension Chunk {
  /// How far a name is looked for: a domain name has at most 253 characters. The bound keeps a chunk without
  /// end from being read again at every point.
  private static let longestName = 320

  /// Where a URL, an e-mail address, a domain with a path, a handle, a hashtag or a character reference that
  /// starts at `start` ends.
  func addressEnd(in bytes: Span<UInt8>, at start: Int) -> Int? {
    switch bytes[start] {
    case UInt8(ascii: "@"), UInt8(ascii: "#"): return handleEnd(in: bytes, at: start)
    case UInt8(ascii: "&"): return characterReferenceEnd(in: bytes, at: start)
    default: break
    }
    guard isAlphanumeric(bytes[start]), start == range.lowerBound || !isAlphanumeric(bytes[start - 1]) else {
      return nil
    }
    if hasAtSign, let end = emailEnd(in: bytes, at: start) { return end }
    if hasSlash || traits.contains(.hasPoint) { return urlEnd(in: bytes, at: start) }
    return nil
  }

  /// @handle and #hashtag: letters, digits, _ and, in handles, - and points between them.
  private func handleEnd(in bytes: Span<UInt8>, at start: Int) -> Int? {
    guard start == range.lowerBound || !isAlphanumeric(bytes[start - 1]) else { return nil }
    let isHandle = bytes[start] == UInt8(ascii: "@")
    var end = start + 1
    var hasLetter = false
    while end < range.upperBound {
      let byte = bytes[end]
      let joins = isHandle && (byte == UInt8(ascii: "-") || byte == UInt8(ascii: "."))
      let goesOn = joins && end + 1 < range.upperBound && isAlphanumeric(bytes[end + 1])
      guard isHandleCharacter(in: bytes, at: end) || goesOn else { break }
      hasLetter = hasLetter || byte >= 0x80 || ASCII.isLetter(byte)
      end += 1
    }
    return hasLetter ? end : nil
  }

  private func isHandleCharacter(in bytes: Span<UInt8>, at i: Int) -> Bool {
    let byte = bytes[i]
    if byte < 0x80 { return isAlphanumeric(byte) || byte == UInt8(ascii: "_") }
    if byte & 0xC0 == 0x80 { return true }
    return !TokenTraits(decodeScalar(bytes, at: i).scalar).isDisjoint(with: .alphanumeric)
  }

  /// &#39; and &amp;, which bad exports leave in texts; several in a row are one token.
  private func characterReferenceEnd(in bytes: Span<UInt8>, at start: Int) -> Int? {
    var end = start
    while end < range.upperBound, bytes[end] == UInt8(ascii: "&") {
      var i = end + 1
      if i < range.upperBound, bytes[i] == UInt8(ascii: "#") { i += 1 }
      let name = i
      while i < range.upperBound, i - name < 8, bytes[i] < 0x80, isAlphanumeric(bytes[i]) { i += 1 }
      guard i > name, i < range.upperBound, bytes[i] == UInt8(ascii: ";") else { break }
      end = i + 1
    }
    return end > start ? end : nil
  }

  private func emailEnd(in bytes: Span<UInt8>, at start: Int) -> Int? {
    let limit = min(range.upperBound, start + Self.longestName)
    var i = start
    while i < limit, isAlphanumeric(bytes[i]) || ".-_+%".utf8.contains(bytes[i]) { i += 1 }
    guard i < limit, bytes[i] == UInt8(ascii: "@") else { return nil }
    i += 1
    let domain = i
    while i < limit, isAlphanumeric(bytes[i]) || bytes[i] == 0x2D || bytes[i] == 0x2E { i += 1 }
    while i > domain, bytes[i - 1] == UInt8(ascii: ".") || bytes[i - 1] == UInt8(ascii: "-") { i -= 1 }
    return i > domain ? i : nil
  }

  private func urlEnd(in bytes: Span<UInt8>, at start: Int) -> Int? {
    let limit = min(range.upperBound, start + Self.longestName)
    var i = start
    while i < limit, ASCII.isLetter(bytes[i]) { i += 1 }
    if i - start >= 3, i + 3 < range.upperBound, bytes[i] == UInt8(ascii: ":"), bytes[i + 1] == 0x2F,
      bytes[i + 2] == 0x2F
    {
      return trimmed(start, range.upperBound, in: bytes)
    }
    if i - start == 3, i + 1 < range.upperBound, bytes[i] == UInt8(ascii: "."), bytes[start] | 0x20 == 0x77,
      bytes[start + 1] | 0x20 == 0x77, bytes[start + 2] | 0x20 == 0x77
    {
      return trimmed(start, range.upperBound, in: bytes)
    }
    return domainEnd(in: bytes, at: start)
  }

  /// example.org/path: labels with points between them, the last a known top-level domain.
  private func domainEnd(in bytes: Span<UInt8>, at start: Int) -> Int? {
    let limit = min(range.upperBound, start + Self.longestName)
    var i = start
    var label = start
    while i < limit, bytes[i] < 0x80, isAlphanumeric(bytes[i]) || bytes[i] == 0x2D || bytes[i] == 0x2E {
      if bytes[i] == UInt8(ascii: ".") {
        // No label is empty: "here..in the end".
        if label == i { return nil }
        label = i + 1
      }
      i += 1
    }
    // A point that ends the sentence is not part of the name.
    if label == i, i > start {
      i -= 1
      label = i
      while label > start, bytes[label - 1] != UInt8(ascii: ".") { label -= 1 }
    }
    guard label > start, label < i, (start..<i).contains(where: { ASCII.isLetter(bytes[$0]) }),
      rules.topLevelDomains.contains(WordHash(bytes, label..<i))
    else { return nil }
    guard i < range.upperBound, bytes[i] == UInt8(ascii: "/") else { return i }
    return trimmed(start, range.upperBound, in: bytes)
  }

  /// The end of a URL without the punctuation that follows it, and without a bracket that it did not open.
  private func trimmed(_ start: Int, _ end: Int, in bytes: Span<UInt8>) -> Int {
    var end = end
    // Quotation marks and angle brackets never stand in a URL.
    for i in start..<end
    where bytes[i] == 0x22 || bytes[i] == 0x3C || bytes[i] == 0x3E || isClosingMark(bytes, i) {
      end = i
      break
    }
    let opens = (start..<end).contains { bytes[$0] == UInt8(ascii: "(") }
    while end > start + 1 {
      let last = bytes[end - 1]
      let isTrailing = ".,;:!?'*".utf8.contains(last) || last == UInt8(ascii: "]")
      guard isTrailing || (last == UInt8(ascii: ")") && !opens) else { break }
      end -= 1
    }
    return end
  }

  private func isClosingMark(_ bytes: Span<UInt8>, _ i: Int) -> Bool {
    guard bytes[i] >= 0xC2 else { return false }
    let scalar = decodeScalar(bytes, at: i).scalar
    return TokenTraits(scalar).contains(.hasQuotationMark) || scalar == "\u{2019}"
  }
}
