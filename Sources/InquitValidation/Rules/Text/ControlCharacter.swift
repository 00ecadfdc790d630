import InquitModel

struct ControlCharacter: DocumentRule {
  static let about = RuleDescription(
    code: "TXT002", name: "control-character", level: .warning,
    summary: "the text holds a control character",
    why: """
      Controls are invisible; some programs end a text at NUL, others drop them and move every offset that follows. \
      They are left over from a conversion, or from another encoding.
      """,
    failing: [.native(#"{"text":"Ann\u0000 left"}"#), .native(#"{"text":"Ann\u001b left"}"#)],
    passing: [.native(#"{"text":"Ann\tleft\n"}"#)])

  func check(_ document: CheckedDocument, into report: inout Report) {
    guard document.survey.contains(.control) else { return }
    report.addCharacters(document) {
      $0.value < 0x20 && $0 != "\t" && $0 != "\n" && $0 != "\r" || $0.value == 0x7F
    } message: {
      "the control character \($0.codePoint)"
    } help: { _ in
      "remove it from the text before annotating"
    }
  }
}

extension Unicode.Scalar {
  /// As in `U+200B`.
  var codePoint: String {
    let hexadecimal = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - hexadecimal.count)) + hexadecimal
  }
}

extension Report {
  /// Reports the code points of the text that are meant: the first one of each kind, with their number.
  mutating func addCharacters(
    _ document: CheckedDocument, where isMeant: (Unicode.Scalar) -> Bool,
    message: (Unicode.Scalar) -> String, help: (Unicode.Scalar) -> String
  ) {
    let text = document.text
    var found: [Unicode.Scalar: (first: ByteRange, count: Int)] = [:]
    var offset: ByteOffset = 0
    while offset < text.endOffset {
      let (scalar, length) = text.scalar(at: offset)
      let end = offset.advanced(by: length)
      if isMeant(scalar) { found[scalar, default: (offset..<end, 0)].count += 1 }
      offset = end
    }
    for (scalar, place) in found.sorted(by: { $0.value.first.lowerBound < $1.value.first.lowerBound }) {
      add(
        message(scalar) + (place.count > 1 ? ", \(place.count) times" : ""), ranges: [place.first],
        help: help(scalar))
    }
  }
}
