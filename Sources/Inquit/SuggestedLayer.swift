import InquitModel

/// What an annotation marks: two annotations with the same footprint say the same of the same words.
struct Footprint: Hashable {
  let label: Label
  let ranges: [ByteRange]

  init(_ annotation: Annotation) {
    label = annotation.label
    ranges = annotation.ranges
  }
}

/// What a relation says, by the ids of its ends.
struct RelationKey: Hashable {
  let label: RelationLabel
  let source: String
  let target: String

  init(_ relation: Relation) {
    label = relation.label
    source = relation.source
    target = relation.target
  }
}

/// The suggestions of all annotators on their way into a document.
struct SuggestedLayer {
  enum Fate: Hashable {
    case isNew
    /// An annotation of the document, with this id, says the same.
    case stands(id: String)
    case dropped
  }

  /// A relation between suggestions, by their indexes: ids are not unique among several annotators.
  private struct Link {
    let relation: Relation
    let source: Int
    let target: Int
    /// Whether the document has settled otherwise what the relation says.
    var isSettled = false
  }

  var annotations: [Annotation] = []
  var fates: [Fate]
  /// For an older suggestion's index in the document: the index of the one that takes its place.
  var placeOfOld: [Int: Int] = [:]
  private var links: [Link] = []

  /// The suggestions with the wanted labels, and the relations between them.
  init(_ layers: [Layer], labels: Set<Label>) {
    // What several annotators suggest is one suggestion, the first one's.
    var known: [Footprint: Int] = [:]
    for layer in layers {
      var index: [String: Int] = [:]
      for annotation in layer.annotations where labels.contains(annotation.label) {
        if let earlier = known[Footprint(annotation)] {
          index[annotation.id] = earlier
          continue
        }
        known[Footprint(annotation)] = annotations.count
        index[annotation.id] = annotations.count
        annotations.append(annotation)
      }
      for relation in layer.relations {
        guard let source = index[relation.source], let target = index[relation.target] else { continue }
        links.append(Link(relation: relation, source: source, target: target))
      }
    }
    fates = Array(repeating: .isNew, count: annotations.count)
  }

  /// Leaves out the relations from annotations that stand, where they have relations of the same label.
  mutating func settle(by relations: [Relation]) {
    struct Subject: Hashable {
      let source: String
      let label: RelationLabel
    }
    let settled = Set(relations.map { Subject(source: $0.source, label: $0.label) })
    for i in links.indices {
      guard case .stands(let id) = fates[links[i].source] else { continue }
      links[i].isSettled = settled.contains(Subject(source: id, label: links[i].relation.label))
    }
  }

  /// Drops new suggestions to which others pointed, when none of these relations is left.
  mutating func dropOrphans() {
    var sources = [Int](repeating: 0, count: annotations.count)
    var targets: [Int: [Int]] = [:]
    for link in links where !link.isSettled && fates[link.source] != .dropped {
      sources[link.target] += 1
      targets[link.source, default: []].append(link.target)
    }
    var next = Set(links.map(\.target)).filter { sources[$0] == 0 && fates[$0] == .isNew }
    while let orphan = next.popFirst() {
      fates[orphan] = .dropped
      for target in targets[orphan] ?? [] {
        sources[target] -= 1
        if sources[target] == 0, fates[target] == .isNew { next.insert(target) }
      }
    }
  }

  /// The relations between suggestions that are new or stand, with their order.
  func relations() -> [RelationKey: (relation: Relation, order: Int)] {
    var result: [RelationKey: (relation: Relation, order: Int)] = [:]
    for (order, link) in links.enumerated() where !link.isSettled {
      guard let source = id(of: link.source), let target = id(of: link.target) else { continue }
      var relation = link.relation
      relation.source = source
      relation.target = target
      if result[RelationKey(relation)] == nil { result[RelationKey(relation)] = (relation, order) }
    }
    return result
  }

  private func id(of index: Int) -> String? {
    switch fates[index] {
    case .isNew: annotations[index].id
    case .stands(let id): id
    case .dropped: nil
    }
  }
}

/// Tells whether an annotation overlaps one of many with the same label.
struct OverlapFinder {
  /// By label: the starts in order, and the largest end up to each.
  private var starts: [Label: [(start: ByteOffset, largestEnd: ByteOffset)]] = [:]

  init(_ annotations: [Annotation]) {
    for (label, group) in Dictionary(grouping: annotations, by: \.label) {
      var largestEnd: ByteOffset = 0
      starts[label] = group.flatMap(\.ranges).sorted { $0.lowerBound < $1.lowerBound }.map {
        largestEnd = max(largestEnd, $0.upperBound)
        return ($0.lowerBound, largestEnd)
      }
    }
  }

  func contains(_ annotation: Annotation) -> Bool {
    guard let starts = starts[annotation.label] else { return false }
    return annotation.ranges.contains { range in
      var low = 0
      var high = starts.count
      while low < high {
        let middle = (low + high) / 2
        if starts[middle].start < range.upperBound { low = middle + 1 } else { high = middle }
      }
      return low > 0 && starts[low - 1].largestEnd > range.lowerBound
    }
  }
}
