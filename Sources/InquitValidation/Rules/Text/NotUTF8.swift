import InquitModel

struct NotUTF8: FileRule {
  static let about = RuleDescription(
    code: .notUTF8, name: "not-utf8", level: .error,
    summary: "the file is not UTF-8",
    why: """
      All of Inquit's formats are UTF-8. Other bytes come from an editor that saved in Windows-1252, Latin-1 or UTF-16; \
      whoever guesses the encoding guesses wrong some day.
      """,
    failing: [.file("a.jsonl", Array(#"{"text":"caf"#.utf8) + [0xE9] + Array(#""}"#.utf8))],
    passing: [.file("a.jsonl", Array(#"{"text":"café"}"#.utf8))])

  func check(_ file: CheckedFile, into report: inout FileReport) {
    guard let offset = firstInvalidUTF8(in: file.bytes.span) else { return }
    let byte = file.bytes[offset]
    let hexadecimal = String(byte, radix: 16, uppercase: true)
    let isUTF16 = file.bytes.starts(with: [0xFF, 0xFE]) || file.bytes.starts(with: [0xFE, 0xFF])
    let meant = Windows1252.scalar(of: byte).map { ", where it is “\($0)”" } ?? ""
    report.add(
      "not UTF-8: the byte 0x\(hexadecimal) cannot stand here", place: file.place(of: offset),
      help: isUTF16
        ? "the file is UTF-16; convert it, as in: iconv -f UTF-16 -t UTF-8"
        : "if it is Windows-1252\(meant), convert it: iconv -f WINDOWS-1252 -t UTF-8")
  }
}

extension RuleCode {
  /// The rule after whose finding nothing more can be read.
  public static let notUTF8: RuleCode = "TXT001"
}
