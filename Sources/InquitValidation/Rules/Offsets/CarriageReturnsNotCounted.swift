import InquitModel

struct CarriageReturnsNotCounted: DocumentRule {
  static let about = RuleDescription(
    code: "OFF008", name: "carriage-returns-not-counted", level: .error,
    summary: "the offsets count line ends as LF, but the text has CRLF",
    why: """
      Some programs turn CRLF into LF when they read a text, others do not. Where one counted and the other wrote the text, \
      every range is too far left, by one for each line before it.
      """,
    fix: .safe,
    failing: [
      .native(
        #"{"text":"A\r\nB\r\nAnn left","annotations":[{"id":"a","label":"person","ranges":[[4,7]],"text":"Ann"}]}"#
      )
    ],
    passing: [
      .native(
        #"{"text":"😀 Ann","annotations":[{"id":"a","label":"person","ranges":[[2,5]],"text":"Ann"}]}"#)
    ])

  func check(_ document: CheckedDocument, into report: inout Report) {
    document.report(
      { $0 == .carriageReturnsNotCounted }, into: &report,
      message: {
        "\(quoted($0.fault.statedText ?? "")) is where it should be only when each CRLF counts as one character"
      },
      help: "annotate the text as it is in the file, with the same line ends",
      fixTitle: "count the carriage returns", safety: .safe)
  }
}
