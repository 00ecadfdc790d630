import InquitModel

/// A person's work on the documents of one file: where they are, what they changed, and what can be undone.
///
/// The session knows neither a terminal nor a file. It is given the documents, hands every change to
/// `record` before it takes effect, and whoever shows it reads its state after each command.
package struct ReviewSession {
  /// The documents' ids, in file order.
  package let ids: [String]
  /// The order in which documents are worked through: indexes into `ids`.
  package internal(set) var queue: [Int]
  /// Which labels, attributes and relations are legal; commands that break it are refused.
  package let schema: LabelSchema
  /// Gives the document at an index as it is in the file.
  private let load: (Int) throws(ReviewError) -> Document
  /// Gives the tokens of documents that have none of their own.
  private let tokenise: (Document) -> [ByteRange]
  /// Keeps a journal entry safe; a change takes effect only after it returns.
  let record: (JournalEntry) throws(ReviewError) -> Void
  /// Ranges that `next finding`, `next unlabelled` and `next disagreement` go to, computed when asked for.
  package var stops: [ReviewCommand.Stop: (Document) -> [ByteRange]] = [:]
  /// How suggestions get better while the person works; nil when they do not.
  package var learning: Learning?
  /// Suggestions below this confidence are doubtful.
  var doubtfulBelow = 0.75

  /// The index of the document at hand.
  package private(set) var current: Int
  package internal(set) var document: Document
  /// The tokens that the cursor walks over, in text order: the document's own, or else what `tokenise` gave.
  package private(set) var tokens: [ByteRange] = []
  /// The cursor: the start of a token, or the end of the text.
  package internal(set) var cursor: ByteOffset = 0
  /// Where a selection starts, if one is under way.
  package internal(set) var selectionStart: ByteOffset?
  /// The id of the annotation that commands act on.
  package internal(set) var focus: String?
  /// The id of the annotation that was picked up, for `link` and `join`.
  package internal(set) var picked: String?
  var pattern: String?
  /// Documents that differ from the file, by index.
  private(set) var changed: [Int: Document] = [:]
  private(set) var undoStack: [Edit] = []
  private(set) var redoStack: [Edit] = []
  /// New suggestions for documents to come.
  var offers: [Int: Document] = [:]
  var finishedSinceLesson = 0
  /// The corrections of names that were made here and stand, with the numbers of their edits, the oldest first.
  var corrections: [(edit: Int, correction: Correction)] = []
  private var lastNumber = 0

  /// Starts at the first document of `queue`. Documents without tokens are walked over by those that `tokenise`
  /// gives. Throws what `load` throws, and when there is no document.
  package init(
    ids: [String], queue: [Int]? = nil, schema: LabelSchema,
    tokenise: @escaping (Document) -> [ByteRange] = ReviewSession.words,
    load: @escaping (Int) throws(ReviewError) -> Document,
    record: @escaping (JournalEntry) throws(ReviewError) -> Void
  ) throws(ReviewError) {
    self.ids = ids
    self.queue = queue ?? Array(ids.indices)
    self.schema = schema
    self.tokenise = tokenise
    self.load = load
    self.record = record
    guard let first = self.queue.first else { throw ReviewError("there is no document to review") }
    current = first
    document = try load(first)
    tokens = tokens(of: document)
    cursor = tokens.first?.lowerBound ?? 0
  }

  private func tokens(of document: Document) -> [ByteRange] {
    guard let own = document.tokens, !own.isEmpty else { return tokenise(document) }
    // Files from elsewhere may have them in any order.
    let isSorted = zip(own, own.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound }
    return isSorted ? own : own.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
  }

  /// The documents that differ from the file, by their index there. One that was changed and changed back
  /// does not.
  package func changedDocuments() throws(ReviewError) -> [Int: Document] {
    var result: [Int: Document] = [:]
    for (index, document) in changed where try load(index) != document { result[index] = document }
    return result
  }

  /// Whether any document was changed since the file was read or saved, if only to be changed back.
  package var hasChanges: Bool { !changed.isEmpty }

  /// Whether there is something to take back, and to make again.
  package var canUndo: Bool { !undoStack.isEmpty }
  package var canRedo: Bool { !redoStack.isEmpty }

  /// The edit that an undo would take back.
  package var lastEdit: Edit? { undoStack.last }

  /// The annotation that commands act on.
  package var focusedAnnotation: Annotation? {
    focus.flatMap { id in document.annotations.first { $0.id == id } }
  }

  /// What is selected: whole tokens from the selection's start to the cursor.
  package var selection: ByteRange? {
    guard let start = selectionStart else { return nil }
    let lower = min(start, cursor)
    let upper = tokenEnd(at: max(start, cursor))
    return lower..<max(lower, upper)
  }

  /// Carries out one command. On an error nothing has changed.
  package mutating func perform(_ command: ReviewCommand) throws(ReviewError) {
    switch command {
    case .move(let direction, .document): try moveDocument(direction)
    case .move(let direction, let stop): try move(direction, stop)
    case .go(let id): try go(to: id)
    case .focus(let id): attend(to: try annotation(id))
    case .search(let pattern): try search(for: pattern)
    case .mark: selectionStart = selectionStart == nil ? cursor : nil
    case .cancel: (selectionStart, picked) = (nil, nil)
    case .pick: picked = try annotation(nil).id
    case .accept(let id): try edit(command, try judge(id, .accepted))
    case .reject(let id): try edit(command, try judge(id, .rejected))
    case .delete(let id): try edit(command, try delete(id))
    case .relabel(let label): try edit(command, try relabel(label))
    case .new(let label): try edit(command, try create(label))
    case .extend(let side, let unit): try edit(command, try extend(side, unit))
    case .shrink(let side, let unit): try edit(command, try shrink(side, unit))
    case .split: try edit(command, try split())
    case .join(let id): try edit(command, try join(id))
    case .fill: try edit(command, try fill())
    case .link(let relation, let target): try edit(command, try link(relation, target))
    case .unlink(let relation): try edit(command, try unlink(relation))
    case .set(let name, let value): try edit(command, try setAttribute(name, .string(value)))
    case .unset(let name): try edit(command, try setAttribute(name, nil))
    case .note(let text): try edit(command, try note(text))
    case .all: try edit(command, try annotateAll())
    case .state(let state): try edit(command, reviewed(state))
    case .finish: try edit(command, acceptance() + reviewed(.done))
    case .learn: try giveLesson()
    case .undo: try undo()
    case .redo: try redo()
    }
  }

  /// Makes the changes of a command, and those that follow from them. Without any, everything is as it asks already.
  private mutating func edit(_ command: ReviewCommand, _ changes: [Change]) throws(ReviewError) {
    let changes = carriedOver(changes)
    guard !changes.isEmpty else { return }
    try make(
      Edit(number: lastNumber + 1, document: current, command: command.description, changes: changes))
    follow(command)
    if case .state(_, .done)? = changes.last { countFinished() }
  }

  private mutating func make(_ edit: Edit) throws(ReviewError) {
    var result = document
    for change in edit.changes where !change.apply(to: &result) {
      throw ReviewError("the change does not fit the document")
    }
    try record(.edit(edit))
    document = result
    lastNumber = edit.number
    undoStack.append(edit)
    redoStack.removeAll()
    keepChanged()
    noteCorrections(in: edit)
  }

  private mutating func undo() throws(ReviewError) {
    guard let edit = undoStack.last else { throw ReviewError("there is nothing to undo") }
    try step(edit, edit.changes.reversed().map(\.inverse), .undo(edit.number))
    corrections.removeAll { $0.edit == edit.number }
    redoStack.append(undoStack.removeLast())
  }

  private mutating func redo() throws(ReviewError) {
    guard let edit = redoStack.last else { throw ReviewError("there is nothing to redo") }
    try step(edit, edit.changes, .redo(edit.number))
    noteCorrections(in: edit)
    undoStack.append(redoStack.removeLast())
  }

  /// Applies changes to the document that an edit was made in, and goes there.
  private mutating func step(_ edit: Edit, _ changes: [Change], _ entry: JournalEntry) throws(ReviewError) {
    var result = edit.document == current ? document : try self.document(at: edit.document)
    for change in changes where !change.apply(to: &result) {
      throw ReviewError("“\(edit.command)” does not fit the document any more")
    }
    try record(entry)
    if edit.document != current { try visit(edit.document) }
    document = result
    keepChanged()
    attend(to: edit)
  }

  /// Puts focus and cursor on what an edit of the document at hand was about, if it is there.
  private mutating func attend(to edit: Edit) {
    if let id = edit.changes.lazy.compactMap(\.annotationID).first,
      let annotation = document.annotations.first(where: { $0.id == id })
    {
      attend(to: annotation)
    } else if focusedAnnotation == nil {
      focus = nil
    }
  }

  mutating func keepChanged() { changed[current] = document }

  /// The document at an index as it stands now.
  package func document(at index: Int) throws(ReviewError) -> Document {
    if index == current { return document }
    if let known = changed[index] { return known }
    return try load(index)
  }

  /// Goes to the document at an index.
  mutating func visit(_ index: Int) throws(ReviewError) {
    let next = try document(at: index)
    current = index
    document = next
    tokens = tokens(of: next)
    cursor = tokens.first?.lowerBound ?? 0
    selectionStart = nil
    focus = nil
    picked = nil
  }

  /// Puts focus and cursor on an annotation.
  mutating func attend(to annotation: Annotation) {
    focus = annotation.id
    if let start = annotation.ranges.first?.lowerBound { cursor = start }
  }

  /// Where focus and cursor go after an edit.
  private mutating func follow(_ command: ReviewCommand) {
    switch command {
    case .new:
      if let made = document.annotations.last { attend(to: made) }
      selectionStart = nil
    case .split: selectionStart = nil
    case .link(_, target: nil), .join(nil):
      // On with the one that was picked up.
      if let id = picked, let annotation = document.annotations.first(where: { $0.id == id }) {
        attend(to: annotation)
      }
      picked = nil
    case .accept(let id?), .reject(let id?):
      if let annotation = document.annotations.first(where: { $0.id == id }) { attend(to: annotation) }
    default: if focusedAnnotation == nil { focus = nil }
    }
  }

  /// Makes the edits of a journal again, without recording them, and goes to where they ended.
  ///
  /// Entries before `savedCount` are in the file already: they only fill the stacks of undo and redo. Throws
  /// when an entry does not fit: the journal belongs to another state of the file.
  package mutating func replay(_ entries: [JournalEntry], savedCount: Int = 0) throws(ReviewError) {
    // The last edit that was made, taken back or made again, when no place was recorded since.
    var last: Edit?
    for (i, entry) in entries.enumerated() {
      let isSaved = i < savedCount
      switch entry {
      case .edit(let edit):
        if !isSaved { try reapply(edit.document, edit.changes, entry) }
        undoStack.append(edit)
        redoStack.removeAll()
        lastNumber = edit.number
        last = edit
      case .undo(let number):
        guard let edit = undoStack.popLast(), edit.number == number else { throw misfit(entry) }
        if !isSaved { try reapply(edit.document, edit.changes.reversed().map(\.inverse), entry) }
        redoStack.append(edit)
        last = edit
      case .redo(let number):
        guard let edit = redoStack.popLast(), edit.number == number else { throw misfit(entry) }
        if !isSaved { try reapply(edit.document, edit.changes, entry) }
        undoStack.append(edit)
        last = edit
      case .refresh(let index, let changes):
        guard ids.indices.contains(index) else { throw misfit(entry) }
        if !isSaved { try reapply(index, changes, entry) }
      case .place(let index, let offset):
        guard ids.indices.contains(index) else { throw misfit(entry) }
        try visit(index)
        moveCursor(to: offset)
        last = nil
      case .saving: break
      }
    }
    if let last {
      guard ids.indices.contains(last.document) else { throw misfit(.edit(last)) }
      try visit(last.document)
      attend(to: last)
    }
  }

  private func misfit(_ entry: JournalEntry) -> ReviewError {
    ReviewError("the journal does not belong to this file: \(entry.summary) does not fit")
  }

  private mutating func reapply(_ index: Int, _ changes: [Change], _ entry: JournalEntry)
    throws(ReviewError)
  {
    guard ids.indices.contains(index) else { throw misfit(entry) }
    if index != current { try visit(index) }
    var result = document
    for change in changes where !change.apply(to: &result) { throw misfit(entry) }
    document = result
    keepChanged()
  }

  /// Forgets which documents differ from the file: it has been saved. Undo goes on reaching back.
  package mutating func markSaved() { changed.removeAll() }
}

extension Change {
  /// The id of the annotation that the change is about: for a relation, the one it starts from. nil for a state.
  package var annotationID: String? {
    switch self {
    case .annotation(_, let before, let after): after?.id ?? before?.id
    case .relation(_, let before, let after): after?.source ?? before?.source
    case .state: nil
    }
  }
}
