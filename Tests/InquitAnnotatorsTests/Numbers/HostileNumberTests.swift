import InquitAnnotators
import InquitModel
import InquitSegmentation
import InquitTestSupport
import Testing

/// Texts made to overflow a value, or to be looked at again and again.
@Suite struct HostileNumberTests {
  private func numbers(in string: String, language: String = "en") -> [Annotation] {
    let source = SourceText(string)
    let segments = TextSegmenter(language: language).segments(of: source)
    let text = AnalysedText(text: source, language: language, segments: segments)
    return NumberAnnotator(language: language).layer(for: text).annotations
  }

  /// Rows that would take hours if each of their parts were the start of a look at the rest.
  @Test(
    arguments: [
      "9", "1,", "1.", "1'", "1:", "1-", "1/2/", "1–2 ", "1 000 ", "123 ", "½", "$", "$1 ", "-", "- 1 ",
      "+1 ", "020 ", "(5) ",
      "one ", "one hundred ", "hundred ", "million million ", "a million and ", "half a ", "two and a half ",
      "one point ",
      "minus ", "dozen ", "twenty-", "from 1 ", "between 1 and ", "5 to ", "about ", "three times ",
      "four and five ships, ", "aged 5, ", "May 5, ",
      "1, 2, 3 May ", "Article 5, ", "1914-18 ", "1e9 ", "10^9 ", "50°27′ ", "5 feet 2 inches and ",
      "5 pesos ", "War II ",
      "half past ", "lost 1-3 ",
      "6-foot-2 ", "6 feet 2 and ", "2 to 3 times ", "by 1 cent to 9 cents to ", "5 below zero ",
      "3 million 500 ", "91 12 34 56 ", "Ann Lee, 22, and ", "in 1511 and 1689 and ", "one old one ",
      "4x", "401(k)", "3 lakh crore ", "½½½", "$$$1", "1-2-3-",
    ])
  func longRowsTakeLinearTime(piece: String) {
    #expect(takesLinearTime(150) { _ = numbers(in: String(repeating: piece, count: $0)) })
  }

  @Test(
    arguments: [
      ("de", "einundzwanzigtausend"), ("de", "und"), ("de", "hundert"), ("it", "novecent"),
      ("nl", "duizenden"),
      ("fi", "kaksi"), ("ru", "три-четыре-"), ("es", "a las 8 "), ("pl", "w latach 2010–"),
      ("ru", "восьмилетний"), ("ru", "3 млн 500 тыс. "), ("it", "5 ha "), ("fr", "un Français sur "),
      ("es", "tiene 5 años y "),
    ])
  func longWordsTakeLinearTime(language: String, piece: String) {
    #expect(takesLinearTime(150) { _ = numbers(in: String(repeating: piece, count: $0), language: language) })
  }

  /// A key is no amount, and an amount larger than any integer of the machine is exact.
  @Test func valuesDoNotOverflow() {
    #expect(numbers(in: "It has " + String(repeating: "7", count: 1_000_000) + " in it.").isEmpty)
    let long = numbers(in: "There were 12,345,678,901,234,567,890,123 of them.")
    #expect(long.map { $0.attributes["value"] } == [.string("12345678901234567890123")])
    let scaled = numbers(in: "There were nine hundred trillion trillion trillion of them.")
    #expect(scaled.map { $0.attributes["value"] } == [.string("9" + String(repeating: "0", count: 38))])
  }
}
