import InquitModel

struct Noncharacter: DocumentRule {
  static let about = RuleDescription(
    code: "TXT012", name: "noncharacter", level: .warning,
    summary: "the text holds a code point that is no character, or one for private use",
    why: """
      Noncharacters never stand in text, and what a private-use code point means depends on a font. Both come from \
      symbol fonts and from broken conversions; people see an empty box.
      """,
    failing: [.native(#"{"text":"Ann \uffff left"}"#), .native(#"{"text":"\ue000 Ann left"}"#)],
    passing: [.native(#"{"text":"Ann ﬁ left 😀"}"#)])

  func check(_ document: CheckedDocument, into report: inout Report) {
    guard !document.survey.isDisjoint(with: [.specials, .supplementary]) else { return }
    report.addCharacters(document) {
      $0.value & 0xFFFE == 0xFFFE || ($0.value >= 0xFDD0 && $0.value <= 0xFDEF)
        || ($0.value >= 0xE000 && $0.value <= 0xF8FF) || $0.value >= 0xF0000
    } message: {
      "the code point \($0.codePoint), which is \($0.properties.generalCategory == .privateUse ? "for private use" : "no character")"
    } help: { _ in
      "replace it by the character that was meant, before annotating"
    }
  }
}
