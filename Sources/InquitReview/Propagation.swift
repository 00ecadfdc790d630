import InquitModel

/// Which corrections hold for every mention of a name, not only for the one that was corrected.
package struct Propagation: Sendable {
  /// The labels of names: another label, or other ends, hold wherever the same text has been suggested.
  package var labels: Set<Label>
  /// The attributes that tell what is named; the others belong to the mention.
  package var attributes: [Label: Set<String>]
  /// The attribute that gives a name in full.
  package var entity: String

  /// Without arguments, nothing is carried over.
  package init(labels: Set<Label> = [], attributes: [Label: Set<String>] = [:], entity: String = "entity") {
    self.labels = labels
    self.attributes = attributes
    self.entity = entity
  }
}

extension Edit {
  /// How many other suggestions the edit changes because it corrects a name.
  package var carriedOverCount: Int {
    changes.count {
      if case .annotation(_, _, let after?) = $0 { after.provenance == Correction.provenance } else { false }
    }
  }
}

/// A correction of a name, which is carried over to other suggestions.
struct Correction {
  /// Of suggestions that it has changed.
  static let provenance = Provenance(producer: "human", status: .suggested, rule: "carried-over")

  private let before: Annotation
  private let after: Annotation
  /// What it covers before and after.
  private let oldText: [UInt8]
  private let newText: [UInt8]
  private let propagation: Propagation
  /// Whether the new entity is named nowhere else in the document: then the old name was wrong, and not only what
  /// this mention refers to.
  private let renamesEntity: Bool

  /// nil when `change`, made in `document`, is none.
  init?(_ change: Change, in document: Document, _ propagation: Propagation) {
    guard case .annotation(_, let before?, let after?) = change, before.ranges.count == 1,
      after.ranges.count == 1, after.provenance == ReviewSession.ownProvenance,
      after.ranges[0].upperBound <= document.text.endOffset
    else { return nil }
    let attributes = propagation.attributes[after.label] ?? []
    guard
      (propagation.labels.contains(before.label) && propagation.labels.contains(after.label)
        && (before.label != after.label || before.ranges != after.ranges))
        || attributes.contains(where: { before.attributes[$0] != after.attributes[$0] })
    else { return nil }
    self.before = before
    self.after = after
    self.propagation = propagation
    oldText = Array(document.text.bytes(in: before.ranges[0]))
    newText = Array(document.text.bytes(in: after.ranges[0]))
    let entity = after.attributes[propagation.entity]
    renamesEntity =
      entity != nil
      && !document.annotations.contains {
        $0.id != after.id && $0.provenance != Self.provenance
          && $0.attributes[propagation.entity] == entity
      }
  }

  /// Changes the open suggestions of `document` that the correction holds for. They stay open.
  func carryOver(to document: inout Document, _ schema: LabelSchema) {
    // Made when the first one is found: most corrections hold for nothing else.
    var index: RangeIndex?
    for i in document.annotations.indices {
      guard let corrected = corrected(document.annotations[i], in: document.text) else { continue }
      let spans = index ?? RangeIndex(document.annotations)
      index = spans
      let isLegal = corrected.ranges.flatMap(spans.overlapping).allSatisfy { other in
        other == i || document.annotations[other].provenance.status == .rejected
          || schema.allows(corrected, over: document.annotations[other])
      }
      if isLegal { document.annotations[i] = corrected }
    }
  }

  /// The annotation as it should be; nil when the correction does not change it.
  private func corrected(_ old: Annotation, in text: SourceText) -> Annotation? {
    guard !old.provenance.isJudged, old.ranges.count == 1 else { return nil }
    var new = old
    if old.label == before.label, text.bytes(in: old.ranges[0]).elementsEqual(oldText) {
      correctName(&new, in: text)
    } else if renamesEntity, old.attributes[propagation.entity] == before.attributes[propagation.entity],
      old.attributes[propagation.entity] != nil
    {
      new.attributes[propagation.entity] = after.attributes[propagation.entity]
    }
    guard new != old else { return nil }
    new.provenance = Self.provenance
    return new
  }

  private func correctName(_ annotation: inout Annotation, in text: SourceText) {
    if propagation.labels.contains(before.label), propagation.labels.contains(after.label) {
      if after.label != before.label {
        annotation.label = after.label
        let kept = propagation.attributes[after.label] ?? []
        annotation.attributes = JSONObject(after.attributes.members.filter { kept.contains($0.key) })
        return
      }
      if let range = range(for: annotation, in: text) { annotation.ranges = [range] }
    }
    for name in (propagation.attributes[after.label] ?? []).sorted()
    where after.attributes[name] != before.attributes[name]
      && annotation.attributes[name] == before.attributes[name]
      && (name != propagation.entity || renamesEntity || isNamedByItself)
    {
      annotation.attributes[name] = after.attributes[name]
    }
  }

  /// The corrected ends, where the text around is the same there; nil where it is not.
  private func range(for annotation: Annotation, in text: SourceText) -> ByteRange? {
    let shift = after.ranges[0].lowerBound.value - before.ranges[0].lowerBound.value
    let lower = annotation.ranges[0].lowerBound.advanced(by: shift)
    let range = lower..<lower.advanced(by: newText.count)
    guard lower >= 0, range.upperBound <= text.endOffset, text.bytes(in: range).elementsEqual(newText) else {
      return nil
    }
    return range
  }

  /// Whether the mention and its entity have a word in common, so that what it refers to can be told from it: “he” is
  /// somebody else elsewhere.
  private var isNamedByItself: Bool {
    let words = Set((after.attributes[propagation.entity]?.stringValue ?? "").split(separator: " "))
    return String(decoding: newText, as: UTF8.self).split(separator: " ").contains(where: words.contains)
  }
}
