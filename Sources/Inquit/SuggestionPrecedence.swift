import InquitModel

/// Which of several suggestions for the same words stand: the project's list wins over a trained model, and
/// that over the built-in annotators.
struct SuggestionPrecedence {
  private let modelLabels: Set<Label>
  private let listed: Layer
  private let listedFootprints: Set<Footprint>
  /// The labels whose suggestions make way for listed names. Others, such as quotes, may well hold names.
  private let nameLabels: Set<Label>

  /// `listed` must be in text order, none overlapping.
  init(modelLabels: Set<Label>, listed: Layer) {
    self.modelLabels = modelLabels
    self.listed = listed
    listedFootprints = Set(listed.annotations.map { Footprint($0) })
    nameLabels = modelLabels.union(listed.annotations.map(\.label))
      .union([.person, .organisation, .location])
  }

  /// What stands, with the list last. A suggestion of the model that repeats a built-in one takes over its
  /// attributes: a model knows none.
  func layers(builtin: [Layer], model: Layer) -> [Layer] {
    var attributes: [Footprint: JSONObject] = [:]
    var result = builtin
    for i in result.indices {
      result[i].annotations.removeAll { annotation in
        if listedFootprints.contains(Footprint(annotation)) { return false }
        guard modelLabels.contains(annotation.label) else { return makesWay(annotation) }
        attributes[Footprint(annotation)] = annotation.attributes
        return true
      }
    }
    var model = model
    model.annotations.removeAll(where: makesWay)
    for i in model.annotations.indices {
      if let known = attributes[Footprint(model.annotations[i])] { model.annotations[i].attributes = known }
    }
    return result + [model, listed]
  }

  /// Whether a listed name overlaps a suggested one.
  private func makesWay(_ annotation: Annotation) -> Bool {
    guard nameLabels.contains(annotation.label) else { return false }
    return annotation.ranges.contains { range in
      let next = listed.annotations.partitioningIndex { $0.ranges[0].upperBound > range.lowerBound }
      return next < listed.annotations.count
        && listed.annotations[next].ranges[0].lowerBound < range.upperBound
    }
  }
}
