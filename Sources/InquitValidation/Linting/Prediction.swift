import InquitModel

/// What a model says about a document without having seen its annotations.
public struct Prediction: Sendable {
  /// The labels that the model gives; of others it says nothing.
  public var labels: Set<Label>
  /// With the model's confidences.
  public var annotations: [Annotation]

  public init(labels: Set<Label>, annotations: [Annotation]) {
    self.labels = labels
    self.annotations = annotations.filter { labels.contains($0.label) && !$0.ranges.isEmpty }
  }
}

/// One annotation that a document and a model's prediction do not share.
struct Disagreement {
  enum Kind {
    /// The annotation is there, the model finds nothing.
    case unpredicted(annotation: Int)
    /// The model says something else about the place of an annotation.
    case other(annotation: Int, prediction: Int)
    /// The model finds what is not annotated.
    case missing(prediction: Int)
  }

  let kind: Kind
  /// The annotation's label, or the prediction's where there is no annotation.
  let label: Label
}

/// A document's annotations beside a prediction.
struct PredictionComparison {
  private(set) var disagreements: [Disagreement] = []
  /// How many annotations of each label the model could have found, and how many of them it found.
  private(set) var annotated: [Label: Int] = [:]
  private(set) var found: [Label: Int] = [:]

  init(of document: CheckedDocument, with prediction: Prediction) {
    let gold = document.annotations.indices.filter { i in
      let annotation = document.annotations[i]
      return prediction.labels.contains(annotation.label) && !annotation.ranges.isEmpty
        && annotation.provenance.status != .rejected
    }
    // What a person rejected need not be suggested again.
    let known = Set(document.annotations.map { Footprint($0) })
    let predicted = Set(prediction.annotations.map { Footprint($0) })
    let missed = gold.filter { !predicted.contains(Footprint(document.annotations[$0])) }
    for i in gold { annotated[document.annotations[i].label, default: 0] += 1 }
    for i in gold where predicted.contains(Footprint(document.annotations[i])) {
      found[document.annotations[i].label, default: 0] += 1
    }
    let new = prediction.annotations.indices.filter { !known.contains(Footprint(prediction.annotations[$0])) }
    let conflicts = Self.conflicts(document, gold, prediction, new)
    var isDisputed = Set<Int>()
    for i in new {
      let label = prediction.annotations[i].label
      guard let annotation = conflicts[i] else {
        disagreements.append(Disagreement(kind: .missing(prediction: i), label: label))
        continue
      }
      // Of a place that the model sees otherwise one finding is enough.
      if isDisputed.insert(annotation).inserted {
        disagreements.append(
          Disagreement(
            kind: .other(annotation: annotation, prediction: i), label: document.annotations[annotation].label
          ))
      }
    }
    for i in missed where !isDisputed.contains(i) {
      disagreements.append(
        Disagreement(kind: .unpredicted(annotation: i), label: document.annotations[i].label))
    }
  }

  /// For each new prediction the first annotation that cannot be right beside it: of the same label at an overlapping
  /// place, or of another one where the schema allows no overlap.
  private static func conflicts(
    _ document: CheckedDocument, _ gold: [Int], _ prediction: Prediction, _ new: [Int]
  ) -> [Int: Int] {
    let all = gold.map { document.annotations[$0] } + new.map { prediction.annotations[$0] }
    var conflicts: [Int: Int] = [:]
    all.forEachOverlap(in: all.textOrder) { a, b in
      let (first, second) = (min(a, b), max(a, b))
      guard first < gold.count, second >= gold.count, conflicts[new[second - gold.count]] == nil,
        all[first].overlaps(all[second]),
        all[first].label == all[second].label || !document.schema.allows(all[first], over: all[second])
      else { return }
      conflicts[new[second - gold.count]] = gold[first]
    }
    return conflicts
  }
}
