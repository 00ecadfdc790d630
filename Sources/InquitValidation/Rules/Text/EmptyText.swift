import InquitModel

struct EmptyText: DocumentRule {
  static let about = RuleDescription(
    code: "TXT011", name: "empty-text", level: .warning,
    summary: "the document has no text",
    why:
      "A document without text trains nothing and counts in every average. A download or an export has failed.",
    failing: [.native(#"{"text":""}"#), .native(#"{"text":" \n"}"#)], passing: [.native(#"{"text":"Hi"}"#)])

  func check(_ document: CheckedDocument, into report: inout Report) {
    if document.text.bytes.contains(where: { $0 > 0x20 }) { return }
    report.add(
      "document \(quoted(document.document.id)) has no text", help: "remove it, or get its text again")
  }
}
