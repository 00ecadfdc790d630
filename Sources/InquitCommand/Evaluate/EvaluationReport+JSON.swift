import Inquit
import InquitModel

extension EvaluationReport {
  /// The evaluation for programs; shares are from 0 to 1.
  var json: JSONObject {
    let labels = evaluation.occurringLabels
    return [
      "documents": .number("\(evaluation.documents.count)"),
      "strict": .object(ratio(evaluation.strict, nil)),
      "macro_f1": decimal(evaluation.macroF1),
      "schemes": schemes { evaluation.counts($0) },
      "labels": object(labels) { label in
        var object = ratio(evaluation.strict(label), label)
        object["schemes"] = schemes { evaluation.counts($0, label) }
        return .object(object)
      },
      "confusions": .array(
        evaluation.rankedConfusions.map {
          .object([
            "gold": name($0.confusion.gold), "predicted": name($0.confusion.predicted),
            "count": .number("\($0.count)"),
          ])
        }),
      "sentences": .object(ratio(evaluation.sentences)),
      "tokens": .object(ratio(evaluation.tokens)),
      "speakers": .object([
        "quotes": .number("\(evaluation.speakers.quotes)"), "found": .number("\(evaluation.speakers.found)"),
        "by_mention": .number("\(evaluation.speakers.byMention)"),
        "by_entity": .number("\(evaluation.speakers.byEntity)"),
        "reliability": reliability(evaluation.speakers.reliability),
      ]),
      "reliability": reliability(evaluation.reliability),
      "worst": .array(
        evaluation.worstDocuments(worst).map {
          .object(["id": .string($0.id), "errors": .number("\($0.errors)"), "f1": decimal($0.total.f1)])
        }),
    ]
  }

  private func reliability(_ reliability: Reliability) -> JSONValue {
    .object([
      "error": decimal(reliability.error),
      "bins": .array(
        reliability.bins.map {
          .object([
            "count": .number("\($0.count)"), "mean_confidence": decimal($0.meanConfidence),
            "share_right": decimal($0.shareRight),
          ])
        }),
    ])
  }

  private func ratio(_ ratio: Ratio, _ label: Label?) -> JSONObject {
    var object = self.ratio(ratio)
    if let interval = evaluation.interval(label, samples: samples, seed: seed) {
      object["f1_interval"] = .array([decimal(interval.lowerBound), decimal(interval.upperBound)])
    }
    return object
  }

  private func ratio(_ ratio: Ratio) -> JSONObject {
    [
      "precision": decimal(ratio.precision), "recall": decimal(ratio.recall), "f1": decimal(ratio.f1),
      "gold": .number("\(ratio.gold)"), "predicted": .number("\(ratio.predicted)"),
    ]
  }

  private func schemes(_ counts: (MatchScheme) -> MatchCounts) -> JSONValue {
    var object = JSONObject()
    for scheme in MatchScheme.allCases {
      let counts = counts(scheme)
      var value: JSONObject = [
        "correct": .number("\(counts.correct)"), "incorrect": .number("\(counts.incorrect)"),
        "partial": .number("\(counts.partial)"), "missed": .number("\(counts.missed)"),
        "spurious": .number("\(counts.spurious)"),
      ]
      for member in ratio(counts.ratio).members { value[member.key] = member.value }
      object[scheme.rawValue] = .object(value)
    }
    return .object(object)
  }

  private func object(_ labels: [Label], _ value: (Label) -> JSONValue) -> JSONValue {
    .object(JSONObject(labels.map { .init(key: $0.rawValue, value: value($0)) }))
  }

  private func name(_ label: Label?) -> JSONValue { label.map { .string($0.rawValue) } ?? .null }

  private func decimal(_ value: Double) -> JSONValue { .number("\(value)") }
}
