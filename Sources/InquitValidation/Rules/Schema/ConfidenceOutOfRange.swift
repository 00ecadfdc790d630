import InquitModel

struct ConfidenceOutOfRange: DocumentRule {
  static let about = RuleDescription(
    code: "SCH010", name: "confidence-out-of-range", level: .error,
    summary: "a confidence is not between 0 and 1",
    why: "A confidence is a probability. A larger number is perhaps a percentage or a score of another kind.",
    failing: [.marked("[person :confidence=95|Ann] left")],
    passing: [.marked("[person :confidence=0.95|Ann] left")])

  func check(_ document: CheckedDocument, into report: inout Report) {
    for i in document.annotations.indices {
      guard let confidence = document.annotations[i].provenance.confidence, !(0...1).contains(confidence)
      else { continue }
      report.add(
        "\(document.name(i)) has the confidence \(confidence)", at: .annotation(i),
        help: confidence > 1 && confidence <= 100
          ? "a percentage is divided by 100" : "it lies between 0 and 1")
    }
    for (i, relation) in document.relations.enumerated() {
      guard let confidence = relation.provenance.confidence, !(0...1).contains(confidence) else { continue }
      report.add(
        "relation “\(relation.label)” has the confidence \(confidence)", at: .relation(i),
        help: "it lies between 0 and 1")
    }
  }
}
