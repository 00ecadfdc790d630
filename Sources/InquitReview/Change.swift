import InquitModel

/// One reversible change of a document.
package enum Change: Hashable, Sendable {
  /// An annotation at `index`: added where `before` is nil, removed where `after` is nil, replaced otherwise.
  case annotation(index: Int, before: Annotation?, after: Annotation?)
  /// A relation at `index`, likewise.
  case relation(index: Int, before: Relation?, after: Relation?)
  /// How far the review of the document has come.
  case state(before: ReviewState, after: ReviewState)

  /// The change that takes this one back.
  var inverse: Change {
    switch self {
    case .annotation(let index, let before, let after):
      .annotation(index: index, before: after, after: before)
    case .relation(let index, let before, let after): .relation(index: index, before: after, after: before)
    case .state(let before, let after): .state(before: after, after: before)
    }
  }

  /// Makes the change. Returns false, and leaves `document` alone, when the document does not hold what the
  /// change expects there: it is not the document that the change was recorded on.
  package func apply(to document: inout Document) -> Bool {
    switch self {
    case .annotation(let index, let before, let after):
      guard after?.ranges.allSatisfy({ document.text.contains($0) }) ?? true else { return false }
      return replace(before, by: after, at: index, in: &document.annotations)
    case .relation(let index, let before, let after):
      return replace(before, by: after, at: index, in: &document.relations)
    case .state(let before, let after):
      guard document.reviewState == before else { return false }
      document.reviewState = after
      return true
    }
  }

  private func replace<Element: Equatable>(
    _ before: Element?, by after: Element?, at index: Int, in list: inout [Element]
  ) -> Bool {
    guard index >= 0, index <= list.count else { return false }
    if let before, index == list.count || list[index] != before { return false }
    switch (before, after) {
    case (nil, let after?): list.insert(after, at: index)
    case (_?, nil): list.remove(at: index)
    case (_?, let after?): list[index] = after
    case (nil, nil): return false
    }
    return true
  }
}

extension Change {
  /// The changes that make the annotations and relations of `old` those of `new`: what differs place by place is
  /// replaced, and the rest added or removed at the end.
  static func differences(from old: Document, to new: Document) -> [Change] {
    differences(from: old.annotations, to: new.annotations) { .annotation(index: $0, before: $1, after: $2) }
      + differences(from: old.relations, to: new.relations) { .relation(index: $0, before: $1, after: $2) }
  }

  private static func differences<Element: Equatable>(
    from old: [Element], to new: [Element], change: (Int, Element?, Element?) -> Change
  ) -> [Change] {
    let common = min(old.count, new.count)
    let replaced = (0..<common).filter { old[$0] != new[$0] }.map { change($0, old[$0], new[$0]) }
    let removed = (common..<old.count).reversed().map { change($0, old[$0], nil) }
    let added = (common..<new.count).map { change($0, nil, new[$0]) }
    return replaced + removed + added
  }
}

extension SourceText {
  /// Whether `range` lies inside the text and cuts no code point in two.
  fileprivate func contains(_ range: ByteRange) -> Bool {
    isScalarBoundary(range.lowerBound) && isScalarBoundary(range.upperBound)
  }
}

/// How far a person has come with a document.
package enum ReviewState: String, Hashable, Sendable, CaseIterable {
  case open, done, skipped
}

extension Document {
  private static let reviewKey = "review"

  /// Kept in the document's own key `review`; `open` is not written.
  package var reviewState: ReviewState {
    get { unknownKeys[Self.reviewKey]?.stringValue.flatMap(ReviewState.init) ?? .open }
    set { unknownKeys[Self.reviewKey] = newValue == .open ? nil : .string(newValue.rawValue) }
  }
}

extension Annotation {
  private static let noteKey = "note"

  /// A remark of the person who reviews.
  package var note: String? {
    get { unknownKeys[Self.noteKey]?.stringValue }
    set { unknownKeys[Self.noteKey] = newValue.map { .string($0) } }
  }
}

/// What one command changed in one document.
package struct Edit: Hashable, Sendable {
  /// Counts up from 1 through a journal.
  package let number: Int
  /// The index of the document in its file.
  package let document: Int
  /// The command, for people.
  package let command: String
  package let changes: [Change]

  package init(number: Int, document: Int, command: String, changes: [Change]) {
    self.number = number
    self.document = document
    self.command = command
    self.changes = changes
  }
}
