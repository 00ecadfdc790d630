import InquitModel

struct ShiftedOffsets: DocumentRule {
  static let about = RuleDescription(
    code: "OFF010", name: "shifted-offsets", level: .error,
    summary: "the stated text stands a little further left or right",
    why: """
      Something was cut off or put in before the annotation after it was made: a byte order mark, a headline, the \
      white space at the start of the text. The stated text stands near by; whether it is the occurrence that was \
      meant, a person should say.
      """,
    fix: .unsafe,
    failing: [
      .native(
        #"{"text":" Ann left","annotations":[{"id":"a","label":"person","ranges":[[0,3]],"text":"Ann"}]}"#)
    ],
    passing: [
      .native(
        #"{"text":" Ann left","annotations":[{"id":"a","label":"person","ranges":[[1,4]],"text":"Ann"}]}"#)
    ])

  func check(_ document: CheckedDocument, into report: inout Report) {
    document.report(
      { if case .shifted = $0 { true } else { false } }, into: &report,
      message: { diagnosis in
        guard case .shifted(let shift) = diagnosis.cause else { return "" }
        let characters = abs(shift) == 1 ? "1 character" : "\(abs(shift)) characters"
        return "\(quoted(diagnosis.fault.statedText ?? "")) stands \(characters) further "
          + (shift > 0 ? "right" : "left")
      },
      help: "annotate the text as it is in the file, with everything that stands before it",
      fixTitle: "move it to the nearest place where its text stands", safety: .unsafe)
  }
}
