import InquitModel

struct UnknownSuppression: DocumentRule {
  static let about = RuleDescription(
    code: "SUP003", name: "unknown-suppression", level: .error,
    summary: "a suppression names a rule or an annotation that does not exist, or is none",
    why: """
      A misspelt suppression leaves nothing out. It is written `RULE: reason`, or `RULE@ID: reason` for one \
      annotation, with the rule’s code or name: a text, or a list of texts.
      """,
    failing: [
      .native(#"{"text":"Ann left.","metadata":{"inquit-ignore":["mising-unit: the report has none"]}}"#),
      .native(#"{"text":"Ann left.","metadata":{"inquit-ignore":["missing-unit@n7: the report has none"]}}"#),
      .native(#"{"text":"Ann left.","metadata":{"inquit-ignore":{"missing-unit":"the report has none"}}}"#),
    ],
    passing: [
      .native(#"{"text":"Ann left.","metadata":{"inquit-ignore":["missing-unit: the report has none"]}}"#)
    ])

  func check(_ document: CheckedDocument, into report: inout Report) {
    guard let value = document.document.metadata[Suppression.key] else { return }
    if document.suppressions.isEmpty || !Self.isListOfTexts(value) {
      report.add(
        "“\(Suppression.key)” holds no suppressions",
        help: "write a list of texts, as in [\"missing-unit: the report has none\"]")
    }
    for suppression in document.suppressions { check(suppression, document, &report) }
  }

  private static func isListOfTexts(_ value: JSONValue) -> Bool {
    guard case .array(let values) = value else { return value.stringValue != nil }
    return values.allSatisfy { $0.stringValue != nil }
  }

  private func check(_ suppression: Suppression, _ document: CheckedDocument, _ report: inout Report) {
    if RuleRegistry.rule(suppression.rule) == nil {
      let meant = RuleRegistry.nearestName(to: suppression.rule)
      report.add(
        "no rule is called \(quoted(suppression.rule))",
        help: meant.map { "did you mean “\($0)”?" } ?? "inquit rules lists them all")
    }
    if let id = suppression.annotation, document.index(of: id) == nil {
      report.add(
        "no annotation has the id \(quoted(id)), which the suppression \(quoted(suppression.source)) names",
        help: "correct the id, or remove the suppression")
    }
  }
}
