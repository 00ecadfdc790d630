import InquitModel

struct CoveredTextMismatch: DocumentRule {
  static let about = RuleDescription(
    code: "OFF004", name: "covered-text-mismatch", level: .error,
    summary: "an annotation repeats another text than its ranges cover",
    why: """
      The file repeats what an annotation covers so that a mistake in the offsets shows. Here the two differ and no \
      usual cause explains it: the text was probably edited after it was annotated.
      """,
    failing: [
      .native(
        #"{"text":"Ann left","annotations":[{"id":"a","label":"person","ranges":[[0,3]],"text":"Bob"}]}"#)
    ],
    passing: [
      .native(
        #"{"text":"Ann left","annotations":[{"id":"a","label":"person","ranges":[[0,3]],"text":"Ann"}]}"#)
    ])

  func check(_ document: CheckedDocument, into report: inout Report) {
    for diagnosis in OffsetDiagnosis.all(of: document)
    where diagnosis.fault.problem == .textMismatch && diagnosis.cause == .unknown {
      guard let annotation = diagnosis.annotation, let stated = diagnosis.fault.statedText else { continue }
      report.add(
        "\(document.name(annotation)) is said to cover \(quoted(stated))", at: .annotation(annotation),
        place: diagnosis.fault.place,
        help: diagnosis.fault.fittingUnit.map { "the numbers fit when they are \($0)" }
          ?? "annotate the text again, or restore the text that was annotated")
    }
  }
}
