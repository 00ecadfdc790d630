import InquitModel

struct OffsetOutOfBounds: DocumentRule {
  static let about = RuleDescription(
    code: "OFF001", name: "offset-out-of-bounds", level: .error,
    summary: "a range ends before the start or past the end of the text",
    why: """
      A range outside the text covers nothing. Most programs crash on it, and some cut it off silently. It comes \
      from a text that was shortened after it was annotated, or from counting in another unit.
      """,
    failing: [
      .native(#"{"text":"Ann left","annotations":[{"id":"a","label":"person","ranges":[[4,9]]}]}"#),
      .native(#"{"text":"Ann","annotations":[{"id":"a","label":"person","ranges":[[-1,2]]}]}"#),
    ],
    passing: [.native(#"{"text":"Ann left","annotations":[{"id":"a","label":"person","ranges":[[0,3]]}]}"#)])

  func check(_ document: CheckedDocument, into report: inout Report) {
    for diagnosis in OffsetDiagnosis.all(of: document)
    where diagnosis.fault.problem == .outOfBounds && diagnosis.cause == .unknown {
      let fault = diagnosis.fault
      report.add(
        "\(fault.path) \(document.numbers(of: fault)) lies outside the text, which has "
          + "\(fault.textLength) \(fault.unit)",
        at: diagnosis.annotation.map { .annotation($0) } ?? .document, ranges: [], place: fault.place,
        help: fault.fittingUnit.map { "the numbers fit when they are \($0)" }
          ?? "check which text was annotated, and whether its offsets count \(fault.unit)")
    }
  }
}
