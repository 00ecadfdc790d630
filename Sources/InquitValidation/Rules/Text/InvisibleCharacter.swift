import InquitModel

struct InvisibleCharacter: DocumentRule {
  static let about = RuleDescription(
    code: "TXT007", name: "invisible-character", level: .warning,
    summary: "the text holds a character of no width that no script needs",
    why: """
      Zero-width spaces, byte order marks and soft hyphens come with text from the web. They cannot be seen, they \
      count in offsets, and they keep words from matching. Joiners that emoji and several scripts need are left alone.
      """,
    failing: [
      .native(#"{"text":"Ann\u200b left"}"#), .native(#"{"text":"\ufeffAnn left"}"#),
      .native(#"{"text":"co\u00adop"}"#),
    ],
    passing: [.native(#"{"text":"👩\u200d🚀 می\u200cخواهم"}"#)])

  func check(_ document: CheckedDocument, into report: inout Report) {
    guard !document.survey.isDisjoint(with: [.zeroWidth, .formatting]) else { return }
    report.addCharacters(document) {
      [0xAD, 0x200B, 0x2060, 0xFEFF].contains($0.value)
    } message: {
      "the invisible \($0.value == 0xFEFF ? "byte order mark" : Self.name($0)) \($0.codePoint)"
    } help: { _ in
      "remove it from the text before annotating"
    }
  }

  private static func name(_ scalar: Unicode.Scalar) -> String {
    scalar.properties.name?.lowercased() ?? "character"
  }
}
