import InquitModel

extension ReviewSession {
  /// What `command` changes in the document at hand; empty when everything is as it asks already.
  func changes(for command: ReviewCommand) throws(ReviewError) -> [Change] {
    switch command {
    case .accept(let id): return try judge(id, .accepted)
    case .reject(let id): return try judge(id, .rejected)
    case .delete(let id): return removal(of: try annotation(id))
    case .relabel(let label): return try relabel(label)
    case .new(let label): return try create(label)
    case .extend(let side, let unit):
      return try reshape { a throws(ReviewError) in try extended(a, side, unit) }
    case .shrink(let side, let unit):
      return try reshape { a throws(ReviewError) in try shrunk(a, side, unit) }
    case .split: return try split()
    case .join(let id): return try join(id)
    case .fill: return try reshape { [$0.hull!] }
    case .link(let relation, let target): return try link(relation, target)
    case .unlink(let relation): return try unlink(relation)
    case .set(let name, let value): return try setAttribute(name, .string(value))
    case .unset(let name): return try setAttribute(name, nil)
    case .note(let text):
      return try change(try annotation(nil)) { $0.note = text.isEmpty ? nil : text }
    case .all: return try annotateAll()
    case .state(let state):
      return state == document.reviewState ? [] : [.state(before: document.reviewState, after: state)]
    default: preconditionFailure("not a command that edits")
    }
  }

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

  /// Marks what a person has touched as theirs.
  private func own(_ annotation: inout Annotation) {
    annotation.provenance = Provenance(producer: "human", status: .accepted)
  }

  private func judge(_ id: String?, _ status: Provenance.Status) throws(ReviewError) -> [Change] {
    try change(try annotation(id)) { $0.provenance.status = status }
  }

  private func removal(of annotation: Annotation) -> [Change] {
    // From the back, so that each index holds when its change is applied.
    let relations = document.relations.enumerated().reversed()
      .filter { $0.element.source == annotation.id || $0.element.target == annotation.id }
      .map { Change.relation(index: $0.offset, before: $0.element, after: nil) }
    return relations + [.annotation(index: index(of: annotation), before: annotation, after: nil)]
  }

  private func relabel(_ label: Label) throws(ReviewError) -> [Change] {
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

  private func create(_ label: Label) throws(ReviewError) -> [Change] {
    try require(label)
    let range = selection ?? cursor..<tokenEnd(at: cursor)
    guard !range.isEmpty else { throw ReviewError("there is nothing to annotate here") }
    var made = Annotation(id: freshID(for: label), label: label, ranges: [range])
    own(&made)
    return [.annotation(index: document.annotations.count, before: nil, after: made)]
  }

  /// An id that no annotation has: the label's first letter and a number.
  private func freshID(for label: Label, after taken: Set<String> = []) -> String {
    let used = Set(document.annotations.map(\.id)).union(taken)
    var number = 1
    while used.contains("\(label.rawValue.prefix(1))\(number)") { number += 1 }
    return "\(label.rawValue.prefix(1))\(number)"
  }

  private func reshape(_ ranges: (Annotation) throws(ReviewError) -> [ByteRange]) throws(ReviewError)
    -> [Change]
  {
    let annotation = try annotation(nil)
    guard annotation.hull != nil else { throw ReviewError("\(annotation.id) covers nothing") }
    let merged = Self.merged(try ranges(annotation))
    return try change(annotation) {
      guard $0.ranges != merged else { return }
      $0.ranges = merged
      own(&$0)
    }
  }

  /// `ranges` in text order, without empty ones; what overlaps or touches becomes one.
  static func merged(_ ranges: [ByteRange]) -> [ByteRange] {
    var result: [ByteRange] = []
    for range in ranges.filter({ !$0.isEmpty }).sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = result.last, range.lowerBound <= last.upperBound {
        result[result.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        result.append(range)
      }
    }
    return result
  }

  /// The part that a change of edges is about: the one under the cursor, or the outermost on that side.
  private func part(of annotation: Annotation, _ side: ReviewCommand.Side) -> Int {
    annotation.ranges.firstIndex { $0.lowerBound <= cursor && cursor < $0.upperBound }
      ?? (side == .left ? 0 : annotation.ranges.count - 1)
  }

  private func extended(
    _ annotation: Annotation, _ side: ReviewCommand.Side, _ unit: ReviewCommand.Unit
  ) throws(ReviewError) -> [ByteRange] {
    var ranges = annotation.ranges
    let i = part(of: annotation, side)
    let (lower, upper) = (ranges[i].lowerBound, ranges[i].upperBound)
    switch side {
    case .left:
      let edge =
        unit == .token
        ? tokens.last { $0.lowerBound < lower }?.lowerBound : characterStart(before: lower)
      guard let edge else { throw ReviewError("the text starts here") }
      ranges[i] = edge..<upper
    case .right:
      let edge =
        unit == .token ? tokens.first { $0.upperBound > upper }?.upperBound : characterEnd(after: upper)
      guard let edge else { throw ReviewError("the text ends here") }
      ranges[i] = lower..<edge
    }
    return ranges
  }

  private func shrunk(
    _ annotation: Annotation, _ side: ReviewCommand.Side, _ unit: ReviewCommand.Unit
  ) throws(ReviewError) -> [ByteRange] {
    var ranges = annotation.ranges
    let i = part(of: annotation, side)
    let (lower, upper) = (ranges[i].lowerBound, ranges[i].upperBound)
    switch side {
    case .left:
      let edge =
        unit == .token ? tokens.first { $0.lowerBound > lower }?.lowerBound : characterEnd(after: lower)
      ranges[i] = min(edge ?? upper, upper)..<upper
    case .right:
      let edge =
        unit == .token ? tokens.last { $0.upperBound < upper }?.upperBound : characterStart(before: upper)
      ranges[i] = lower..<max(edge ?? lower, lower)
    }
    guard ranges.contains(where: { !$0.isEmpty }) else {
      throw ReviewError("nothing would be left", help: "`delete` removes an annotation")
    }
    return ranges
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

  private func split() throws(ReviewError) -> [Change] {
    guard let cut = selection, !cut.isEmpty else {
      throw ReviewError("nothing is selected", help: "`mark`, then move over what does not belong")
    }
    let focused = try annotation(nil)
    guard schema.rule(for: focused.label)?.allowsParts == true else {
      throw ReviewError("a \(focused.label) has one part only")
    }
    return try reshape { annotation throws(ReviewError) in
      // White space beside the cut would be left at the parts' edges.
      let pieces = annotation.ranges.flatMap { range -> [ByteRange] in
        guard range.overlaps(cut) else { return [range] }
        return [
          trimmed(range.lowerBound..<max(range.lowerBound, cut.lowerBound)),
          trimmed(min(range.upperBound, cut.upperBound)..<range.upperBound),
        ]
      }
      guard pieces.contains(where: { !$0.isEmpty }) else {
        throw ReviewError("nothing would be left", help: "`delete` removes an annotation")
      }
      return pieces
    }
  }

  private func trimmed(_ range: ByteRange) -> ByteRange {
    var (lower, upper) = (range.lowerBound, range.upperBound)
    while lower < upper, document.text.bytes[lower.value] <= 0x20 { lower = lower.advanced(by: 1) }
    while lower < upper, document.text.bytes[upper.value - 1] <= 0x20 { upper = upper.advanced(by: -1) }
    return lower..<upper
  }

  private func join(_ id: String) throws(ReviewError) -> [Change] {
    let (first, second) = (try annotation(nil), try annotation(id))
    guard first.id != second.id else { throw ReviewError("an annotation cannot be joined with itself") }
    guard first.label == second.label else {
      throw ReviewError("\(first.id) is a \(first.label), \(second.id) a \(second.label)")
    }
    let joined = try reshape { $0.ranges + second.ranges }
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

  private func link(_ label: RelationLabel, _ targetID: String) throws(ReviewError) -> [Change] {
    guard let rule = schema.rule(for: label) else {
      throw ReviewError(
        "there is no relation “\(label)”",
        help: "the relations are \(schema.relations.map(\.label.rawValue).joined(separator: ", "))")
    }
    let (source, target) = (try annotation(nil), try annotation(targetID))
    guard rule.sources.contains(source.label), rule.targets.contains(target.label) else {
      let (from, to) = (rule.sources.map(\.rawValue), rule.targets.map(\.rawValue))
      throw ReviewError("\(label) leads from \(from.joined(separator: "/")) to \(to.joined(separator: "/"))")
    }
    let relation = Relation(
      label: label, source: source.id, target: target.id,
      provenance: Provenance(producer: "human", status: .accepted))
    let isKnown = document.relations.contains {
      $0.label == label && $0.source == source.id && $0.target == target.id
    }
    return isKnown ? [] : [.relation(index: document.relations.count, before: nil, after: relation)]
  }

  private func unlink(_ label: RelationLabel) throws(ReviewError) -> [Change] {
    let source = try annotation(nil)
    let found = document.relations.enumerated().reversed()
      .filter { $0.element.label == label && $0.element.source == source.id }
    guard !found.isEmpty else { throw ReviewError("\(source.id) has no relation \(label)") }
    return found.map { .relation(index: $0.offset, before: $0.element, after: nil) }
  }

  private func setAttribute(_ name: String, _ value: JSONValue?) throws(ReviewError) -> [Change] {
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

  private func annotateAll() throws(ReviewError) -> [Change] {
    let model = try annotation(nil)
    guard model.ranges.count == 1 else { throw ReviewError("an annotation in parts does not recur") }
    let wanted = Array(document.text.bytes(in: model.ranges[0]))
    let starts = Set(tokens.map(\.lowerBound))
    let ends = Set(tokens.map(\.upperBound))
    let same = document.annotations.filter { $0.label == model.label && $0.provenance.status != .rejected }
    var changes: [Change] = []
    var taken = Set<String>()
    for start in starts.sorted() {
      let range = start..<start.advanced(by: wanted.count)
      guard range.upperBound <= document.text.endOffset, ends.contains(range.upperBound),
        document.text.bytes(in: range).elementsEqual(wanted),
        !same.contains(where: { $0.ranges.contains { $0.overlaps(range) } })
      else { continue }
      var made = Annotation(
        id: freshID(for: model.label, after: taken), label: model.label, ranges: [range],
        attributes: model.attributes)
      own(&made)
      taken.insert(made.id)
      changes.append(
        .annotation(index: document.annotations.count + changes.count, before: nil, after: made))
    }
    return changes
  }
}
