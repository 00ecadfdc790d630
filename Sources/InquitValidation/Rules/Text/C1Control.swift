import InquitModel

struct C1Control: DocumentRule {
  static let about = RuleDescription(
    code: "TXT003", name: "c1-control", level: .warning,
    summary: "the text holds a character from U+0080 to U+009F",
    why: """
      Nobody types these controls. They stand where Windows-1252 has its quotation marks and dashes: the text was \
      read as Latin-1 although it was Windows-1252. U+0085 is also a line end to some programs.
      """,
    failing: [.native(#"{"text":"\u0093I left\u0094"}"#)], passing: [.native(#"{"text":"“I left”"}"#)])

  func check(_ document: CheckedDocument, into report: inout Report) {
    guard document.survey.contains(.c1Control) else { return }
    report.addCharacters(document) {
      $0.value >= 0x80 && $0.value <= 0x9F
    } message: {
      "the control character \($0.codePoint)"
    } help: { scalar in
      Windows1252.scalar(of: UInt8(scalar.value)).map {
        "“\($0)” was probably meant: read the source as Windows-1252"
      }
        ?? "remove it from the text before annotating"
    }
  }
}

/// The code page in which the western texts of Windows are written.
enum Windows1252 {
  /// What stands at 0x80…0x9F, from the Unicode Consortium's mapping table CP1252; NUL where nothing does.
  private static let high = Array("€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ".unicodeScalars)

  /// The character of a byte; nil where there is none.
  static func scalar(of byte: UInt8) -> Unicode.Scalar? {
    guard byte >= 0x80 && byte <= 0x9F else { return Unicode.Scalar(byte) }
    let scalar = high[Int(byte) - 0x80]
    return scalar.value == 0 ? nil : scalar
  }

  /// The byte of a character. Controls from U+0080 to U+009F stand for their own bytes, as readers of Latin-1 have it.
  static func byte(of scalar: Unicode.Scalar) -> UInt8? {
    if scalar.value < 0x100 { return UInt8(scalar.value) }
    return high.firstIndex(of: scalar).map { UInt8($0 + 0x80) }
  }
}
