import InquitModel

struct SplitCodePoint: DocumentRule {
  static let about = RuleDescription(
    code: "OFF003", name: "split-code-point", level: .error,
    summary: "a range ends inside a character: between two surrogates, or between its bytes",
    why: """
      In formats that count UTF-16 code units or bytes, an offset can fall into the middle of one character, such as \
      an emoji. No text is covered by half a character, so the offsets count something else than the format does.
      """,
    failing: [],
    passing: [.native(#"{"text":"😀 Ann","annotations":[{"id":"a","label":"person","ranges":[[2,5]]}]}"#)])

  func check(_ document: CheckedDocument, into report: inout Report) {
    for diagnosis in OffsetDiagnosis.all(of: document)
    where diagnosis.fault.problem == .splitsCodePoint && diagnosis.cause == .unknown {
      let fault = diagnosis.fault
      report.add(
        "\(fault.path) \(document.numbers(of: fault)) ends inside a character",
        at: diagnosis.annotation.map { .annotation($0) } ?? .document, ranges: [], place: fault.place,
        help: fault.fittingUnit.map { "the numbers fit when they are \($0)" }
          ?? "the offsets do not seem to count \(fault.unit)")
    }
  }
}
