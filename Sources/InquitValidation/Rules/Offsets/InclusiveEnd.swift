import InquitModel

struct InclusiveEnd: DocumentRule {
  static let about = RuleDescription(
    code: "OFF009", name: "inclusive-end", level: .error,
    summary: "the end offset is the last character, not the place after it",
    why: """
      Some formats state the last character of a range, ours the place after it. Taken for each other, every annotation loses \
      its last character. The stated text tells that the range fits when its end is moved by one.
      """,
    fix: .safe,
    failing: [
      .native(
        #"{"text":"Ann left","annotations":[{"id":"a","label":"person","ranges":[[0,2]],"text":"Ann"}]}"#)
    ],
    passing: [
      .native(
        #"{"text":"😀 Ann","annotations":[{"id":"a","label":"person","ranges":[[2,5]],"text":"Ann"}]}"#)
    ])

  func check(_ document: CheckedDocument, into report: inout Report) {
    document.report(
      { $0 == .inclusiveEnd }, into: &report,
      message: {
        "\(quoted($0.fault.statedText ?? "")) is where it should be only when the end is read as the last character"
      },
      help: "state the place after the last character",
      fixTitle: "move the end by one", safety: .safe)
  }
}
