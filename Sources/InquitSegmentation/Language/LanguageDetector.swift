import ICU
import InquitData
import InquitModel

/// Guesses the language of a text from its script and its small words.
///
/// It knows the languages that have data: a script that only one of them uses decides at once
/// (`root/scripts.txt`), otherwise the language with the most stop words. The beginning of a text is enough.
public enum LanguageDetector {
  /// How much of a text is looked at, in bytes.
  private static let sampleSize = 20_000
  /// With fewer small words than one among so many words there is no guess.
  private static let rarestHit = 30

  /// The languages that have stop words; 64 at most, a bit each.
  private static let languages = Array(
    LanguageData.available.filter { LanguageData(language: $0).bytes(of: "stop-words.txt") != nil }
      .prefix(UInt64.bitWidth))

  /// The languages of each stop word, so that one look-up asks all.
  private static let stopWords: WordTable<UInt64> = {
    var languagesOfWords: [WordHash: UInt64] = [:]
    for (i, language) in languages.enumerated() {
      for word in LanguageData(language: language).entries(of: "stop-words.txt") {
        languagesOfWords[WordHash(word), default: 0] |= 1 << UInt64(i)
      }
    }
    return WordTable(languagesOfWords.map { (hash: $0.key, value: $0.value) })
  }()

  /// Scripts by their ISO 15924 codes, and the languages that they tell, if any; the first that is found counts.
  private static let scripts: [(code: String, language: String?)] =
    LanguageData.root.rows(of: "scripts.txt").map { ($0[0], $0.count > 1 ? $0[1] : nil) }

  /// The language's code, or nil when the text does not tell.
  ///
  ///     LanguageDetector.language(of: "Das ist nicht der Fall, und es wird so bleiben.")   // "de"
  public static func language(of text: SourceText) -> String? {
    let bytes = text.bytes.span
    let end = min(bytes.count, sampleSize)
    let map = ByteMap(bytes.extracting(0..<end))
    let stopWords = stopWords
    var hits = languages.map { _ in 0 }
    var scripts: [String: Int] = [:]
    var letters = 0
    var words = 0
    var word = WordHasher()
    var isInWord = false
    var i = 0
    while i < end {
      if !isInWord, ASCII.isLetter(bytes[i]) {
        // A whole word of ASCII letters, as nearly all are in English.
        let wordEnd = map.letterRunEnd(from: i, limit: end)
        if wordEnd < end, bytes[wordEnd] < 0x80 {
          count(stopWords[WordHash(bytes, i..<wordEnd)], in: &hits)
          letters += wordEnd - i
          words += 1
          i = wordEnd
          continue
        }
      }
      let (scalar, length) = decodeScalar(bytes, at: i)
      i += length
      if isLetter(scalar) {
        letters += 1
        isInWord = true
        word.add(scalar)
        if scalar.value >= 0x370 { scripts[CharacterProperty.script(scalar), default: 0] += 1 }
      } else if isInWord {
        count(stopWords[word.hash], in: &hits)
        words += 1
        word = WordHasher()
        isInWord = false
      }
    }
    if isInWord { count(stopWords[word.hash], in: &hits) }
    return language(ofScripts: scripts, letters: letters) ?? language(ofHits: hits, words: words)
  }

  /// A letter, or a mark upon one. The properties are looked up only beyond ASCII: they took most of the time.
  private static func isLetter(_ c: Unicode.Scalar) -> Bool {
    if c.value < 0x80 { return ASCII.isLetter(UInt8(c.value)) }
    return c.properties.isAlphabetic || c.properties.generalCategory == .nonspacingMark
  }

  /// Counts a hit for each of the languages of a word.
  private static func count(_ languages: UInt64?, in hits: inout [Int]) {
    var languages = languages ?? 0
    while languages != 0 {
      hits[languages.trailingZeroBitCount] += 1
      languages &= languages - 1
    }
  }

  /// The language of the script that has at least a tenth of the letters, in the order of the list: a
  /// Japanese text has more Chinese characters than kana, so kana come first there.
  private static func language(ofScripts counts: [String: Int], letters: Int) -> String? {
    scripts.first { 10 * counts[$0.code, default: 0] > letters }?.language
  }

  /// The language with the most small words; none when two have the same number. In a headline one word may tell.
  private static func language(ofHits hits: [Int], words: Int) -> String? {
    guard let best = hits.max(), best > 0, rarestHit * best >= words, hits.count(where: { $0 == best }) == 1,
      let index = hits.firstIndex(of: best)
    else { return nil }
    return languages[index]
  }
}
