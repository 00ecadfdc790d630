import InquitModel

/// Makes tokens in the sense of Universal Dependencies out of ICU's words: merges what a language's rules
/// hold together (U.S., ..., 7:30, a URL) and splits what they take apart (do|n't, l'|eau, 30|pm).
struct Tokenizer: Sendable {
  let rules: SegmentationRules
  let breaker: WordAndSentenceBreaker

  /// Appends the tokens of a paragraph. `map` must be of the same bytes; `buffer` is room to work in.
  func appendTokens(
    of range: Range<Int>, in bytes: Span<UInt8>, _ map: borrowing ByteMap, _ buffer: inout BoundaryBuffer,
    to tokens: inout [Token]
  ) {
    breaker.findSentences(bytes, map, from: range.lowerBound, to: range.upperBound, into: &buffer)
    buffer.removeWords()
    // No token is empty. To make room once takes less time than to ask for each whether there is room.
    tokens.append(addingCapacity: range.count) { out in
      let first = out.count
      var cursor = Cursor(position: range.lowerBound)
      while cursor.position < range.upperBound {
        if breaker.hasPlainWords {
          appendPlainWords(&cursor, in: bytes, map, range.upperBound, to: &out)
          if cursor.position == range.upperBound { break }
        }
        if isSpace(bytes, at: cursor.position) {
          skipSpace(&cursor, in: bytes, range.upperBound)
        } else {
          appendChunk(&cursor, in: bytes, range.upperBound, &buffer, to: &out)
        }
      }
      var newTokens = out.mutableSpan
      Self.markStarts(of: buffer.sentences.span, in: &newTokens, from: first)
    }
  }

  /// How far the tokens of a paragraph have been found: up to a boundary of ICU's, but for marks that combine with a
  /// space.
  private struct Cursor {
    var position: Int
    /// What stands between the last token and the next one.
    var before: TokenTraits = []
    /// Where the segment starts that goes on at `position`, if it is not there.
    var segmentStart: Int?
  }

  private func skipSpace(_ cursor: inout Cursor, in bytes: Span<UInt8>, _ paragraphEnd: Int) {
    let start = cursor.position
    cursor.before.insert(.spaceBefore)
    while cursor.position < paragraphEnd, isSpace(bytes, at: cursor.position) {
      let byte = bytes[cursor.position]
      if byte <= 0x0D, byte >= 0x0A { cursor.before.insert(.lineBefore) }
      cursor.position += byte < 0x80 ? 1 : decodeScalar(bytes, at: cursor.position).length
    }
    // A mark that combines with a space shares its segment, and is a token.
    cursor.segmentStart = breaker.segmentStart(
      bytes, behindSpaceFrom: start, at: cursor.position, to: paragraphEnd)
  }

  /// Marks the tokens that ICU's sentences start with; both are in order.
  private static func markStarts(
    of sentences: Span<Boundary>, in tokens: inout MutableSpan<Token>, from first: Int
  ) {
    var low = first
    for i in sentences.indices {
      let start = sentences[i].offset
      // The first token from `low` on that does not start before: by halves, without branches, as nothing could foresee
      // these.
      var count = tokens.count - low
      while count > 0 {
        let half = (count + 1) / 2
        // All bits of the sign are set where it starts before.
        low += half & (tokens[unchecked: low + half - 1].start &- start) >> (Int.bitWidth - 1)
        count -= half
      }
      guard low < tokens.count else { return }
      if tokens[low].start == start { tokens[low].traits.insert(.startsSentenceForICU) }
    }
  }

  // MARK: Plain words

  /// Appends ASCII words with one space between them, and the marks around them: most of an English text. Stops
  /// before all else.
  private func appendPlainWords(
    _ cursor: inout Cursor, in bytes: Span<UInt8>, _ map: borrowing ByteMap, _ paragraphEnd: Int,
    to out: inout OutputSpan<Token>
  ) {
    repeat {
      appendSpacedWords(&cursor, in: bytes, map, paragraphEnd, to: &out)
    } while appendPlainWord(&cursor, in: bytes, map, paragraphEnd, to: &out)
  }

  /// Appends the words that have nothing but a space on either side. Most tokens of a text are made here, so the loop
  /// does nothing else.
  @inline(never)
  private func appendSpacedWords(
    _ cursor: inout Cursor, in bytes: Span<UInt8>, _ map: borrowing ByteMap, _ paragraphEnd: Int,
    to out: inout OutputSpan<Token>
  ) {
    // Copies, so that they stay in registers.
    var (position, before) = (cursor.position, cursor.before)
    let lastStart = min(paragraphEnd, bytes.count - 16)
    // The letters from `position` on; how many of the bits are known.
    var letters = ByteMap.Letters(all: 0, capitals: 0)
    var known = 0
    while position < lastStart {
      if known <= Token.longestPlainWord {
        letters = map.letters(at: position)
        known = 64
      }
      let count = (~letters.all).trailingZeroBitCount
      let end = position &+ count
      guard count &- 1 < Token.longestPlainWord, count > 0, end &+ 1 < paragraphEnd,
        bytes[unchecked: end] == UInt8(ascii: " "), bytes[unchecked: end &+ 1] < 0x80
      else { break }
      var word = Token(plainWord: position, to: end, in: bytes, capitals: letters.capitals)
      if rules.contractionFilter.mayContain(word.hash) { break }
      word.traits.formUnion(before)
      out.append(word)
      before = .spaceBefore
      position = end &+ 1
      let length = UInt64(truncatingIfNeeded: count &+ 1)
      letters.all &>>= length
      letters.capitals &>>= length
      known &-= count &+ 1
    }
    if position > cursor.position { cursor = Cursor(position: position, before: before) }
  }

  /// Appends an ASCII word with the marks around it, and skips the space behind it. False where there is something
  /// else, and at the end of the paragraph.
  @inline(__always)
  private func appendPlainWord(
    _ cursor: inout Cursor, in bytes: Span<UInt8>, _ map: borrowing ByteMap, _ paragraphEnd: Int,
    to out: inout OutputSpan<Token>
  ) -> Bool {
    let position = cursor.position
    guard position < paragraphEnd else { return false }
    let opens = bytes[position] == Self.quote && position + 1 < paragraphEnd
    let start = opens ? position + 1 : position
    let letters = map.letters(at: start)
    let count = (~letters.all).trailingZeroBitCount
    let end = start + count
    guard count > 0, count <= Token.longestPlainWord, start + 16 <= bytes.count, end <= paragraphEnd else {
      return false
    }
    var word = Token(plainWord: start, to: end, in: bytes, capitals: letters.capitals)
    if isContraction(word.hash) { return false }
    let isAlone = end == paragraphEnd || bytes[end] <= 0x20
    var markCount = 0
    if opens || !isAlone {
      guard let count = plainMarkCount(behind: word, in: bytes, paragraphEnd) else { return false }
      markCount = count
    }
    if opens {
      var mark = Token(plainMark: Self.quote, at: position)
      mark.traits.formUnion(cursor.before)
      out.append(mark)
      cursor.before = []
    }
    word.traits.formUnion(cursor.before)
    out.append(word)
    for i in end..<end + markCount { out.append(Token(plainMark: bytes[i], at: i)) }
    cursor = Cursor(position: end + markCount)
    return skipPlainSpace(&cursor, in: bytes, paragraphEnd)
  }

  /// Skips one space that no mark combines with; false where there is something else.
  @inline(__always)
  private func skipPlainSpace(_ cursor: inout Cursor, in bytes: Span<UInt8>, _ paragraphEnd: Int) -> Bool {
    let next = cursor.position + 1
    guard next < paragraphEnd, bytes[next - 1] == UInt8(ascii: " "), bytes[next] < 0x80 else { return false }
    cursor = Cursor(position: next, before: .spaceBefore)
    return true
  }

  /// How many marks stand between a word and the white space behind it, which `Chunk` would make tokens of one
  /// character each; nil for all else.
  private func plainMarkCount(behind word: Token, in bytes: Span<UInt8>, _ paragraphEnd: Int) -> Int? {
    guard word.count > 1, !ASCII.startsEmoticon(bytes[word.start]) else { return nil }
    let end = word.end
    if end == paragraphEnd || bytes[end] <= 0x20 { return 0 }
    var last = end + 1
    switch bytes[end] {
    case UInt8(ascii: "."):
      if mayBeAbbreviation(WordHash(bytes, word.start..<last)) { return nil }
      if last < paragraphEnd, bytes[last] == Self.quote { last += 1 }
    case UInt8(ascii: ","), UInt8(ascii: "!"), UInt8(ascii: "?"):
      if last < paragraphEnd, bytes[last] == Self.quote { last += 1 }
    case UInt8(ascii: ":"), UInt8(ascii: ";"), Self.quote: break
    default: return nil
    }
    return last == paragraphEnd || bytes[last] <= 0x20 ? last - end : nil
  }

  private static let quote = UInt8(ascii: "\"")

  @inline(__always)
  private func isContraction(_ word: WordHash) -> Bool {
    rules.contractionFilter.mayContain(word) && rules.contractions.contains(word)
  }

  private func contractionCuts(of word: WordHash) -> [Int]? {
    rules.contractionFilter.mayContain(word) ? rules.contractions[word] : nil
  }

  private func mayBeAbbreviation(_ word: WordHash) -> Bool {
    rules.abbreviations.contains(word) || rules.spacedAbbreviations.mayContain(word)
  }

  /// Appends the tokens up to the next white space.
  @inline(never)
  private func appendChunk(
    _ cursor: inout Cursor, in bytes: Span<UInt8>, _ paragraphEnd: Int, _ buffer: inout BoundaryBuffer,
    to tokens: inout OutputSpan<Token>
  ) {
    let (first, firstBoundary) = (tokens.count, buffer.words.count)
    let start = cursor.position
    breaker.findChunk(bytes, from: cursor.segmentStart ?? start, to: paragraphEnd, into: &buffer)
    let boundaries = buffer.words.span.extracting(droppingFirst: firstBoundary)
    let end = boundaries[boundaries.count - 1].offset
    if boundaries.count == 1 || boundaries[boundaries.count - 2].offset <= start {
      appendWord(start..<end, in: bytes, to: &tokens)
    } else {
      let chunk = Chunk(start..<end, in: bytes, paragraphEnd: paragraphEnd, tokenizer: self)
      chunk.appendTokens(in: bytes, boundaries: boundaries, to: &tokens)
    }
    var newTokens = tokens.mutableSpan
    newTokens[first].traits.formUnion(cursor.before)
    cursor = Cursor(position: end)
  }

  /// Appends a word with its clitics as tokens of their own, and two words between which a space is missing
  /// behind a point as such: "It rained.Then".
  func appendWord(_ range: Range<Int>, in bytes: Span<UInt8>, to tokens: inout OutputSpan<Token>) {
    let token = Token(bytes, from: range.lowerBound, to: range.upperBound)
    guard token.traits.isSuperset(of: [.hasPoint, .hasUpper, .hasLower]) else {
      return appendSingleWord(token, in: bytes, to: &tokens)
    }
    var start = range.lowerBound
    for i in range where lacksSpace(bytes, behind: i, in: range) {
      appendSingleWord(Token(bytes, from: start, to: i), in: bytes, to: &tokens)
      tokens.append(Token(bytes, from: i, to: i + 1))
      start = i + 1
    }
    appendSingleWord(Token(bytes, from: start, to: range.upperBound), in: bytes, to: &tokens)
  }

  /// Whether there is a point at `i` with two small letters before it, and behind it a word with a capital that
  /// does not end a domain name.
  private func lacksSpace(_ bytes: Span<UInt8>, behind i: Int, in range: Range<Int>) -> Bool {
    guard bytes[i] == UInt8(ascii: "."), i - range.lowerBound >= 2, range.upperBound - i > 2 else {
      return false
    }
    func traits(at i: Int) -> TokenTraits { TokenTraits(anyScalar: decodeScalar(bytes, at: i).scalar) }
    func start(before i: Int) -> Int {
      var i = i - 1
      while i > range.lowerBound, bytes[i] & 0xC0 == 0x80 { i -= 1 }
      return i
    }
    let last = start(before: i)
    guard last > range.lowerBound, traits(at: last) == .hasLower,
      traits(at: start(before: last)) == .hasLower, traits(at: i + 1) == .hasUpper
    else { return false }
    let second = i + 1 + decodeScalar(bytes, at: i + 1).length
    guard second < range.upperBound, traits(at: second) == .hasLower else { return false }
    let mayBeDomain = range.upperBound - i <= Self.longestDomain
    return !mayBeDomain || !rules.topLevelDomains.contains(WordHash(bytes, i + 1..<range.upperBound))
  }

  /// No top-level domain of the list is longer, in bytes, with its point.
  private static let longestDomain = 8

  private func appendSingleWord(_ token: Token, in bytes: Span<UInt8>, to tokens: inout OutputSpan<Token>) {
    if token.traits.contains(.hasApostrophe) || token.traits.contains([.hasDash, .hasLower]) {
      appendCliticParts(of: token, in: bytes, to: &tokens)
    } else if token.traits.contains([.hasDigit]), let cut = suffixCut(of: token, in: bytes) {
      tokens.append(Token(bytes, from: token.start, to: cut))
      tokens.append(Token(bytes, from: cut, to: token.end))
    } else if let cuts = contractionCuts(of: token.hash), !cuts.isEmpty {
      appendParts(of: token, cuts: cuts, in: bytes, to: &tokens)
    } else {
      tokens.append(token)
    }
  }

  /// Cuts `token` after so many characters each. In bytes y’all is longer than the y'all of the list.
  private func appendParts(
    of token: Token, cuts: [Int], in bytes: Span<UInt8>, to tokens: inout OutputSpan<Token>
  ) {
    var start = token.start
    var position = token.start
    var characters = 0
    for cut in cuts {
      while characters < cut, position < token.end {
        position += decodeScalar(bytes, at: position).length
        characters += 1
      }
      guard position < token.end else { break }
      tokens.append(Token(bytes, from: start, to: position))
      start = position
    }
    tokens.append(Token(bytes, from: start, to: token.end))
  }

  /// 30pm: where the letters start, if they are cut off.
  private func suffixCut(of token: Token, in bytes: Span<UInt8>) -> Int? {
    guard ASCII.isDigit(bytes[token.start]) else { return nil }
    var i = token.end
    while i > token.start, !ASCII.isDigit(bytes[i - 1]) { i -= 1 }
    guard i < token.end else { return nil }
    return rules.numberSuffixes.contains(WordHash(bytes, i..<token.end)) ? i : nil
  }

  /// Cuts clitics off both ends until none is left, or the word is a contraction of its own.
  private func appendCliticParts(of token: Token, in bytes: Span<UInt8>, to tokens: inout OutputSpan<Token>) {
    if let cuts = contractionCuts(of: token.hash) {
      appendParts(of: token, cuts: cuts, in: bytes, to: &tokens)
      return
    }
    var (start, end) = (token.start, token.end)
    // Most words have one clitic, for which no array is made.
    var lastTail: Range<Int>?
    var innerTails: [Range<Int>] = []
    while let cut = rules.clitics.cut(of: start..<end, in: bytes) {
      if cut.isBefore {
        tokens.append(Token(bytes, from: start, to: cut.position))
        start = cut.position
      } else {
        if lastTail == nil { lastTail = cut.position..<end } else { innerTails.append(cut.position..<end) }
        end = cut.position
      }
    }
    if start < end { tokens.append(Token(bytes, from: start, to: end)) }
    for tail in innerTails.reversed() {
      tokens.append(Token(bytes, from: tail.lowerBound, to: tail.upperBound))
    }
    if let lastTail { tokens.append(Token(bytes, from: lastTail.lowerBound, to: lastTail.upperBound)) }
  }
}

/// Whether the character at `i` separates tokens: white space, the zero-width space, the byte order mark.
@inline(__always)
func isSpace(_ bytes: Span<UInt8>, at i: Int) -> Bool {
  let byte = bytes[i]
  if byte < 0x80 { return byte <= 0x20 }
  return isWideSpace(bytes, at: i)
}

@inline(never)
private func isWideSpace(_ bytes: Span<UInt8>, at i: Int) -> Bool {
  switch bytes[i] {
  case 0xC2, 0xE1, 0xE2, 0xE3, 0xEF: break
  default: return false
  }
  // The property White_Space, which never changes, beyond ASCII; and the two that show nothing.
  switch decodeScalar(bytes, at: i).scalar.value {
  case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: return true
  case 0x200B, 0xFEFF: return true
  default: return false
  }
}
