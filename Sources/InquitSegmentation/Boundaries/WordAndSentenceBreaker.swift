import ICU
import InquitData
import InquitModel

/// ICU's word and sentence boundaries of a text, by the fastest way that its rules allow.
public final class WordAndSentenceBreaker: Sendable {
  private let words: BoundaryFinder
  private let sentences: BoundaryFinder
  private let fast: FastBreaker?

  private static let cache = LanguageCache(WordAndSentenceBreaker.init(locale:))

  /// The breaker of a locale (a BCP 47 tag or an ICU locale id). It is made once and shared.
  public static func shared(locale: String) -> WordAndSentenceBreaker { cache[locale] }

  private init(locale: String) {
    words = BoundaryFinder(.word, locale: locale)
    sentences = BoundaryFinder(.sentence, locale: locale)
    if let wordRules = words.rules, let sentenceRules = sentences.rules {
      fast = FastBreaker(wordRules: wordRules, sentenceRules: sentenceRules, locale: locale)
    } else {
      fast = nil
    }
  }

  /// Whether words and sentences are found in one pass.
  var isFast: Bool { fast != nil }

  /// Puts the boundaries after `start` up to `end`, which are themselves boundaries of both kinds (a text's
  /// or a line's ends), into `buffer`.
  public func find(_ bytes: Span<UInt8>, from start: Int, to end: Int, into buffer: inout BoundaryBuffer) {
    buffer.letters.read(bytes, from: start, to: end)
    guard let fast else {
      buffer.words = words.boundaries(bytes, from: start, to: end)
      buffer.sentences = sentences.boundaries(bytes, from: start, to: end)
      buffer.wordCount = buffer.words.count
      buffer.sentenceCount = buffer.sentences.count
      return
    }
    buffer.reserve(end - start + 1)
    let counts = fast.scan(
      bytes, buffer.letters, from: start, to: end, words: &buffer.words, sentences: &buffer.sentences)
    buffer.wordCount = counts.words
    buffer.sentenceCount = counts.sentences
  }
}

/// Room for boundaries, to be used again and again. Entries past the counts mean nothing.
public struct BoundaryBuffer: Sendable {
  /// The ends of words in order, the first `wordCount` of the array.
  public internal(set) var words: [Boundary] = []
  /// The ends of sentences in order, the first `sentenceCount` of the array.
  public internal(set) var sentences: [Boundary] = []
  public internal(set) var wordCount = 0
  public internal(set) var sentenceCount = 0
  /// The letters of the text that the boundaries are in.
  var letters = LetterMap()

  /// A buffer without boundaries, which grows as texts want it.
  public init() {}

  /// Enough for most paragraphs.
  private static let leastRoom = 1024

  mutating func reserve(_ count: Int) {
    guard words.count < count || sentences.count < count else { return }
    let room = max(count, 2 * words.count, Self.leastRoom)
    words = [Boundary](repeating: Boundary(offset: 0, status: 0), count: room)
    sentences = [Boundary](repeating: Boundary(offset: 0, status: 0), count: room)
  }
}
