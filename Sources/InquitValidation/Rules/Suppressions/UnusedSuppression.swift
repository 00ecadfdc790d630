import InquitModel

/// Found by the linter when all other rules have spoken.
struct UnusedSuppression: DocumentRule {
  static let about = RuleDescription(
    code: "SUP001", name: "unused-suppression", level: .warning,
    summary: "a suppression names a finding that there is not",
    why: """
      What it left out was corrected, or has moved to another annotation. A suppression that stays behind would hide \
      the next fault of its kind. Remove it.
      """,
    failing: [
      .native(
        #"{"text":"Ann left.","metadata":{"inquit-ignore":["unused-suppression: nobody says this"]}}"#)
    ],
    passing: [.native(#"{"text":"Ann left."}"#)])

  func check(_ document: CheckedDocument, into report: inout Report) {}

  static func message(_ suppression: Suppression) -> String {
    "the suppression \(quoted(suppression.source)) has nothing to leave out"
  }

  static let help = "remove it from the metadata’s \(Suppression.key)"
}
