import InquitModel

struct ReversedRange: DocumentRule {
  static let about = RuleDescription(
    code: "OFF002", name: "reversed-range", level: .error,
    summary: "a range starts after its end",
    why: "A range whose start lies after its end covers nothing. The two numbers were probably exchanged.",
    failing: [.native(#"{"text":"Ann left","annotations":[{"id":"a","label":"person","ranges":[[3,0]]}]}"#)],
    passing: [.native(#"{"text":"Ann left","annotations":[{"id":"a","label":"person","ranges":[[0,3]]}]}"#)])

  func check(_ document: CheckedDocument, into report: inout Report) {
    for diagnosis in OffsetDiagnosis.all(of: document)
    where diagnosis.fault.problem == .reversed && diagnosis.cause == .unknown {
      let fault = diagnosis.fault
      report.add(
        "\(fault.path) \(document.numbers(of: fault)) starts after its end",
        at: diagnosis.annotation.map { .annotation($0) } ?? .document, ranges: [], place: fault.place,
        help: "exchange the two numbers: [\(fault.end), \(fault.start)]")
    }
  }
}
