import Inquit
import InquitModel
import InquitReview

@testable import InquitCommand

/// Presses the keys that a person with a good eye would press to turn a document's suggestions into the gold
/// annotation: everything in reading order, each step by the fewest keys of the key map.
struct KeyPlanner {
  private(set) var session: ReviewSession
  /// The names of the keys, in order.
  private(set) var pressed: [String] = []
  private let gold: Document
  private let comparison: GoldComparison
  private let keys: KeyMap
  private let moves: [(key: String, command: ReviewCommand)]

  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  init(session: ReviewSession, gold: Document, comparison: GoldComparison, keys: KeyMap) {
    self.session = session
    self.gold = gold
    self.comparison = comparison
    self.keys = keys
    let stops: [ReviewCommand.Stop] = [.token, .annotation, .suggestion, .doubtful, .paragraph]
    moves = keys.bindings.compactMap { key, action, _ in
      guard case .command(.move(let direction, let stop)) = action, stops.contains(stop) else { return nil }
      return (key, .move(direction, stop))
    }
  }

  /// Does all the work, and says that the document is done.
  mutating func run() throws {
    let match = match()
    for annotation in gold.annotations.sorted(by: Self.comesBefore) {
      var id = match[annotation.id]
      if let id { try reshape(id, like: annotation) } else { id = try create(annotation) }
      try setAttributes(of: id!, like: annotation)
      settled[annotation.id] = id
    }
    try link()
    // What only served others may have gone with them, or have been linked to the right one by now.
    while let wrong = session.annotationsInOrder.first(where: {
      $0.provenance.status != .rejected && !settled.values.contains($0.id)
    }) {
      try go(to: wrong.id)
      try press(.delete(nil))
    }
    try press(.finish)
  }

  /// The ids of annotations that are as the gold wants them, by the gold's ids.
  private var settled: [String: String] = [:]

  private static func comesBefore(_ a: Annotation, _ b: Annotation) -> Bool {
    (a.ranges[0].lowerBound, b.hull!.upperBound, a.id) < (b.ranges[0].lowerBound, a.hull!.upperBound, b.id)
  }

  /// Which suggestion stands for which gold annotation: the one over the same ranges, or else the one of the label
  /// that shares most with it.
  private func match() -> [String: String] {
    var result: [String: String] = [:]
    var free = session.document.annotations.filter { $0.provenance.status != .rejected }
    func take(_ annotation: Annotation, _ suggestion: Annotation?) {
      guard let suggestion else { return }
      result[annotation.id] = suggestion.id
      free.removeAll { $0.id == suggestion.id }
    }
    for annotation in gold.annotations {
      take(annotation, free.first { $0.label == annotation.label && $0.ranges == annotation.ranges })
    }
    for annotation in gold.annotations where result[annotation.id] == nil {
      let shared = free.filter { $0.label == annotation.label && $0.overlaps(annotation) }
      take(annotation, shared.first { $0.ranges[0] == annotation.ranges[0] } ?? shared.first)
    }
    for annotation in gold.annotations where result[annotation.id] == nil {
      take(annotation, free.first { $0.ranges == annotation.ranges })
    }
    return result
  }

  // MARK: Pressing

  /// Presses the key of a command.
  private mutating func press(_ command: ReviewCommand) throws {
    guard let key = keys.bindings.first(where: { $0.action == .command(command) })?.key else {
      throw Failure(description: "no key for “\(command)”")
    }
    try session.perform(command)
    pressed.append(key)
  }

  /// Opens a prompt by its key, types, and ends it with Enter.
  private mutating func type(_ text: String, after start: String, then command: ReviewCommand) throws {
    guard let key = keys.bindings.first(where: { $0.action == .prompt(start) })?.key else {
      throw Failure(description: "no key for “\(start)…”")
    }
    try session.perform(command)
    pressed += [key] + text.map { $0 == " " ? "space" : $0 == "\t" ? "tab" : String($0) } + ["enter"]
  }

  // MARK: Moving

  private mutating func go(to id: String) throws {
    let start = session.document.annotations.first { $0.id == id }?.ranges.first
    try go(toward: start?.lowerBound) { $0.focus == id }
  }

  /// Goes to where `isThere` holds, by moving or by searching for what stands at `offset`, whichever takes fewer
  /// keys.
  private mutating func go(toward offset: ByteOffset?, until isThere: (ReviewSession) -> Bool) throws {
    if isThere(session) { return }
    let search = offset.flatMap { self.search(for: $0, until: isThere) }
    if let path = path(until: isThere, shorterThan: search.map { $0.count + 2 } ?? 40) {
      for step in path {
        try session.perform(step.command)
        pressed.append(step.key)
      }
    } else if let search {
      try type(search, after: "search ", then: .search(search))
    } else {
      throw Failure(description: "no way to byte \(offset?.value ?? -1)")
    }
  }

  /// The shortest text by whose search one gets there.
  private func search(for offset: ByteOffset, until isThere: (ReviewSession) -> Bool) -> String? {
    let text = session.document.text
    let rest = text[offset..<text.endOffset].prefix { $0 != "\n" }
    var found: [String] = []
    for start in [rest, rest.drop { !$0.isLetter }] {
      let typed = start.prefix(16).prefix { $0.isLetter || $0.isNumber || $0 == " " }
      for length in 1...16 where length <= typed.count {
        var copy = session
        let pattern = String(typed.prefix(length))
        guard (try? copy.perform(.search(pattern))) != nil, isThere(copy) else { continue }
        found.append(pattern)
        break
      }
    }
    return found.min { $0.count < $1.count }
  }

  private struct Place: Hashable {
    let focus: String?
    let cursor: ByteOffset
  }

  /// The fewest moves that lead there; nil when they are not fewer than `limit`.
  private func path(
    until isThere: (ReviewSession) -> Bool, shorterThan limit: Int
  ) -> [(key: String, command: ReviewCommand)]? {
    var seen: Set<Place> = [Place(focus: session.focus, cursor: session.cursor)]
    var frontier: [(session: ReviewSession, path: [(key: String, command: ReviewCommand)])] = [(session, [])]
    for _ in 1..<max(limit, 1) {
      var next = frontier
      next.removeAll()
      for (session, path) in frontier {
        for move in moves {
          var copy = session
          guard (try? copy.perform(move.command)) != nil,
            seen.insert(Place(focus: copy.focus, cursor: copy.cursor)).inserted
          else { continue }
          if isThere(copy) { return path + [move] }
          next.append((copy, path + [move]))
        }
      }
      frontier = next
    }
    return nil
  }

  // MARK: Annotations

  private func annotation(_ id: String) throws -> Annotation {
    guard let found = session.document.annotations.first(where: { $0.id == id }) else {
      throw Failure(description: "\(id) is gone")
    }
    return found
  }

  private mutating func create(_ wanted: Annotation) throws -> String {
    try create(wanted.label, over: wanted.ranges[0])
    let id = session.focus ?? ""
    for range in wanted.ranges.dropFirst() { try add(range, to: id, label: wanted.label) }
    return id
  }

  private mutating func create(_ label: Label, over range: ByteRange) throws {
    let first = session.token(at: range.lowerBound) ?? range
    try go(toward: first.lowerBound) { $0.cursor == first.lowerBound }
    if first.upperBound < range.upperBound {
      let last = session.token(at: range.upperBound.advanced(by: -1)) ?? range
      try press(.mark)
      try go(toward: nil) { $0.selection?.upperBound == last.upperBound }
    }
    try press(.new(label))
    try fitEdges(of: session.focus ?? "", part: 0, to: range)
  }

  /// Makes `range` a part: joins the suggestion that covers it, or a new one.
  private mutating func add(_ range: ByteRange, to id: String, label: Label) throws {
    var part = session.document.annotations.first {
      $0.label == label && $0.ranges == [range] && !settled.values.contains($0.id)
    }?.id
    if part == nil {
      try create(label, over: range)
      part = session.focus
    }
    try go(to: id)
    try press(.pick)
    try go(to: part ?? "")
    try press(.join(nil))
  }

  private mutating func reshape(_ id: String, like wanted: Annotation) throws {
    if try annotation(id).label != wanted.label {
      try go(to: id)
      let name = wanted.label.rawValue
      try type(shortest(name) { "relabel \($0)" }, after: "relabel ", then: .relabel(wanted.label))
    }
    if wanted.ranges.count == 1, try annotation(id).ranges.count > 1 {
      try go(to: id)
      try press(.fill)
    }
    if try annotation(id).ranges.count < wanted.ranges.count {
      for range in wanted.ranges where try !annotation(id).ranges.contains(range) {
        try add(range, to: id, label: wanted.label)
      }
    }
    for (part, range) in wanted.ranges.enumerated() { try fitEdges(of: id, part: part, to: range) }
  }

  private mutating func fitEdges(of id: String, part: Int, to range: ByteRange) throws {
    for unit in ReviewCommand.Unit.allCases {
      while true {
        let ranges = try annotation(id).ranges
        guard part < ranges.count, ranges[part] != range else { return }
        let now = ranges[part]
        let command: ReviewCommand
        if now.lowerBound > range.lowerBound {
          command = .extend(.left, unit)
        } else if now.upperBound < range.upperBound {
          command = .extend(.right, unit)
        } else {
          command = .shrink(now.lowerBound < range.lowerBound ? .left : .right, unit)
        }
        try go(to: id)
        var copy = session
        guard (try? copy.perform(command)) != nil else { break }
        let then = copy.document.annotations.first { $0.id == id }?.ranges ?? []
        // A step too far: on with characters.
        let isGood =
          part < then.count && Self.distance(then[part], range) < Self.distance(now, range)
        if !isGood { break }
        try press(command)
      }
    }
    throw Failure(description: "cannot fit the ends of \(id)")
  }

  private static func distance(_ a: ByteRange, _ b: ByteRange) -> Int {
    abs(a.lowerBound.value - b.lowerBound.value) + abs(a.upperBound.value - b.upperBound.value)
  }

  private mutating func setAttributes(of id: String, like wanted: Annotation) throws {
    for rule in session.schema.attributes(of: wanted.label) {
      let now = comparison.value(of: rule.name, in: try annotation(id))
      let then = comparison.value(of: rule.name, in: wanted)
      guard now != then else { continue }
      try go(to: id)
      guard let then else {
        try type("unset \(rule.name)", after: "", then: .unset(rule.name))
        continue
      }
      let value = then.stringValue ?? "true"
      let command = ReviewCommand.set(rule.name, value)
      if rule.name == "entity" {
        try type(completing(value, after: "set entity "), after: "set entity ", then: command)
      } else {
        let short = shortest(value) { "set \(rule.name) \($0)" }
        if keys.bindings.contains(where: { $0.action == .prompt("set \(rule.name) ") }) {
          try type(short, after: "set \(rule.name) ", then: command)
        } else {
          let name = shortest(rule.name) { "set \($0) \(value)" }
          try type("\(name) \(short)", after: "set ", then: command)
        }
      }
    }
  }

  /// The shortest start of `word` with which a line is the same command.
  private func shortest(_ word: String, _ line: (String) -> String) -> String {
    let whole = try? Prompt(text: line(word)).command(in: session)
    return (1...word.count).lazy.map { String(word.prefix($0)) }
      .first { whole != nil && (try? Prompt(text: line($0)).command(in: session)) == whole } ?? word
  }

  /// `value`, or its shortest start with as many tabs as complete it.
  private func completing(_ value: String, after start: String) -> String {
    for length in 0..<value.count {
      let typed = String(value.prefix(length))
      let completed = Prompt(text: start + typed).completed(in: session)
      if completed.text == start + value { return typed + "\t" }
    }
    return value
  }

  // MARK: Relations

  private mutating func link() throws {
    for relation in gold.relations where comparison.relationLabels.contains(relation.label) {
      guard let source = settled[relation.source], let target = settled[relation.target] else { continue }
      let isThere = session.document.relations.contains {
        $0.label == relation.label && $0.source == source && $0.target == target
      }
      if isThere { continue }
      try go(to: source)
      try press(.pick)
      try go(to: target)
      try press(.link(relation.label, target: nil))
    }
    for source in settled.values.sorted() {
      for label in comparison.relationLabels.sorted(by: { $0.rawValue < $1.rawValue }) {
        let wanted = Set(
          gold.relations.filter { $0.label == label && settled[$0.source] == source }
            .compactMap { settled[$0.target] })
        let found = session.document.relations.filter { $0.label == label && $0.source == source }
        if found.isEmpty || !wanted.isEmpty { continue }
        try go(to: source)
        try press(.unlink(label))
      }
    }
  }
}

/// What counts as the same: labels, ranges, relations, and the attributes that the gold annotation has at all.
struct GoldComparison {
  private var attributes: [Label: Set<String>] = [:]
  let relationLabels: Set<RelationLabel>

  init(_ documents: [Document]) {
    for annotation in documents.flatMap(\.annotations) {
      attributes[annotation.label, default: []].formUnion(annotation.attributes.members.map(\.key))
    }
    relationLabels = Set(documents.flatMap(\.relations).map(\.label))
  }

  /// nil where the gold annotation does not have the attribute, or it is empty.
  func value(of name: String, in annotation: Annotation) -> JSONValue? {
    guard attributes[annotation.label]?.contains(name) == true, let value = annotation.attributes[name],
      value != ""
    else { return nil }
    return value
  }

  /// A document with what counts, named by place.
  func essence(of document: Document) -> Document {
    let annotations = document.annotations.filter { $0.provenance.status != .rejected }
      .sorted { a, b in
        (a.ranges[0].lowerBound, b.hull!.upperBound, a.label.rawValue)
          < (b.ranges[0].lowerBound, a.hull!.upperBound, b.label.rawValue)
      }
    var ids: [String: String] = [:]
    var result = Document(id: document.id, language: document.language, text: document.text)
    for (i, annotation) in annotations.enumerated() {
      ids[annotation.id] = "a\(i)"
      let members = annotation.attributes.members.sorted { $0.key < $1.key }
        .filter { value(of: $0.key, in: annotation) != nil }
      result.annotations.append(
        Annotation(
          id: "a\(i)", label: annotation.label, ranges: annotation.ranges, attributes: JSONObject(members)))
    }
    result.relations = document.relations.filter { relationLabels.contains($0.label) }
      .compactMap { relation in
        guard let source = ids[relation.source], let target = ids[relation.target] else { return nil }
        return Relation(label: relation.label, source: source, target: target)
      }
      .sorted { ($0.source, $0.label.rawValue, $0.target) < ($1.source, $1.label.rawValue, $1.target) }
    return result
  }
}
