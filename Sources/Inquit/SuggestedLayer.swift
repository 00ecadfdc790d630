import InquitModel

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
    /// The suggestion with this index, which has the same label, is there instead.
    case replaced(by: Int)
    case dropped
  }

  /// A relation between suggestions, by their indexes: ids are not unique among several annotators.
  private struct Link {
    let relation: Relation
    let source: Int
    var target: Int
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

  /// Leaves out the relations that the document has settled otherwise: from an annotation that stands and has
  /// relations of the same label, and those that its attributes rule out.
  mutating func settle(by document: Document) {
    struct Subject: Hashable {
      let source: String
      let label: RelationLabel
    }
    let settled = Set(document.relations.map { Subject(source: $0.source, label: $0.label) })
    let standing = Dictionary(
      document.annotations.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for i in links.indices {
      if case .stands(let id) = fates[links[i].source] {
        links[i].isSettled = settled.contains(Subject(source: id, label: links[i].relation.label))
      }
      if isRuledOut(links[i], standing) { links[i].isSettled = true }
    }
  }

  /// Whether what the document says of the ends contradicts a relation: quotes that are no speech are
  /// nobody's, and mentions with different entities are not the same.
  private func isRuledOut(_ link: Link, _ standing: [String: Annotation]) -> Bool {
    func end(_ index: Int) -> Annotation {
      guard case .stands(let id) = fates[index] else { return annotations[index] }
      return standing[id] ?? annotations[index]
    }
    let source = end(link.source)
    if link.relation.label == .sameAs, let entity = source.attributes["entity"]?.stringValue,
      let other = end(link.target).attributes["entity"]?.stringValue
    {
      return !sameBytes(entity, other)
    }
    return source.label == .quote && source.attributes["kind"] == "not-speech"
  }

  /// Drops new suggestions that lie over others, or over `staying` annotations of the document, as `schema`
  /// does not allow. Where a suggestion of the same label has won, it serves in the loser's relations.
  mutating func resolveOverlaps(_ schema: LabelSchema, staying: [Annotation]) {
    let rivals = annotations.indices.filter { fates[$0] == .isNew }
    let winners = OverlapResolver(schema: schema)
      .winners(among: rivals.map { annotations[$0] }, over: staying)
    for (i, winner) in zip(rivals, winners) {
      switch winner {
      case .itself: continue
      case .rival(let j) where annotations[rivals[j]].label == annotations[i].label:
        fates[i] = .replaced(by: rivals[j])
      case .rival, .staying: fates[i] = .dropped
      }
    }
    for i in links.indices {
      guard case .replaced(let winner) = fates[links[i].target] else { continue }
      links[i].target = winner
      // That the loser is the same as another mention says nothing of the winner.
      if links[i].relation.label == .sameAs { links[i].isSettled = true }
    }
  }

  /// Drops new suggestions to which others pointed, when none of these relations is left.
  mutating func dropOrphans() {
    var sources = [Int](repeating: 0, count: annotations.count)
    var targets: [Int: [Int]] = [:]
    for link in links where !link.isSettled && id(of: link.source) != nil {
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
    case .replaced, .dropped: nil
    }
  }
}
