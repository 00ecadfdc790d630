import InquitModel

struct ReplacementCharacter: DocumentRule {
  static let about = RuleDescription(
    code: "TXT010", name: "replacement-character", level: .warning,
    summary: "the text holds U+FFFD, which stands for something that could not be read",
    why: "Somewhere on its way the text was decoded in the wrong encoding, and what stood here is lost.",
    failing: [.native(#"{"text":"a caf\ufffd in Paris"}"#)],
    passing: [.native(#"{"text":"a café in Paris"}"#)])

  func check(_ document: CheckedDocument, into report: inout Report) {
    guard document.survey.contains(.specials) else { return }
    report.addCharacters(document) {
      $0.value == 0xFFFD
    } message: {
      "the replacement character \($0.codePoint)"
    } help: { _ in
      "get the text from its source again, in the right encoding"
    }
  }
}
