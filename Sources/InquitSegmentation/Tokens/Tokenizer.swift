import InquitModel

/// Makes tokens in the sense of Universal Dependencies out of ICU's words: merges what a language's rules
/// hold together (U.S., ..., 7:30, a URL) and splits what they take apart (do|n't, l'|eau, 30|pm).
struct Tokenizer: Sendable {
  let rules: SegmentationRules

  /// Appends the tokens of a paragraph, whose boundaries `buffer` holds.
  func appendTokens(
    of range: Range<Int>, in bytes: Span<UInt8>, boundaries buffer: BoundaryBuffer, to tokens: inout [Token]
  ) {
    let boundaries = buffer.words.span
    let sentences = buffer.sentences.span.extracting(first: buffer.sentenceCount)
    var starts = SentenceStarts(sentences)
    var cursor = Cursor(position: range.lowerBound)
    while cursor.position < range.upperBound {
      if isSpace(bytes, at: cursor.position) {
        skipSpace(&cursor, in: bytes, boundaries)
        continue
      }
      // To make room once for many tokens takes less time than to ask for each whether there is room.
      tokens.append(addingCapacity: Self.plainRunLength) { out in
        appendPlainWords(
          &cursor, in: bytes, buffer.letters, range.upperBound, boundaries, sentences, &starts, to: &out)
      }
      if cursor.position < range.upperBound, !isSpace(bytes, at: cursor.position) {
        let firstToken = tokens.count
        appendChunk(&cursor, in: bytes, range.upperBound, boundaries, to: &tokens)
        var newTokens = tokens.mutableSpan
        for i in firstToken..<newTokens.count { starts.mark(&newTokens[i], sentences) }
      }
    }
  }

  /// How far the tokens of a paragraph have been found.
  private struct Cursor {
    var position: Int
    /// The index of ICU's next boundary.
    var next = 0
    /// What stands between the last token and the next one.
    var before: TokenTraits = []
  }

  private func skipSpace(_ cursor: inout Cursor, in bytes: Span<UInt8>, _ boundaries: Span<Boundary>) {
    let end = boundaries[cursor.next].offset
    let byte = bytes[cursor.position]
    cursor.before.insert(.spaceBefore)
    if byte <= 0x0D, byte >= 0x0A { cursor.before.insert(.lineBefore) }
    // A mark that combines with a space shares its segment, and is a token.
    while cursor.position < end, isSpace(bytes, at: cursor.position) {
      cursor.position += decodeScalar(bytes, at: cursor.position).length
    }
    if cursor.position == end { cursor.next += 1 }
  }

  /// Appends ASCII words with one space between them, and the marks around them: most of an English text. Stops
  /// before all else, and when `out` is nearly full.
  private func appendPlainWords(
    _ cursor: inout Cursor, in bytes: Span<UInt8>, _ letters: borrowing LetterMap, _ paragraphEnd: Int,
    _ boundaries: Span<Boundary>, _ sentences: Span<Boundary>, _ starts: inout SentenceStarts,
    to out: inout OutputSpan<Token>
  ) {
    while out.freeCapacity >= Self.mostPlainTokens {
      appendSpacedWords(
        &cursor, in: bytes, letters, boundaries, upTo: min(starts.start, paragraphEnd - 1), to: &out)
      guard out.freeCapacity >= Self.mostPlainTokens,
        appendPlainWord(&cursor, in: bytes, letters, paragraphEnd, boundaries, sentences, &starts, to: &out)
      else { break }
    }
  }

  /// Appends the words that end at `limit` or before and have nothing but a space on either side. Most tokens of a
  /// text are made here, so the loop does nothing else.
  @inline(never)
  private func appendSpacedWords(
    _ cursor: inout Cursor, in bytes: Span<UInt8>, _ letters: borrowing LetterMap,
    _ boundaries: Span<Boundary>, upTo limit: Int, to out: inout OutputSpan<Token>
  ) {
    // Copies, so that they stay in registers.
    var (position, next, before) = (cursor.position, cursor.next, cursor.before)
    let last = boundaries.count - 1
    while next < last, !out.isFull {
      // The word's end is the boundary, which is known before the letters have been read.
      let end = boundaries[unchecked: next].offset
      guard end <= limit, boundaries[unchecked: next &+ 1].offset == end &+ 1,
        var word = Token(plainWord: position, to: end, in: bytes, letters),
        bytes[unchecked: end] == UInt8(ascii: " "), !rules.contractionFilter.mayContain(word.hash)
      else { break }
      word.traits.formUnion(before)
      out.append(word)
      before = .spaceBefore
      position = end &+ 1
      next &+= 2
    }
    cursor = Cursor(position: position, next: next, before: before)
  }

  /// Appends an ASCII word with the marks around it, and skips the space behind it. False where there is something
  /// else, and at the end of the paragraph.
  @inline(__always)
  private func appendPlainWord(
    _ cursor: inout Cursor, in bytes: Span<UInt8>, _ letters: borrowing LetterMap, _ paragraphEnd: Int,
    _ boundaries: Span<Boundary>, _ sentences: Span<Boundary>, _ starts: inout SentenceStarts,
    to out: inout OutputSpan<Token>
  ) -> Bool {
    let position = cursor.position
    guard position < paragraphEnd else { return false }
    let opens = bytes[position] == Self.quote && position + 1 < paragraphEnd
    let first = opens ? cursor.next + 1 : cursor.next
    let end = boundaries[first].offset
    guard var word = Token(plainWord: opens ? position + 1 : position, to: end, in: bytes, letters),
      !isContraction(word.hash)
    else { return false }
    let isAlone = end == paragraphEnd || bytes[end] <= 0x20
    var markCount = 0
    if opens || !isAlone {
      guard let count = plainMarkCount(behind: word, in: bytes, paragraphEnd) else { return false }
      if count > 0, boundaries[first + count].offset != end + count { return false }
      markCount = count
    }
    if opens {
      var mark = Token(plainMark: Self.quote, at: position)
      mark.traits.formUnion(cursor.before)
      starts.mark(&mark, sentences)
      out.append(mark)
      cursor.before = []
    }
    word.traits.formUnion(cursor.before)
    starts.mark(&word, sentences)
    out.append(word)
    for i in end..<end + markCount {
      var mark = Token(plainMark: bytes[i], at: i)
      starts.mark(&mark, sentences)
      out.append(mark)
    }
    cursor = Cursor(position: end + markCount, next: first + markCount + 1)
    return skipPlainSpace(&cursor, in: bytes, paragraphEnd, boundaries)
  }

  /// Skips one space that no mark combines with; false where there is something else.
  @inline(__always)
  private func skipPlainSpace(
    _ cursor: inout Cursor, in bytes: Span<UInt8>, _ paragraphEnd: Int, _ boundaries: Span<Boundary>
  ) -> Bool {
    guard cursor.position + 1 < paragraphEnd, bytes[cursor.position] == UInt8(ascii: " "),
      boundaries[cursor.next].offset == cursor.position + 1
    else { return false }
    cursor = Cursor(position: cursor.position + 1, next: cursor.next + 1, before: .spaceBefore)
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
  /// Two quotation marks, a word, and a mark.
  private static let mostPlainTokens = 4
  private static let plainRunLength = 64

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
    _ cursor: inout Cursor, in bytes: Span<UInt8>, _ paragraphEnd: Int, _ boundaries: Span<Boundary>,
    to tokens: inout [Token]
  ) {
    let first = tokens.count
    var last = cursor.next
    while boundaries[last].offset < paragraphEnd, !isSpace(bytes, at: boundaries[last].offset) { last += 1 }
    let range = cursor.position..<boundaries[last].offset
    if last == cursor.next {
      appendWord(range, in: bytes, to: &tokens)
    } else {
      let chunk = Chunk(range, in: bytes, paragraphEnd: paragraphEnd, tokenizer: self)
      chunk.appendTokens(in: bytes, boundaries: boundaries, next: cursor.next, to: &tokens)
    }
    tokens[first].traits.formUnion(cursor.before)
    cursor = Cursor(position: range.upperBound, next: last + 1)
  }

  /// Appends a word with its clitics as tokens of their own, and two words between which a space is missing
  /// behind a point as such: "It rained.Then".
  func appendWord(_ range: Range<Int>, in bytes: Span<UInt8>, to tokens: inout [Token]) {
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

  private func appendSingleWord(_ token: Token, in bytes: Span<UInt8>, to tokens: inout [Token]) {
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
  private func appendParts(of token: Token, cuts: [Int], in bytes: Span<UInt8>, to tokens: inout [Token]) {
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
  private func appendCliticParts(of token: Token, in bytes: Span<UInt8>, to tokens: inout [Token]) {
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

/// Walks along ICU's sentence boundaries beside the tokens.
private struct SentenceStarts {
  private var index = 0
  /// The next boundary; behind all tokens when there is none.
  private(set) var start: Int

  init(_ boundaries: Span<Boundary>) {
    start = boundaries.isEmpty ? .max : boundaries[0].offset
  }

  /// Marks the token if it starts a sentence. It must be behind all that were marked before.
  @inline(__always)
  mutating func mark(_ token: inout Token, _ boundaries: Span<Boundary>) {
    guard start < token.end else { return }
    while start < token.start {
      index += 1
      start = index < boundaries.count ? boundaries[index].offset : .max
    }
    if start == token.start { token.traits.insert(.startsSentenceForICU) }
  }
}
