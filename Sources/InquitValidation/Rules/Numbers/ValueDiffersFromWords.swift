import ICU
import InquitData
import InquitModel

struct ValueDiffersFromWords: DocumentRule {
  static let about = RuleDescription(
    code: "NUM014", name: "value-differs-from-words", level: .error,
    summary: "a number is written in words, and its value is another one",
    why: """
      “seven” has the value 7. The words for 0 to 100 in the document's language, as ICU spells them, are compared; \
      others are left alone.
      """,
    failing: [
      .marked("[number type=cardinal value=8|seven] drones"),
      .marked("[number type=ordinal value=20|Twenty-first]"),
    ],
    passing: [
      .marked("[number type=cardinal value=7|seven] drones"),
      .marked("[number type=ordinal value=21|twenty-first]"),
      .marked("#!inquit language=de\n[number type=cardinal value=21|einundzwanzig]"),
      .marked("[number type=multiplier value=2|twice]"),
    ])

  func check(_ document: CheckedDocument, into report: inout Report) {
    for i in document.numbers {
      guard let type = document.attribute("type", of: i), let text = document.attribute("value", of: i),
        type == "cardinal" || type == "ordinal", let value = CanonicalDecimal(text)
      else { continue }
      let range = document.annotations[i].ranges[0]
      guard range.length() < 40, document.text.first(of: range)?.isLetter ?? false,
        let spelled = NumberWords.of(document.locale)?.value(
          of: document.text[range].lowercased(), isOrdinal: type == "ordinal"),
        CanonicalDecimal(String(spelled)) != value, !followsNumberWord(range.upperBound, document)
      else { continue }
      report.add("\(document.quote(i)) has the value \(text)", at: .annotation(i), help: "write \(spelled)")
    }
  }

  /// Whether another word for a number, or for a magnitude, follows: “seven” of “seven million” may have its value.
  private func followsNumberWord(_ offset: ByteOffset, _ document: CheckedDocument) -> Bool {
    document.text.scalar(after: offset).map { $0 == " " || $0 == "-" } ?? false
      && document.text.scalar(after: offset.advanced(by: 1))?.isLetter ?? false
      && NumberWords.of(document.locale)?.isMagnitude(document.text, from: offset.advanced(by: 1)) ?? false
  }
}

/// The words of a language for small numbers, spelled out by ICU.
final class NumberWords: Sendable {
  private let cardinals: [String: Int]
  private let ordinals: [String: Int]
  private let magnitudes: [[UInt8]]

  private init?(locale: String) {
    guard let formatter = try? SpelloutFormatter(locale: locale) else { return nil }
    var cardinals: [String: Int] = [:]
    var ordinals: [String: Int] = [:]
    for value in 0...100 {
      if let word = formatter.string(from: Int64(value)) { cardinals[word] = value }
      if let word = formatter.string(from: Int64(value), ruleSet: "%spellout-ordinal") {
        ordinals[word] = value
      }
    }
    self.cardinals = cardinals
    self.ordinals = ordinals
    // The last word of 2 000 000 is that of the million.
    magnitudes = [100, 2000, 2_000_000, 2_000_000_000, 2_000_000_000_000].compactMap { value in
      formatter.string(from: value)?.split(separator: " ").last.map { Array($0.utf8) }
    }
  }

  func value(of word: String, isOrdinal: Bool) -> Int? { isOrdinal ? ordinals[word] : cardinals[word] }

  /// Whether a magnitude's word stands at `offset`.
  func isMagnitude(_ text: SourceText, from offset: ByteOffset) -> Bool {
    magnitudes.contains { text.bytes[offset.value...].starts(with: $0) }
  }

  /// The words of a language; built once for each that occurs.
  static func of(_ locale: String) -> NumberWords? {
    cache[locale == "und" ? "en" : locale]
  }

  private static let cache = LanguageCache(NumberWords.init(locale:))
}
