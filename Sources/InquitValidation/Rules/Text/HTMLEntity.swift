import InquitModel

struct HTMLEntity: DocumentRule {
  static let about = RuleDescription(
    code: "TXT013", name: "html-entity", level: .warning,
    summary: "the text holds an entity of HTML: &amp; for &",
    why: """
      The text was cut out of a page without decoding it. Models learn the letters amp, and quotation marks written \
      &quot; are not found.
      """,
    failing: [.marked("Marks &amp; Spencer"), .marked("It&#8217;s late"), .marked("&quot;Go&quot;")],
    passing: [.marked("Marks & Spencer; AT&T"), .marked("R&D; &c")])

  func check(_ document: CheckedDocument, into report: inout Report) {
    guard document.survey.contains(.ampersand) else { return }
    let bytes = document.text.bytes
    var first: ByteRange?
    var count = 0
    for (i, byte) in bytes.enumerated() where byte == UInt8(ascii: "&") {
      guard let end = entityEnd(bytes, from: i) else { continue }
      if first == nil { first = ByteRange(i, end) }
      count += 1
    }
    guard let first else { return }
    report.add(
      "the HTML entity \(quoted(document.text[first]))" + (count > 1 ? ", and \(count - 1) more" : ""),
      ranges: [first], help: "decode the entities before annotating")
  }

  /// The entities that news pages hold; a numbered one is taken whatever its number.
  private static let names: Set<String> = [
    "amp", "quot", "lt", "gt", "apos", "nbsp", "rsquo", "lsquo", "rdquo", "ldquo", "ndash", "mdash", "hellip",
    "eacute",
    "pound", "euro", "copy", "laquo", "raquo", "bull", "middot", "shy", "uuml", "ouml", "auml", "szlig",
    "ccedil",
  ]

  private func entityEnd(_ bytes: [UInt8], from start: Int) -> Int? {
    var i = start + 1
    if i < bytes.count, bytes[i] == UInt8(ascii: "#") { i += 1 }
    let nameStart = i
    while i < bytes.count, i - nameStart < 8, Unicode.Scalar(bytes[i]).isASCIILetterOrDigit { i += 1 }
    guard i < bytes.count, i > nameStart, bytes[i] == UInt8(ascii: ";") else { return nil }
    let name = String(decoding: bytes[nameStart..<i], as: UTF8.self)
    let isNumbered = nameStart == start + 2
    return isNumbered || Self.names.contains(name) ? i + 1 : nil
  }
}

extension Unicode.Scalar {
  var isASCIILetterOrDigit: Bool { isASCII && (isLetter || isDigit) }
}
