import ICU
import InquitModel

struct NotNFC: DocumentRule {
  static let about = RuleDescription(
    code: "TXT006", name: "not-nfc", level: .warning,
    summary: "the text is not in Unicode's normal form C",
    why: """
      “é” can be one code point or two that look alike. A text with the second does not match a gazetteer, a search \
      or the same text from elsewhere, and normalising it later moves every offset that follows.
      """,
    failing: [.marked("Zoe\u{301} left"), .marked("5 \u{212B}")],
    passing: [.marked("Zoé left 😀"), .marked("日本 Київ")])

  func check(_ document: CheckedDocument, into report: inout Report) {
    let text = document.text
    guard document.survey.contains(.normalisable) || mayHoldSymbols(document) else { return }
    let string = text.description
    guard let normal = NFC.normalize(string), !sameBytes(string, normal) else { return }
    // The first difference, moved to the start of its character.
    var i = 0
    for (a, b) in zip(string.utf8, normal.utf8) {
      if a != b { break }
      i += 1
    }
    var start = ByteOffset(min(i, text.bytes.count - 1))
    while start > 0, !text.isScalarBoundary(start) { start = start.advanced(by: -1) }
    let end = start.advanced(by: text.scalar(at: start).length)
    report.add(
      "the text is not in normal form C", ranges: [start..<end],
      help: "normalise it before annotating: in Python, unicodedata.normalize(\"NFC\", text)")
  }

  /// U+2000 and U+2001, U+2126, U+212A, U+212B, U+2329, U+232A decompose; other punctuation and symbols do not.
  private func mayHoldSymbols(_ document: CheckedDocument) -> Bool {
    guard document.survey.contains(.punctuation) else { return false }
    let bytes = document.text.bytes
    var i = 0
    while i + 2 < bytes.count {
      if bytes[i] == 0xE2 {
        switch (bytes[i + 1], bytes[i + 2]) {
        case (0x80, 0x80...0x81), (0x84, 0xA6), (0x84, 0xAA...0xAB), (0x8C, 0xA9...0xAA), (0xAB, 0x9C):
          return true
        default: i += 3
        }
      } else {
        i += 1
      }
    }
    return false
  }
}
