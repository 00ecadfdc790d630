import Foundation
import ICU
import InquitModel
import InquitTestSupport
import Testing

@testable import InquitSegmentation

/// The Swift machines give ICU's boundaries, and no others.
@Suite struct DifferentialTests {
  /// Root, and the locales whose rules ICU tailors: Greek sentences, Finnish and Swedish words, Japanese lines.
  static let locales = ["root", "en", "el", "fi", "sv", "ja", "he", "th", "zh", "en-US-posix", "xx"]

  private static let kinds: [BreakIterator.Kind] = [.grapheme, .word, .line, .sentence]

  /// No locale has rules that the other tests do not see.
  @Test(arguments: kinds)
  func allTailoringsAreTested(kind: BreakIterator.Kind) throws {
    let tested = Set(try Self.locales.map { try BreakIterator(kind, locale: $0).binaryRules() })
    for locale in LocaleData.identifiers {
      #expect(tested.contains(try BreakIterator(kind, locale: locale).binaryRules()), "\(locale)")
    }
  }

  /// Characters of every class of UAX #29 and #14, with the ASCII ones that rules speak of repeated.
  private static let alphabet: [Unicode.Scalar] = {
    let common = " \n\r\t.,:;!?'\"()-_$%/0123aAbBzZ@#"
    let classes =
      "\u{85}\u{2028}\u{2029}\u{B}\u{C}\u{AD}\u{200B}\u{200C}\u{200D}\u{2060}\u{FEFF}\u{A0}\u{3000}"
      + "\u{300}\u{308}\u{5D0}\u{5F4}\u{27}\u{2019}\u{2018}\u{201C}\u{201D}\u{AB}\u{BB}\u{B7}\u{2027}\u{387}"
      + "\u{FE55}\u{66B}\u{66C}\u{661}\u{967}\u{202F}\u{2026}\u{2024}\u{3002}\u{FF01}\u{FF0E}\u{FF0C}\u{3001}"
      + "\u{E9}\u{C9}\u{DF}\u{436}\u{416}\u{3B1}\u{391}\u{37E}\u{5E9}\u{627}\u{644}\u{905}\u{93F}\u{E01}\u{E33}"
      + "\u{E40}\u{E81}\u{1780}\u{1000}\u{4E00}\u{65E5}\u{672C}\u{3042}\u{30A2}\u{30FC}\u{FF71}\u{AC00}\u{1100}"
      + "\u{1161}\u{11A8}\u{1F1E6}\u{1F1FA}\u{1F600}\u{1F468}\u{1F3FB}\u{FE0F}\u{20E3}\u{2764}\u{1F3F4}\u{E0067}"
      + "\u{E007F}\u{10400}\u{10428}\u{20000}\u{1D400}\u{1D7D8}\u{600}\u{6DD}\u{110BD}\u{FFFC}\u{FFFD}\u{10FFFF}"
    return Array((common + common + classes).unicodeScalars)
  }()

  private static func randomText(_ generator: inout SeededGenerator) -> SourceText {
    var scalars = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...24, using: &generator) {
      scalars.append(alphabet.randomElement(using: &generator)!)
    }
    return SourceText(String(scalars))
  }

  @Test(arguments: locales)
  func randomTexts(locale: String) throws {
    var generator = SeededGenerator(seed: 1)
    let finders = Self.kinds.map { BoundaryFinder($0, locale: locale) }
    #expect(WordAndSentenceBreaker.shared(locale: locale).isFast)
    for _ in 0..<1500 {
      let text = Self.randomText(&generator)
      var expected: [[[Int]]] = []
      for (kind, finder) in zip(Self.kinds, finders) {
        #expect(finder.rules != nil)
        expected.append(try referenceBoundaries(kind, locale: locale, of: text))
        #expect(
          plain(finder.boundaries(of: text)) == expected.last, "\(kind) \(text.description.debugDescription)")
      }
      let fast = fastBoundaries(locale: locale, of: text)
      #expect(fast.words == expected[1], "\(text.description.debugDescription)")
      #expect(fast.sentences == expected[3], "\(text.description.debugDescription)")
    }
  }

  /// Chunk by chunk, the words are the same but for the white space between chunks.
  @Test(arguments: locales)
  func chunksOfRandomTexts(locale: String) {
    var generator = SeededGenerator(seed: 2)
    for _ in 0..<1500 {
      let text = Self.randomText(&generator)
      let bytes = text.bytes.span
      let ends = chunkedWordEnds(locale: locale, of: text)
      let all = fastBoundaries(locale: locale, of: text).words.map { $0[0] }
      let wordEnds = zip([0] + all, all).filter { start, end in
        (start..<end).contains { bytes[$0] & 0xC0 != 0x80 && !isSpace(bytes, at: $0) }
      }
      #expect(ends == wordEnds.map(\.1), "\(text.description.debugDescription)")
    }
  }

  @Test(arguments: [
    "wikinews_gold_dev", "ud_de_gsd_dev", "ud_fi_tdt_dev", "ud_ru_taiga_dev", "ud_ja_gsd_dev",
    "ud_zh_gsd_dev",
  ])
  func corpora(name: String) throws {
    guard let lines = try Corpus.lines(name) else { return }
    let locale = name.hasPrefix("ud_") ? String(name.dropFirst(3).prefix(2)) : "en"
    for text in lines.prefix(60) {
      let fast = fastBoundaries(locale: locale, of: text)
      #expect(try fast.words == referenceBoundaries(.word, locale: locale, of: text))
      #expect(try fast.sentences == referenceBoundaries(.sentence, locale: locale, of: text))
    }
  }

  @Test func seedArticle() throws {
    let text = SourceText(
      String(decoding: try TestFiles.bytes("seeds/en/energy-ceasefire.txt"), as: UTF8.self))
    let fast = fastBoundaries(locale: "en", of: text)
    #expect(try fast.words == referenceBoundaries(.word, locale: "en", of: text))
    #expect(try fast.sentences == referenceBoundaries(.sentence, locale: "en", of: text))
  }

  @Test func emptyTextHasNoBoundary() {
    let fast = fastBoundaries(locale: "en", of: "")
    #expect(fast.words.isEmpty && fast.sentences.isEmpty)
    #expect(BoundaryFinder(.line, locale: "en").boundaries(of: "").isEmpty)
  }

  /// Every rule binary that is cut short or changed is refused or at least does not crash.
  @Test func damagedRules() throws {
    let binary = try BreakIterator(.word, locale: "en").binaryRules()
    #expect(BreakRules(binary: binary) != nil)
    #expect(BreakRules(binary: []) == nil)
    for length in stride(from: 0, to: binary.count / 2, by: 97) {
      #expect(BreakRules(binary: Array(binary[..<length])) == nil)
    }
    var otherVersion = binary
    otherVersion[4] = 7
    #expect(BreakRules(binary: otherVersion) == nil)
  }
}
