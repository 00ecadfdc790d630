import InquitModel

struct MixedLineEnds: DocumentRule {
  static let about = RuleDescription(
    code: "TXT005", name: "mixed-line-ends", level: .warning,
    summary: "some lines of the text end with CRLF and others with LF",
    why: """
      A text pieced together from two sources. The next program that makes the line ends alike moves every offset \
      after the first of them.
      """,
    failing: [.native(#"{"text":"Ann left.\r\nBo sat.\n"}"#)],
    passing: [.native(#"{"text":"Ann left.\r\nBo sat.\r\n"}"#), .native(#"{"text":"Ann left.\nBo sat.\n"}"#)])

  func check(_ document: CheckedDocument, into report: inout Report) {
    guard document.survey.contains(.carriageReturn) else { return }
    let bytes = document.text.bytes
    var first: [Bool: Int] = [:]
    for (i, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      let isCRLF = i > 0 && bytes[i - 1] == UInt8(ascii: "\r")
      if first[isCRLF] == nil { first[isCRLF] = i }
    }
    guard let crlf = first[true], let lf = first[false] else { return }
    report.add(
      "lines end with CRLF here and with LF there", ranges: [ByteRange(max(crlf - 1, lf), max(crlf, lf))],
      help: "make the line ends alike, before annotating")
  }
}
