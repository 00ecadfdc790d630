import InquitModel

struct OffsetsInBytes: DocumentRule {
  static let about = RuleDescription(
    code: "OFF006", name: "offsets-in-bytes", level: .error,
    summary: "the offsets count UTF-8 bytes",
    why: """
      Programs in C, Go and Rust count bytes, in which é takes two and an emoji four. Read as code points, every range \
      after the first of them is too far right. The stated text tells that the range fits when it is read as bytes.
      """,
    fix: .safe,
    failing: [
      .native(
        #"{"text":"😀 Ann left","annotations":[{"id":"a","label":"person","ranges":[[5,8]],"text":"Ann"}]}"#)
    ],
    passing: [
      .native(
        #"{"text":"😀 Ann","annotations":[{"id":"a","label":"person","ranges":[[2,5]],"text":"Ann"}]}"#)
    ])

  func check(_ document: CheckedDocument, into report: inout Report) {
    document.report(
      { $0 == .bytes }, into: &report,
      message: {
        "\(quoted($0.fault.statedText ?? "")) is where it should be only when the offsets are read as UTF-8 bytes"
      },
      help: "count code points: in Python, the length of a str",
      fixTitle: "count in code points", safety: .safe)
  }
}
