import InquitModel

struct SuppressionWithoutReason: DocumentRule {
  static let about = RuleDescription(
    code: "SUP002", name: "suppression-without-reason", level: .warning,
    summary: "a suppression does not say why",
    why: """
      Whoever reads the file next cannot tell a decision from a fault that somebody wanted to be rid of. The reason \
      stands after a colon.
      """,
    failing: [.native(#"{"text":"Ann left.","metadata":{"inquit-ignore":"missing-unit"}}"#)],
    passing: [
      .native(#"{"text":"Ann left.","metadata":{"inquit-ignore":["missing-unit: the report has none"]}}"#)
    ])

  func check(_ document: CheckedDocument, into report: inout Report) {
    for suppression in document.suppressions where suppression.reason.isEmpty {
      report.add(
        "the suppression \(quoted(suppression.source)) gives no reason",
        help: "write it as in “\(suppression.source): why it is right as it is”")
    }
  }
}
