import InquitModel

struct OffsetsInUTF16: DocumentRule {
  static let about = RuleDescription(
    code: "OFF005", name: "offsets-in-utf16", level: .error,
    summary: "the offsets count UTF-16 code units",
    why: """
      JavaScript, Java and C# count UTF-16 code units, in which an emoji takes two. Read as code points, every range after \
      the first emoji is too far right. The stated text tells that the range fits when it is read as UTF-16.
      """,
    fix: .safe,
    failing: [
      .native(
        #"{"text":"😀 Ann left","annotations":[{"id":"a","label":"person","ranges":[[3,6]],"text":"Ann"}]}"#)
    ],
    passing: [
      .native(
        #"{"text":"😀 Ann","annotations":[{"id":"a","label":"person","ranges":[[2,5]],"text":"Ann"}]}"#)
    ])

  func check(_ document: CheckedDocument, into report: inout Report) {
    document.report(
      { $0 == .utf16 }, into: &report,
      message: {
        "\(quoted($0.fault.statedText ?? "")) is where it should be only when the offsets are read as UTF-16 code units"
      },
      help: "count code points: in JavaScript, [...text].length",
      fixTitle: "count in code points", safety: .safe)
  }
}
