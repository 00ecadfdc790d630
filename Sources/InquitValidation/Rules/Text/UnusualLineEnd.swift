import InquitModel

struct UnusualLineEnd: DocumentRule {
  static let about = RuleDescription(
    code: "TXT004", name: "unusual-line-end", level: .warning,
    summary: "the text holds a line or paragraph separator, or a lone carriage return",
    why: """
      Some programs end a line at U+2028, U+2029 or a lone CR and others do not. Line-based formats break on them: \
      Python's `splitlines` cuts a JSONL record in two.
      """,
    failing: [.native(#"{"text":"Ann left.\u2028Bo sat."}"#), .native(#"{"text":"Ann left.\rBo sat."}"#)],
    passing: [.native(#"{"text":"Ann left.\r\nBo sat.\n"}"#)])

  func check(_ document: CheckedDocument, into report: inout Report) {
    if document.survey.contains(.formatting) {
      report.addCharacters(document) {
        $0.value == 0x2028 || $0.value == 0x2029
      } message: {
        "the line separator \($0.codePoint)"
      } help: { _ in
        "write LF instead, before annotating"
      }
    }
    guard document.survey.contains(.carriageReturn) else { return }
    let bytes = document.text.bytes
    for (i, byte) in bytes.enumerated()
    where byte == UInt8(ascii: "\r") && (i + 1 == bytes.count || bytes[i + 1] != UInt8(ascii: "\n")) {
      report.add(
        "a carriage return without a line feed", ranges: [ByteRange(i, i + 1)],
        help: "write LF instead, before annotating")
      return
    }
  }
}
