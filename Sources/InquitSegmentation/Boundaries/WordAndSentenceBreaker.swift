import ICU
import InquitData
import InquitModel

/// ICU's word and sentence boundaries of a text, by the fastest way that its rules allow.
public final class WordAndSentenceBreaker: Sendable {
  private let words: BoundaryFinder
  private let sentences: BoundaryFinder
  private let fastWords: FastBreaker?
  private let fastSentences: FastBreaker?
  private let quietText: QuietText?
  private let plainWords: PlainWords?
  /// Whether words of ASCII letters end where such a run ends.
  let hasPlainWords: Bool

  private static let cache = LanguageCache(WordAndSentenceBreaker.init(locale:))

  /// The breaker of a locale (a BCP 47 tag or an ICU locale id). It is made once and shared.
  public static func shared(locale: String) -> WordAndSentenceBreaker { cache[locale] }

  private init(locale: String) {
    words = BoundaryFinder(.word, locale: locale)
    sentences = BoundaryFinder(.sentence, locale: locale)
    fastWords = words.rules.flatMap { FastBreaker($0) }
    fastSentences = sentences.rules.flatMap { FastBreaker($0) }
    plainWords = fastWords.flatMap { PlainWords($0.table) }
    hasPlainWords = plainWords != nil
    quietText = fastSentences.flatMap { QuietText($0.table) }
  }

  /// Whether all short cuts can be taken.
  var isFast: Bool { hasPlainWords && quietText != nil }

  /// Room for the boundaries of texts.
  public func makeBuffer() -> BoundaryBuffer {
    BoundaryBuffer(
      wordDictionary: words.makeDictionary(), sentenceDictionary: sentences.makeDictionary())
  }

  /// Puts all boundaries of a text into `buffer`.
  public func find(_ bytes: Span<UInt8>, into buffer: inout BoundaryBuffer) {
    let map = ByteMap(bytes)
    findWords(bytes, map, from: 0, to: bytes.count, into: &buffer)
    findSentences(bytes, map, from: 0, to: bytes.count, into: &buffer)
  }

  /// Puts the word boundaries after `start` up to `end`, which are themselves boundaries (a text's or a line's ends),
  /// into `buffer`. `map` must be of the same bytes.
  func findWords(
    _ bytes: Span<UInt8>, _ map: borrowing ByteMap, from start: Int, to end: Int,
    into buffer: inout BoundaryBuffer
  ) {
    guard let fastWords else {
      buffer.words = words.boundaries(bytes, from: start, to: end)
      return
    }
    buffer.removeWords()
    precondition(start >= 0 && end <= bytes.count)
    let plainWords = plainWords
    var lane = fastWords.lane(at: start)
    while lane.position < end {
      let startsRun =
        ASCII.isLetter(bytes[unchecked: lane.position]) && (plainWords?.mayStart(in: lane.state) ?? false)
      fastWords.step(&lane, in: bytes, to: end, &buffer.wordDictionary, into: &buffer.words)
      if startsRun, let plainWords {
        plainWords.skip(&lane, in: bytes, map, to: end, fastWords.table, into: &buffer.words)
      }
    }
    fastWords.finish(&lane, in: bytes, to: end, &buffer.wordDictionary, into: &buffer.words)
  }

  /// The same for sentences.
  func findSentences(
    _ bytes: Span<UInt8>, _ map: borrowing ByteMap, from start: Int, to end: Int,
    into buffer: inout BoundaryBuffer
  ) {
    guard let fastSentences else {
      buffer.sentences = sentences.boundaries(bytes, from: start, to: end)
      return
    }
    buffer.sentences.removeAll(keepingCapacity: true)
    precondition(start >= 0 && end <= bytes.count)
    let quietText = quietText
    var lane = fastSentences.lane(at: start)
    while lane.position < end {
      quietText?.skip(&lane, in: bytes, map, to: end)
      guard lane.position < end else { break }
      fastSentences.step(&lane, in: bytes, to: end, &buffer.sentenceDictionary, into: &buffer.sentences)
    }
    fastSentences.finish(&lane, in: bytes, to: end, &buffer.sentenceDictionary, into: &buffer.sentences)
  }

  /// Adds to the words of `buffer` the boundaries after `start`, which is one itself, up to the first that white space
  /// or `end` follows.
  func findChunk(_ bytes: Span<UInt8>, from start: Int, to end: Int, into buffer: inout BoundaryBuffer) {
    guard let fastWords else {
      let space = (start + 1..<max(start + 1, end)).first { isSpace(bytes, at: $0) }
      buffer.words += words.boundaries(bytes, from: start, to: space ?? end)
      return
    }
    precondition(start >= 0 && end <= bytes.count)
    var lane = fastWords.lane(at: start)
    var checked = buffer.words.count
    while lane.position < end {
      fastWords.step(&lane, in: bytes, to: end, &buffer.wordDictionary, into: &buffer.words)
      while checked < buffer.words.count {
        let offset = buffer.words[checked].offset
        checked += 1
        if offset < end, !isSpace(bytes, at: offset) { continue }
        if checked < buffer.words.count { buffer.words.removeLast(buffer.words.count - checked) }
        return
      }
    }
    fastWords.finish(&lane, in: bytes, to: end, &buffer.wordDictionary, into: &buffer.words)
  }

  /// The start of the segment that the character at `position` is in, behind white space from `start` on: a mark may
  /// combine with a space.
  func segmentStart(_ bytes: Span<UInt8>, behindSpaceFrom start: Int, at position: Int, to end: Int) -> Int {
    guard let fastWords, bytes[position] >= 0x80 || bytes[position &- 1] >= 0x80 else { return position }
    if bytes[position &- 1] == UInt8(ascii: " "), let plainWords {
      let scalar = decodeScalar(bytes, at: position).scalar
      if plainWords.isBoundary(betweenSpaceAnd: scalar, fastWords.table) ?? false { return position }
    }
    var segment = start
    while true {
      let next = fastWords.table.machine.match(bytes, from: segment, to: end).end
      if next > position { return segment }
      segment = next
    }
  }
}

/// Room for boundaries, to be used again and again.
public struct BoundaryBuffer: ~Copyable {
  /// The ends of words, in order; of those that were asked for.
  public internal(set) var words: [Boundary] = []
  /// The ends of sentences, in order.
  public internal(set) var sentences: [Boundary] = []
  var wordDictionary: DictionaryDivider
  var sentenceDictionary: DictionaryDivider

  /// Forgets the words.
  mutating func removeWords() { words.removeAll(keepingCapacity: true) }

  init(wordDictionary: consuming DictionaryDivider, sentenceDictionary: consuming DictionaryDivider) {
    self.wordDictionary = wordDictionary
    self.sentenceDictionary = sentenceDictionary
  }
}
