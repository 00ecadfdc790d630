import InquitModel

struct EscapeSequence: DocumentRule {
  static let about = RuleDescription(
    code: "TXT015", name: "escape-sequence", level: .warning,
    summary: #"the text holds an escape that was not decoded: \n or \u2019"#,
    why:
      "A string of JSON or of a program was written out as it stood in the source: encoded twice, decoded once.",
    failing: [.native(#"{"text":"It\\u2019s late"}"#), .native(#"{"text":"Ann left.\\nBo sat."}"#)],
    passing: [.native(#"{"text":"C:\\temp \\o/"}"#)])

  func check(_ document: CheckedDocument, into report: inout Report) {
    guard document.survey.contains(.backslash) else { return }
    let bytes = document.text.bytes
    for (i, byte) in bytes.enumerated() where byte == UInt8(ascii: "\\") {
      guard let end = escapeEnd(bytes, from: i) else { continue }
      report.add(
        "the escape \(quoted(document.text[ByteRange(i, end)]))", ranges: [ByteRange(i, end)],
        help: "decode the text once more, before annotating")
      return
    }
  }

  /// `\uXXXX`, or `\n` and `\"` right after the end of a sentence or at the start of a word.
  private func escapeEnd(_ bytes: [UInt8], from start: Int) -> Int? {
    guard start + 1 < bytes.count else { return nil }
    switch bytes[start + 1] {
    case UInt8(ascii: "u"):
      let digits = bytes[(start + 2)...].prefix(4)
      return digits.count == 4 && digits.allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
        ? start + 6 : nil
    case UInt8(ascii: "n"):
      return start > 0 && ".!?\"".utf8.contains(bytes[start - 1]) ? start + 2 : nil
    case UInt8(ascii: "\""):
      return start + 2
    default: return nil
    }
  }
}
