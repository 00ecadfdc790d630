import InquitModel

struct CarriageReturnsCounted: DocumentRule {
  static let about = RuleDescription(
    code: "OFF007", name: "carriage-returns-counted", level: .error,
    summary: "the offsets count line ends as CRLF, but the text has LF",
    why: """
      Some programs turn CRLF into LF when they read a text, others do not. Where one counted and the other wrote the text, \
      every range is too far right, by one for each line before it.
      """,
    fix: .safe,
    failing: [
      .native(
        #"{"text":"A\nB\nAnn left","annotations":[{"id":"a","label":"person","ranges":[[6,9]],"text":"Ann"}]}"#
      )
    ],
    passing: [
      .native(
        #"{"text":"😀 Ann","annotations":[{"id":"a","label":"person","ranges":[[2,5]],"text":"Ann"}]}"#)
    ])

  func check(_ document: CheckedDocument, into report: inout Report) {
    document.report(
      { $0 == .carriageReturnsCounted }, into: &report,
      message: {
        "\(quoted($0.fault.statedText ?? "")) is where it should be only when each line end counts as two characters"
      },
      help: "annotate the text as it is in the file, with the same line ends",
      fixTitle: "count each line end once", safety: .safe)
  }
}
