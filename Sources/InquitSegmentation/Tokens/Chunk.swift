import InquitModel

/// A stretch without white space that ICU cuts into several words. Its tokens are found from left to right.
struct Chunk {
  let range: Range<Int>
  /// Where the paragraph ends, to look at what follows the chunk.
  let paragraphEnd: Int
  let tokenizer: Tokenizer
  /// What the ASCII characters of the chunk are, to leave out what cannot match.
  let traits: TokenTraits
  let hasAtSign: Bool
  let hasSlash: Bool

  var rules: SegmentationRules { tokenizer.rules }

  init(_ range: Range<Int>, in bytes: Span<UInt8>, paragraphEnd: Int, tokenizer: Tokenizer) {
    self.range = range
    self.paragraphEnd = paragraphEnd
    self.tokenizer = tokenizer
    var traits: TokenTraits = []
    var hasAtSign = false
    var hasSlash = false
    let table = ASCII.traits
    for i in range {
      let byte = bytes[i]
      if byte < 0x80 { traits.formUnion(table[Int(byte)]) }
      hasAtSign = hasAtSign || byte == UInt8(ascii: "@")
      hasSlash = hasSlash || byte == UInt8(ascii: "/")
    }
    self.traits = traits
    self.hasAtSign = hasAtSign
    self.hasSlash = hasSlash
  }

  /// Appends the chunk's tokens. `boundaries` are ICU's, of which the last is its end.
  func appendTokens(in bytes: Span<UInt8>, boundaries: Span<Boundary>, to tokens: inout OutputSpan<Token>) {
    var next = 0
    var position = range.lowerBound
    while position < range.upperBound {
      while boundaries[next].offset <= position { next += 1 }
      let icuEnd = boundaries[next].offset
      if let end = addressEnd(in: bytes, at: position) {
        let isReference = bytes[position] == UInt8(ascii: "&")
        append(position..<end, isReference ? [] : .isAddress, in: bytes, to: &tokens)
        position = end
      } else if let end = emoticonEnd(in: bytes, at: position, icuEnd: icuEnd) {
        append(position..<end, .isEmoticon, in: bytes, to: &tokens)
        position = end
      } else if isWordStart(bytes, at: position) {
        position = appendWord(at: position, in: bytes, boundaries: boundaries, next: next, to: &tokens)
      } else {
        let end = max(icuEnd, punctuationEnd(in: bytes, at: position))
        append(position..<end, [], in: bytes, to: &tokens)
        position = end
      }
    }
  }

  private func append(
    _ range: Range<Int>, _ traits: TokenTraits, in bytes: Span<UInt8>, to tokens: inout OutputSpan<Token>
  ) {
    var token = Token(bytes, from: range.lowerBound, to: range.upperBound)
    token.traits.formUnion(traits)
    let isPoints = token.traits.contains(.hasPoint) && token.traits.isDisjoint(with: .alphanumeric)
    if isPoints, token.count > 1, !token.traits.contains(.hasTerminator) { token.traits.insert(.isEllipsis) }
    tokens.append(token)
  }

  private func isWordStart(_ bytes: Span<UInt8>, at i: Int) -> Bool {
    if bytes[i] < 0x80 { return ASCII.isLetter(bytes[i]) || ASCII.isDigit(bytes[i]) }
    return !TokenTraits(decodeScalar(bytes, at: i).scalar).isDisjoint(with: .alphanumeric)
  }

  /// Appends the word or number at `start`, with what belongs to it across ICU's boundaries.
  private func appendWord(
    at start: Int, in bytes: Span<UInt8>, boundaries: Span<Boundary>, next: Int,
    to tokens: inout OutputSpan<Token>
  ) -> Int {
    var next = next
    var end = boundaries[next].offset
    if ASCII.isDigit(bytes[start]), let numberEnd = numberEnd(in: bytes, at: start) {
      if numberEnd > end { next = index(of: numberEnd, boundaries, from: next) }
      end = boundaries[next].offset
      if let pointEnd = ordinalPointEnd(in: bytes, from: start, to: end, after: Self.last(tokens)) {
        append(start..<pointEnd, .isAbbreviation, in: bytes, to: &tokens)
        return pointEnd
      }
    }
    while let joined = joinedEnd(in: bytes, from: start, to: end, boundaries: boundaries, next: next) {
      next = index(of: joined, boundaries, from: next)
      end = boundaries[next].offset
    }
    if let pointEnd = abbreviationEnd(in: bytes, from: start, to: end, after: Self.last(tokens)) {
      append(start..<pointEnd, .isAbbreviation, in: bytes, to: &tokens)
      return pointEnd
    }
    tokenizer.appendWord(start..<end, in: bytes, to: &tokens)
    return end
  }

  private static func last(_ tokens: borrowing OutputSpan<Token>) -> Token? {
    tokens.isEmpty ? nil : tokens[tokens.count - 1]
  }

  /// The index of the first boundary at `offset` or after it.
  private func index(of offset: Int, _ boundaries: Span<Boundary>, from start: Int) -> Int {
    var i = start
    while boundaries[i].offset < offset { i += 1 }
    return i
  }

  // MARK: What holds a word together

  /// Where the word goes on to across a hyphen, an ampersand or a currency sign at `end`.
  private func joinedEnd(
    in bytes: Span<UInt8>, from start: Int, to end: Int, boundaries: Span<Boundary>, next: Int
  ) -> Int? {
    guard end + 1 < range.upperBound, next + 2 < boundaries.count else {
      return end < range.upperBound && isCurrencyCode(in: bytes, from: start, to: end) ? end + 1 : nil
    }
    switch bytes[end] {
    case UInt8(ascii: "-"):
      guard isWordStart(bytes, at: end + 1), boundaries[next + 1].offset == end + 1 else { return nil }
      let isNumber = ASCII.isDigit(bytes[end - 1]) && ASCII.isDigit(bytes[end + 1])
      if isNumber ? rules.splitsNumberHyphens : rules.splitsHyphens {
        let isPrefix = rules.hyphenPrefixes.contains(WordHash(bytes, start..<end))
        return isPrefix ? boundaries[next + 2].offset : nil
      }
      return boundaries[next + 2].offset
    case UInt8(ascii: "&"):
      // AT&T, R&D: capitals on both sides, and nothing else.
      let right = boundaries[next + 2].offset
      guard boundaries[next + 1].offset == end + 1, right - end <= 3, end - start <= 3,
        (start..<end).allSatisfy({ ASCII.isUpper(bytes[$0]) }),
        (end + 1..<right).allSatisfy({ ASCII.isUpper(bytes[$0]) })
      else { return nil }
      return right
    case UInt8(ascii: "/"):
      // b/c, n/a, and w/o.
      guard boundaries[next + 1].offset == end + 1 else { return nil }
      let right = boundaries[next + 2].offset
      return rules.contractions.contains(WordHash(bytes, start..<right)) ? right : nil
    case UInt8(ascii: "$"):
      return isCurrencyCode(in: bytes, from: start, to: end) ? end + 1 : nil
    default:
      return nil
    }
  }

  /// US$, A$, CAN$.
  private func isCurrencyCode(in bytes: Span<UInt8>, from start: Int, to end: Int) -> Bool {
    bytes[end] == UInt8(ascii: "$") && end - start <= 3
      && (start..<end).allSatisfy { ASCII.isUpper(bytes[$0]) }
  }

  /// Where an abbreviation ends with its point, if there is a point at `end` that belongs to it.
  private func abbreviationEnd(
    in bytes: Span<UInt8>, from start: Int, to end: Int, after last: Token?
  ) -> Int? {
    guard end < range.upperBound, bytes[end] == UInt8(ascii: ".") else { return nil }
    // "U.S.A" goes on; "U.S.." and "Inc..." are an abbreviation and further points.
    if end + 1 < range.upperBound, isWordStart(bytes, at: end + 1) { return nil }
    let word = Token(bytes, from: start, to: end)
    let hash = WordHash(bytes, start..<end + 1)
    if let abbreviation = rules.abbreviations[hash],
      word.traits.contains(.startsUpper) || !abbreviation.isCapitalised,
      abbreviation.kind != .number || hasDigitAfter(in: bytes, end + 1)
        || isInBracket(bytes, start) && hasMonthAfter(in: bytes, end + 1),
      abbreviation.kind != .list || !endsSentence(in: bytes, end + 1)
    {
      return end + 1
    }
    let isPart = isPartOfSpacedAbbreviation(hash, in: bytes, to: end + 1, after: last)
    return isPart || isInitials(in: bytes, from: start, to: end) ? end + 1 : nil
  }

  /// Whether a word with its point, which ends at `end`, is one with the word before it or the one after it:
  /// z. B.
  private func isPartOfSpacedAbbreviation(
    _ word: WordHash, in bytes: Span<UInt8>, to end: Int, after last: Token?
  ) -> Bool {
    guard rules.spacedAbbreviations.mayContain(word) else { return false }
    if let last, rules.spacedAbbreviations.kind(last.hash, word) != nil { return true }
    let start = spaceEnd(in: bytes, from: end, limit: paragraphEnd)
    let limit = min(paragraphEnd, start + Self.longestPart)
    guard let point = (start..<limit).first(where: { bytes[$0] == UInt8(ascii: ".") }) else { return false }
    return rules.spacedAbbreviations.kind(word, WordHash(bytes, start..<point + 1)) != nil
  }

  /// No word of an abbreviation with spaces is longer, in bytes.
  private static let longestPart = 16

  /// Single letters with points between them, or one capital with a word after it: U.S, a.m, J.
  private func isInitials(in bytes: Span<UInt8>, from start: Int, to end: Int) -> Bool {
    var letters = 0
    var i = start
    while i < end {
      let (scalar, length) = decodeScalar(bytes, at: i)
      let traits = TokenTraits(anyScalar: scalar)
      guard !traits.isDisjoint(with: .letters) else { return false }
      letters += 1
      i += length
      if i < end {
        guard bytes[i] == UInt8(ascii: ".") else { return false }
        i += 1
      } else if letters == 1 {
        guard traits.contains(.hasUpper) else { return false }
        // "I" is a word, and listed as one that is kept whole.
        return !rules.contractions.contains(WordHash(bytes, start..<end))
          && hasCapitalAfter(in: bytes, end + 1)
      }
    }
    return letters > 1
  }

  /// Whether nothing follows in the paragraph, or a capital.
  private func endsSentence(in bytes: Span<UInt8>, _ position: Int) -> Bool {
    let i = spaceEnd(in: bytes, from: position, limit: paragraphEnd)
    guard i < paragraphEnd else { return true }
    return i > position && TokenTraits(anyScalar: decodeScalar(bytes, at: i).scalar).contains(.hasUpper)
  }

  /// Whether a digit comes next, after a space or at once.
  private func hasDigitAfter(in bytes: Span<UInt8>, _ position: Int) -> Bool {
    let i = fewSpacesEnd(in: bytes, from: position)
    return i < paragraphEnd && ASCII.isDigit(bytes[i])
  }

  /// Whether the name of a month comes next: (b. May 1990).
  private func hasMonthAfter(in bytes: Span<UInt8>, _ position: Int) -> Bool {
    let start = fewSpacesEnd(in: bytes, from: position)
    let limit = min(paragraphEnd, start + Self.longestMonth)
    let end = (start..<limit).first { isSpace(bytes, at: $0) } ?? limit
    return rules.calendarWords.contains(WordHash(bytes, start..<end))
  }

  private func isInBracket(_ bytes: Span<UInt8>, _ start: Int) -> Bool {
    start > range.lowerBound && bytes[start - 1] == UInt8(ascii: "(")
  }

  /// Where what follows starts, behind a space or two.
  private func fewSpacesEnd(in bytes: Span<UInt8>, from position: Int) -> Int {
    spaceEnd(in: bytes, from: position, limit: min(paragraphEnd, position + 2))
  }

  /// Where the white space ends that goes on at `position` and starts no character at `limit` or behind.
  private func spaceEnd(in bytes: Span<UInt8>, from position: Int, limit: Int) -> Int {
    var i = position
    while i < limit, isSpace(bytes, at: i) { i += decodeScalar(bytes, at: i).length }
    return i
  }

  /// No word of the calendar is longer, in bytes.
  private static let longestMonth = 24

  /// Whether the next character after white space on the same line, and after a comma or hyphen, is a
  /// capital or a digit.
  private func hasCapitalAfter(in bytes: Span<UInt8>, _ position: Int) -> Bool {
    var i = position
    while i < paragraphEnd, bytes[i] == UInt8(ascii: " ") || bytes[i] == UInt8(ascii: ",") || bytes[i] == 0x2D
    {
      i += 1
    }
    guard i < paragraphEnd, !isSpace(bytes, at: i) else { return false }
    if bytes[i] < 0x80 { return ASCII.isUpper(bytes[i]) || (i > position && bytes[position] == 0x2C) }
    return TokenTraits(decodeScalar(bytes, at: i).scalar).contains(.hasUpper)
  }

  // MARK: Punctuation

  /// Where a run of marks that are one token ends: ... !! ?! -- *** ``.
  private func punctuationEnd(in bytes: Span<UInt8>, at start: Int) -> Int {
    let first = bytes[start]
    var end = start + 1
    switch first {
    case UInt8(ascii: "."):
      while end < range.upperBound, bytes[end] == first { end += 1 }
      // ".?" and "..?" are one mark that was typed badly; "...?" are two.
      if end > start + 2 { break }
      if end > start + 1, end < range.upperBound, ![0x21, 0x3F].contains(bytes[end]) { break }
      if let numberEnd = pointedNumberEnd(in: bytes, at: start) { return numberEnd }
      if start == range.lowerBound, end < range.upperBound, ASCII.isLetter(bytes[end]) {
        // .doc, .com
        while end < range.upperBound, ASCII.isLetter(bytes[end]) { end += 1 }
        break
      }
      while end < range.upperBound, [0x21, 0x3F].contains(bytes[end]) { end += 1 }
    case UInt8(ascii: "!"), UInt8(ascii: "?"):
      while end < range.upperBound, [0x2E, 0x21, 0x3F].contains(bytes[end]) { end += 1 }
    case UInt8(ascii: ")"), UInt8(ascii: "("):
      guard rules.hasBracketSmileys else { return end }
      while end < range.upperBound, bytes[end] == first { end += 1 }
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "="), UInt8(ascii: "_"), UInt8(ascii: "~"),
      UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "`"), UInt8(ascii: "'"), UInt8(ascii: "+"),
      UInt8(ascii: "#"), UInt8(ascii: "^"), UInt8(ascii: "|"), UInt8(ascii: "$"):
      while end < range.upperBound, bytes[end] == first { end += 1 }
    default: break
    }
    return end
  }

  /// Where an emoticon of the list ends: the longest that is not glued to letters or digits.
  private func emoticonEnd(in bytes: Span<UInt8>, at start: Int, icuEnd: Int) -> Int? {
    let first = bytes[start]
    guard first < 0x80 else {
      let scalar = decodeScalar(bytes, at: start).scalar
      // The first emoji beyond Latin-1 is ‼.
      return scalar.value >= 0x203C && scalar.properties.isEmoji ? icuEnd : nil
    }
    guard ASCII.startsEmoticon(first) else { return nil }
    if start > range.lowerBound, isAlphanumeric(bytes[start - 1]), isAlphanumeric(first) { return nil }
    if start + 1 < range.upperBound, bytes[start + 1] < 0x80,
      !rules.emoticonStarts.mayContain(WordHash(bytes, start..<start + 2))
    {
      return nil
    }
    for length in stride(from: min(5, range.upperBound - start), through: 2, by: -1) {
      let end = start + length
      if end < range.upperBound, isAlphanumeric(bytes[end]) || bytes[end] == UInt8(ascii: "/") { continue }
      if rules.emoticons.contains(WordHash(bytes, start..<end)) { return end }
    }
    return nil
  }

  func isAlphanumeric(_ byte: UInt8) -> Bool {
    byte >= 0x80 || ASCII.isLetter(byte) || ASCII.isDigit(byte)
  }
}
