import InquitModel

struct ModelDisagrees: CorpusRule {
  static let about = RuleDescription(
    code: "CON008", name: "model-disagrees", level: .warning,
    summary: "a model that did not see the annotations says something else",
    why: """
      Where a model that is mostly right is sure of something else, the annotation is often the one that errs: a name \
      that was passed over, a wrong label, a word too many. With `--suspicious 20 --model news.model` such cases join \
      the ranking, the surer the model the higher. Labels that the data has nowhere are not compared. A model that \
      was trained on the same documents has learnt their errors, so train it on others.
      """,
    failing: [
      .predicted(
        "[person|Ann] met Bo in [person|Rome].", by: "[person|Ann] met [person|Bo] in [person|Rome]."),
      .predicted("[person|Ann] left [person|Rome].", by: "[person|Ann] left [location type=city|Rome]."),
      .predicted("Mayor [person|Ann Lee] left.", by: "[person|Mayor Ann Lee] left."),
      .predicted("[person|Ann] saw a [person|bus].", by: "[person|Ann] saw a bus."),
    ],
    passing: [
      .predicted("[person|Ann] left Rome.", by: "[person|Ann] left [location type=city|Rome]."),
      .marked("[person|Ann] left."),
    ])

  func makeCheck() -> any CorpusCheck { Check() }

  private struct Check: CorpusCheck {
    private struct Case {
      let label: Label
      let message: String
      let sighting: Sighting
      /// Of the model; nil for what it finds nothing in.
      let confidence: Double?
    }

    private var cases: [Case] = []
    private var annotated: [Label: Int] = [:]
    private var found: [Label: Int] = [:]

    /// What a model that states no confidence is taken to be as sure of as not.
    private static let unknownConfidence = 0.5

    mutating func add(_ document: CheckedDocument, origin: DocumentOrigin) {
      guard let prediction = document.prediction else { return }
      let comparison = PredictionComparison(of: document, with: prediction)
      annotated.merge(comparison.annotated, uniquingKeysWith: +)
      found.merge(comparison.found, uniquingKeysWith: +)
      for disagreement in comparison.disagreements {
        cases.append(Self.case(disagreement, document, prediction, origin))
      }
    }

    private static func `case`(
      _ disagreement: Disagreement, _ document: CheckedDocument, _ prediction: Prediction,
      _ origin: DocumentOrigin
    ) -> Case {
      func name(_ i: Int) -> String {
        let annotation = prediction.annotations[i]
        return "\(annotation.label) \(quoted(annotation.coveredText(in: document.text)))"
      }
      func confidence(_ i: Int) -> Double {
        prediction.annotations[i].provenance.confidence ?? unknownConfidence
      }
      switch disagreement.kind {
      case .unpredicted(let i):
        return Case(
          label: disagreement.label, message: "the model does not find \(document.name(i))",
          sighting: Sighting(document, origin, annotation: i), confidence: nil)
      case .other(let i, let j):
        return Case(
          label: disagreement.label, message: "\(document.name(i)) is \(name(j)) to the model",
          sighting: Sighting(document, origin, annotation: i), confidence: confidence(j))
      case .missing(let j):
        return Case(
          label: disagreement.label, message: "the model finds \(name(j)), which is not annotated",
          sighting: Sighting(document, origin, range: prediction.annotations[j].ranges[0]),
          confidence: confidence(j))
      }
    }

    func finish(into report: inout CorpusReport) {
      for each in cases {
        guard let all = annotated[each.label] else { continue }
        let surprise =
          each.confidence.map { Surprise.bits(ofProbability: 1 - $0) }
          ?? Surprise.bits(of: all - (found[each.label] ?? 0), among: all)
        report.add(
          each.message, at: each.sighting, help: "correct the annotation, unless the model errs",
          surprise: surprise)
      }
    }
  }
}
