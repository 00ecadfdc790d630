import InquitModel

/// Chains of annotations that same-as relations join, for formats that say which are the same thing, and not which of them
/// points to which.
struct SameAsChains: Sendable {
  private static let label = RelationLabel.sameAs
  /// The order in which readers meet the members of a chain.
  let order: @Sendable (ByteRange, ByteRange) -> Bool
  /// Whether an annotation can be a member.
  var takes: @Sendable (Annotation) -> Bool = { _ in true }

  /// Lets each member of a chain point to the first, as readers do, and notes the relations that are lost by that.
  func adapt(_ document: inout Document, _ losses: inout LossReport) {
    var kept: [Relation] = []
    for members in chains(of: document) {
      for member in members.dropFirst() {
        kept.append(Relation(label: Self.label, source: member, target: members[0]))
      }
    }
    let known = Set(kept)
    for relation in document.relations where !known.contains(relation) {
      losses.note(.relations, in: document.id, "\(relation.label) \(relation.source) → \(relation.target)")
    }
    document.relations = kept
  }

  /// The ids of annotations that are the same. One that crosses another of its chain is left out: in a file the ends of
  /// the two could not be told apart.
  func chains(of document: Document) -> [[String]] {
    var indexes: [String: Int] = [:]
    for (i, annotation) in document.annotations.enumerated() where takes(annotation) {
      indexes[annotation.id] = i
    }
    var sets = DisjointSets(count: document.annotations.count)
    for relation in document.relations where relation.label == Self.label {
      guard let source = indexes[relation.source], let target = indexes[relation.target] else { continue }
      sets.join(source, target)
    }
    var firsts: [Int] = []
    var members: [Int: [Int]] = [:]
    for i in document.annotationOrder(by: order) {
      let set = sets.first(of: i)
      if members[set] == nil { firsts.append(set) }
      members[set, default: []].append(i)
    }
    return firsts.compactMap { members[$0] }.map { withoutCrossing($0, document) }.filter { $0.count > 1 }
  }

  private func withoutCrossing(_ members: [Int], _ document: Document) -> [String] {
    var open: [ByteOffset] = []
    return members.filter { i in
      guard let range = document.annotations[i].hull else { return false }
      while let end = open.last, end <= range.lowerBound { open.removeLast() }
      if let end = open.last, end < range.upperBound { return false }
      open.append(range.upperBound)
      return true
    }.map { document.annotations[$0].id }
  }
}
