import InquitModel

extension ReviewSession {
  /// The changes that take annotations out, with all relations from and to them.
  func removal(of ids: Set<String>) -> [Change] {
    if ids.isEmpty { return [] }
    // From the back, so that each index holds when its change is made.
    let annotations = document.annotations.enumerated().reversed().filter { ids.contains($0.element.id) }
      .map { Change.annotation(index: $0.offset, before: $0.element, after: nil) }
    return relationRemovals { ids.contains($0.source) || ids.contains($0.target) } + annotations
  }

  /// The changes that take out the relations for which `isWanted` holds.
  func relationRemovals(where isWanted: (Relation) -> Bool) -> [Change] {
    document.relations.enumerated().reversed().filter { isWanted($0.element) }
      .map { .relation(index: $0.offset, before: $0.element, after: nil) }
  }

  /// The open suggestions that only serve the annotations of `ids`, as a speaker or cue serves its quote: nothing
  /// else that has not been rejected points to them.
  func servants(of ids: Set<String>) -> Set<String> {
    let byID = Dictionary(document.annotations.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var gone = ids
    while true {
      let served = document.relations.filter { gone.contains($0.source) }.map(\.target)
      let more = Set(served).subtracting(gone).filter { target in
        guard let annotation = byID[target], !annotation.provenance.isJudged else { return false }
        return !document.relations.contains { relation in
          relation.target == target && !gone.contains(relation.source)
            && byID[relation.source]?.provenance.status != .rejected
        }
      }
      if more.isEmpty { return gone.subtracting(ids) }
      gone.formUnion(more)
    }
  }
}
