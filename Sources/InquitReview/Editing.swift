import InquitModel

extension ReviewSession {
  private func index(of annotation: Annotation) -> Int {
    document.annotations.firstIndex { $0.id == annotation.id }!
  }

  private func change(_ before: Annotation, _ edit: (inout Annotation) -> Void) throws(ReviewError)
    -> [Change]
  {
    var after = before
    edit(&after)
    return after == before ? [] : [.annotation(index: index(of: before), before: before, after: after)]
  }

  /// The provenance of what a person has made.
  static let ownProvenance = Provenance(producer: "human", status: .accepted)

  /// Marks what a person has touched as theirs.
  private func own(_ annotation: inout Annotation) { annotation.provenance = Self.ownProvenance }

  func judge(_ id: String?, _ status: Provenance.Status) throws(ReviewError) -> [Change] {
    let before = try annotation(id)
    let judgement = try change(before) { $0.provenance.status = status }
    return status == .rejected ? judgement + removal(of: servants(of: [before.id])) : judgement
  }

  func reviewed(_ state: ReviewState) -> [Change] {
    state == document.reviewState ? [] : [.state(before: document.reviewState, after: state)]
  }

  func acceptance() -> [Change] {
    document.annotations.enumerated().filter { !$0.element.provenance.isJudged }.map { i, before in
      var after = before
      after.provenance.status = .accepted
      return .annotation(index: i, before: before, after: after)
    }
  }

  func delete(_ id: String?) throws(ReviewError) -> [Change] {
    let ids: Set = [try annotation(id).id]
    return removal(of: ids.union(servants(of: ids)))
  }

  func note(_ text: String) throws(ReviewError) -> [Change] {
    try change(try annotation(nil)) { $0.note = text.isEmpty ? nil : text }
  }

  func relabel(_ label: Label) throws(ReviewError) -> [Change] {
    try require(label)
    let legal = Set(schema.attributes(of: label).map(\.name))
    return try change(try annotation(nil)) {
      guard $0.label != label else { return }
      $0.label = label
      // Attributes of the old label mean nothing under the new one.
      $0.attributes = JSONObject($0.attributes.members.filter { legal.contains($0.key) })
      own(&$0)
    }
  }

  private func require(_ label: Label) throws(ReviewError) {
    guard schema.rule(for: label) != nil else {
      throw ReviewError(
        "there is no label “\(label)”",
        help: "the labels are \(schema.labels.map(\.label.rawValue).joined(separator: ", "))")
    }
  }

  func create(_ label: Label) throws(ReviewError) -> [Change] {
    try require(label)
    let range = selection ?? cursor..<tokenEnd(at: cursor)
    guard !range.isEmpty else { throw ReviewError("there is nothing to annotate here") }
    var ids = FreshIDs(besides: document.annotations)
    let made = Annotation(
      id: ids.id(for: label), label: label, ranges: [range], provenance: Self.ownProvenance)
    return [.annotation(index: document.annotations.count, before: nil, after: made)]
  }

  /// Gives an annotation, by default the one in focus, other ranges.
  private func reshape(
    _ annotation: Annotation? = nil, _ ranges: (Annotation) throws(ReviewError) -> [ByteRange]
  ) throws(ReviewError) -> [Change] {
    let annotation = if let annotation { annotation } else { try self.annotation(nil) }
    guard annotation.hull != nil else { throw ReviewError("\(annotation.id) covers nothing") }
    let merged = try ranges(annotation).filter { !$0.isEmpty }.merged()
    return try change(annotation) {
      guard $0.ranges != merged else { return }
      $0.ranges = merged
      own(&$0)
    }
  }

  /// The part that a change of edges is about: the one under the cursor, or the outermost on that side.
  private func part(of annotation: Annotation, _ side: ReviewCommand.Side) -> Int {
    annotation.ranges.firstIndex { $0.lowerBound <= cursor && cursor < $0.upperBound }
      ?? (side == .left ? 0 : annotation.ranges.count - 1)
  }

  func extend(_ side: ReviewCommand.Side, _ unit: ReviewCommand.Unit) throws(ReviewError) -> [Change] {
    try reshapePart(on: side) { part throws(ReviewError) in try extended(part, side, unit) }
  }

  func shrink(_ side: ReviewCommand.Side, _ unit: ReviewCommand.Unit) throws(ReviewError) -> [Change] {
    try reshapePart(on: side) { part in shrunk(part, side, unit) }
  }

  /// Fills the gaps between the parts of the annotation in focus.
  func fill() throws(ReviewError) -> [Change] {
    try reshape { annotation in annotation.hull.map { [$0] } ?? [] }
  }

  private func reshapePart(
    on side: ReviewCommand.Side, _ reshaped: (ByteRange) throws(ReviewError) -> ByteRange
  ) throws(ReviewError) -> [Change] {
    try reshape { annotation throws(ReviewError) in
      var ranges = annotation.ranges
      let i = part(of: annotation, side)
      ranges[i] = try reshaped(ranges[i])
      guard ranges.contains(where: { !$0.isEmpty }) else {
        throw ReviewError("nothing would be left", help: "'delete' removes an annotation")
      }
      return ranges
    }
  }

  private func extended(
    _ part: ByteRange, _ side: ReviewCommand.Side, _ unit: ReviewCommand.Unit
  ) throws(ReviewError) -> ByteRange {
    let (lower, upper) = (part.lowerBound, part.upperBound)
    switch side {
    case .left:
      let edge = unit == .token ? token(startingBefore: lower)?.lowerBound : characterStart(before: lower)
      guard let edge else { throw ReviewError("the text starts here") }
      return edge..<upper
    case .right:
      let edge = unit == .token ? token(endingAfter: upper)?.upperBound : characterEnd(after: upper)
      guard let edge else { throw ReviewError("the text ends here") }
      return lower..<edge
    }
  }

  private func shrunk(_ part: ByteRange, _ side: ReviewCommand.Side, _ unit: ReviewCommand.Unit) -> ByteRange
  {
    let (lower, upper) = (part.lowerBound, part.upperBound)
    switch side {
    case .left:
      let edge = unit == .token ? token(from: lower.advanced(by: 1))?.lowerBound : characterEnd(after: lower)
      return min(edge ?? upper, upper)..<upper
    case .right:
      let edge = unit == .token ? token(endingBefore: upper)?.upperBound : characterStart(before: upper)
      return lower..<max(edge ?? lower, lower)
    }
  }

  /// The end of the user-perceived character that starts at `offset`; nil at the end of the text.
  private func characterEnd(after offset: ByteOffset) -> ByteOffset? {
    let rest = document.text[offset..<document.text.endOffset]
    return rest.first.map { offset.advanced(by: $0.utf8.count) }
  }

  /// The start of the user-perceived character that ends at `offset`; nil at the start of the text.
  private func characterStart(before offset: ByteOffset) -> ByteOffset? {
    document.text[0..<offset].last.map { offset.advanced(by: -$0.utf8.count) }
  }

  func split() throws(ReviewError) -> [Change] {
    guard let cut = selection, !cut.isEmpty else {
      throw ReviewError("nothing is selected", help: "'mark', then move over what does not belong")
    }
    let whole = try annotationToSplit(by: cut)
    guard schema.rule(for: whole.label)?.allowsParts == true else {
      throw ReviewError("a \(whole.label) has one part only")
    }
    return try reshape(whole) { annotation throws(ReviewError) in
      // White space beside the cut would be left at the parts' edges.
      let pieces = annotation.ranges.flatMap { range -> [ByteRange] in
        guard range.overlaps(cut) else { return [range] }
        return [
          trimmed(range.lowerBound..<max(range.lowerBound, cut.lowerBound)),
          trimmed(min(range.upperBound, cut.upperBound)..<range.upperBound),
        ]
      }
      guard pieces.contains(where: { !$0.isEmpty }) else {
        throw ReviewError("nothing would be left", help: "'delete' removes an annotation")
      }
      return pieces
    }
  }

  /// The annotation that a cut is about: the one in focus, or the shortest around the cut that may have parts. Moving
  /// over the cut puts the focus on what lies inside, as on the speaker in “…”, she said, “…”.
  private func annotationToSplit(by cut: ByteRange) throws(ReviewError) -> Annotation {
    let around = document.annotations.filter { annotation in
      annotation.provenance.status != .rejected && schema.rule(for: annotation.label)?.allowsParts == true
        && annotation.ranges.contains { $0.encloses(cut) && $0 != cut }
    }
    if let focus, let focused = around.first(where: { $0.id == focus }) { return focused }
    let shortest = around.min { ($0.hull?.length() ?? 0) < ($1.hull?.length() ?? 0) }
    return if let shortest { shortest } else { try annotation(nil) }
  }

  private func trimmed(_ range: ByteRange) -> ByteRange {
    var (lower, upper) = (range.lowerBound, range.upperBound)
    while lower < upper, document.text.bytes[lower.value] <= 0x20 { lower = lower.advanced(by: 1) }
    while lower < upper, document.text.bytes[upper.value - 1] <= 0x20 { upper = upper.advanced(by: -1) }
    return lower..<upper
  }

  func join(_ part: String?) throws(ReviewError) -> [Change] {
    let first = try annotation(part == nil ? try pickedID() : nil)
    let second = try annotation(part)
    let id = second.id
    guard first.id != second.id else { throw ReviewError("an annotation cannot be joined with itself") }
    guard first.label == second.label else {
      throw ReviewError("\(first.id) is a \(first.label), \(second.id) a \(second.label)")
    }
    guard schema.rule(for: first.label)?.allowsParts == true else {
      throw ReviewError("a \(first.label) has one part only")
    }
    let joined = try reshape(first) { $0.ranges + second.ranges }
    // Relations of the one that goes are dropped where the other has them, and moved where it has not.
    let moves = document.relations.enumerated().reversed().compactMap { i, relation -> Change? in
      guard relation.source == id || relation.target == id else { return nil }
      var moved = relation
      if moved.source == id { moved.source = first.id }
      if moved.target == id { moved.target = first.id }
      let isKnown =
        moved.source == moved.target
        || document.relations.contains {
          $0.label == moved.label && $0.source == moved.source
        }
      return .relation(index: i, before: relation, after: isKnown ? nil : moved)
    }
    return joined + moves + [.annotation(index: index(of: second), before: second, after: nil)]
  }

  /// The id of the annotation that was picked up.
  private func pickedID() throws(ReviewError) -> String {
    guard let picked else {
      throw ReviewError("nothing has been picked up", help: "'pick' the other end first, or name it")
    }
    return picked
  }

  func link(_ label: RelationLabel, _ targetID: String?) throws(ReviewError) -> [Change] {
    guard let rule = schema.rule(for: label) else {
      throw ReviewError(
        "there is no relation “\(label)”",
        help: "the relations are \(schema.relations.map(\.label.rawValue).joined(separator: ", "))")
    }
    let source = try annotation(targetID == nil ? try pickedID() : nil)
    let target = try annotation(targetID)
    guard source.id != target.id else { throw ReviewError("\(source.id) cannot be linked to itself") }
    guard rule.sources.contains(source.label), rule.targets.contains(target.label) else {
      let (from, to) = (rule.sources.map(\.rawValue), rule.targets.map(\.rawValue))
      throw ReviewError("\(label) leads from \(from.joined(separator: "/")) to \(to.joined(separator: "/"))")
    }
    let relation = Relation(
      label: label, source: source.id, target: target.id, provenance: Self.ownProvenance)
    let isKnown = document.relations.contains {
      $0.label == label && $0.source == source.id && $0.target == target.id
    }
    if isKnown { return [] }
    // What was merely suggested gives way to what the person says.
    let suggested = relationRemovals {
      $0.label == label && $0.source == source.id && !$0.provenance.isJudged
    }
    let count = document.relations.count - suggested.count
    return suggested + [.relation(index: count, before: nil, after: relation)]
  }

  func unlink(_ label: RelationLabel) throws(ReviewError) -> [Change] {
    let source = try annotation(nil)
    let found = relationRemovals { $0.label == label && $0.source == source.id }
    guard !found.isEmpty else { throw ReviewError("\(source.id) has no relation \(label)") }
    return found
  }

  func setAttribute(_ name: String, _ value: JSONValue?) throws(ReviewError) -> [Change] {
    let annotation = try annotation(nil)
    guard let rule = schema.attributes(of: annotation.label).first(where: { $0.name == name }) else {
      let known = schema.attributes(of: annotation.label).map(\.name)
      throw ReviewError(
        "a \(annotation.label) has no attribute “\(name)”",
        help: known.isEmpty ? "it has none" : "it has \(known.joined(separator: ", "))")
    }
    var value = value
    if case .choice(let choices) = rule.type, let word = value?.stringValue, !choices.contains(word) {
      throw ReviewError("“\(word)” is no \(name)", help: "one of \(choices.joined(separator: ", "))")
    }
    if rule.type == .flag, let word = value?.stringValue {
      guard word == "true" || word == "false" else { throw ReviewError("\(name) is true or false") }
      value = .bool(word == "true")
    }
    return try change(annotation) {
      guard $0.attributes[name] != value else { return }
      $0.attributes[name] = value
      own(&$0)
    }
  }
}
