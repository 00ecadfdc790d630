import InquitModel

extension Chunk {
  /// Where a number of at most two digits ends with a point that makes it an ordinal. In languages that write
  /// ordinals so, before a word or another of them in the line (3. Mai, 2. kerroksessa); in unknown languages,
  /// before a small letter (17. mai); in all, in a date of three numbers (3. 5. 2023). A score (2–1.) has none.
  func ordinalPointEnd(
    in bytes: Span<UInt8>, from start: Int, to end: Int, after last: Token?
  ) -> Int? {
    guard end - start <= 2, end + 2 < paragraphEnd, end + 1 == range.upperBound,
      bytes[end] == UInt8(ascii: "."), isSpace(bytes, at: end + 1), !endsRange(in: bytes, at: start)
    else { return nil }
    let next = end + 1 + decodeScalar(bytes, at: end + 1).length
    guard next < paragraphEnd else { return nil }
    if ASCII.isDigit(bytes[next]) {
      let isMonth = last.map { isDay($0) && isYear(in: bytes, at: next) } ?? false
      return isMonth || isMonthAfterDay(in: bytes, at: next) ? end + 1 : nil
    }
    guard bytes[end + 1] == UInt8(ascii: " ") else { return nil }
    let traits = TokenTraits(anyScalar: decodeScalar(bytes, at: next).scalar)
    let isOrdinal =
      rules.hasOrdinalPoints ? !traits.isDisjoint(with: .letters) : rules.isRoot && traits.contains(.hasLower)
    return isOrdinal ? end + 1 : nil
  }

  /// Whether a dash joins the number at `start` to another that has no point.
  private func endsRange(in bytes: Span<UInt8>, at start: Int) -> Bool {
    var i = start
    if i > range.lowerBound, bytes[i - 1] == UInt8(ascii: "-") {
      i -= 1
    } else if i > range.lowerBound + 2, bytes[i - 3] == 0xE2, bytes[i - 2] == 0x80, bytes[i - 1] == 0x93 {
      i -= 3
    }
    return i < start && i > range.lowerBound && ASCII.isDigit(bytes[i - 1])
  }

  /// Whether a token is a number with its point.
  private func isDay(_ token: Token) -> Bool {
    token.traits.contains(.isAbbreviation) && TokenTraits.letters.isDisjoint(with: token.traits)
  }

  /// Whether a number with a point starts at `start` and, in languages that do not write ordinals so, a year
  /// behind it.
  private func isMonthAfterDay(in bytes: Span<UInt8>, at start: Int) -> Bool {
    let end = digitsEnd(in: bytes, at: start)
    guard end - start <= 2, end < paragraphEnd, bytes[end] == UInt8(ascii: ".") else { return false }
    guard end + 1 < paragraphEnd, isSpace(bytes, at: end + 1) else { return false }
    return rules.hasOrdinalPoints || isYear(in: bytes, at: end + 1 + decodeScalar(bytes, at: end + 1).length)
  }

  private func isYear(in bytes: Span<UInt8>, at start: Int) -> Bool {
    digitsEnd(in: bytes, at: start) - start == 4
  }

  /// Where the digits from `start` on end, of which more than four are not looked at.
  private func digitsEnd(in bytes: Span<UInt8>, at start: Int) -> Int {
    var end = start
    while end < min(paragraphEnd, start + 5), ASCII.isDigit(bytes[end]) { end += 1 }
    return end
  }
}
