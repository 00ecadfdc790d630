import InquitModel

struct BidirectionalControl: DocumentRule {
  static let about = RuleDescription(
    code: "TXT008", name: "bidirectional-control", level: .warning,
    summary: "the text holds a control that changes the order in which text is shown",
    why: """
      Embeddings and overrides (U+202A…U+202E, U+2066…U+2069) make a text look other than it is, and what an annotator \
      selects is not what is stored. Plain marks (U+200E, U+200F) are left alone.
      """,
    failing: [.native(#"{"text":"Ann \u202eleft"}"#)], passing: [.native(#"{"text":"Ann \u200fleft"}"#)])

  func check(_ document: CheckedDocument, into report: inout Report) {
    guard document.survey.contains(.formatting) else { return }
    report.addCharacters(document) {
      ($0.value >= 0x202A && $0.value <= 0x202E) || ($0.value >= 0x2066 && $0.value <= 0x2069)
    } message: {
      "the bidirectional control \($0.codePoint)"
    } help: { _ in
      "remove it from the text before annotating"
    }
  }
}
