import InquitModel

extension ReviewSession {
  /// `all`: every other occurrence of the text in focus, at edges of tokens, is annotated like it. Where the one in
  /// focus is rejected, open suggestions of its label over the same text are rejected.
  func annotateAll() throws(ReviewError) -> [Change] {
    let model = try annotation(nil)
    guard model.ranges.count == 1 else { throw ReviewError("an annotation in parts does not recur") }
    let wanted = Array(document.text.bytes(in: model.ranges[0]))
    return model.provenance.status == .rejected
      ? rejection(of: wanted, label: model.label) : annotation(of: wanted, like: model)
  }

  private func rejection(of wanted: [UInt8], label: Label) -> [Change] {
    document.annotations.enumerated().compactMap { i, before in
      guard before.label == label, !before.provenance.isJudged, before.ranges.count == 1,
        document.text.bytes(in: before.ranges[0]).elementsEqual(wanted)
      else { return nil }
      var after = before
      after.provenance.status = .rejected
      return .annotation(index: i, before: before, after: after)
    }
  }

  private func annotation(of wanted: [UInt8], like model: Annotation) -> [Change] {
    let same = document.annotations.filter { $0.label == model.label && $0.provenance.status != .rejected }
    let taken = RangeIndex(same)
    var ids = FreshIDs(besides: document.annotations)
    let ends = Set(tokens.map(\.upperBound))
    var changes: [Change] = []
    // Behind the last one made: a text may overlap itself.
    var free: ByteOffset = 0
    for token in tokens where token.lowerBound >= free {
      let range = token.lowerBound..<token.lowerBound.advanced(by: wanted.count)
      guard range.upperBound <= document.text.endOffset, ends.contains(range.upperBound),
        document.text.bytes(in: range).elementsEqual(wanted), !taken.overlaps(range)
      else { continue }
      free = range.upperBound
      let made = Annotation(
        id: ids.id(for: model.label), label: model.label, ranges: [range], attributes: model.attributes,
        provenance: Self.ownProvenance)
      changes.append(
        .annotation(index: document.annotations.count + changes.count, before: nil, after: made))
    }
    return changes
  }
}
