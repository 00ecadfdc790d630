import InquitModel

/// How a review gets better suggestions out of what the person has done. The session knows no annotators: it says
/// when there is something to learn, and takes what comes of it.
package struct Learning {
  /// After how many finished documents a lesson is given by itself; 0 for never.
  package var interval: Int
  /// Which corrections hold for every mention of a name.
  package var propagation: Propagation
  /// Learns. What comes of it is returned, or handed to `ReviewSession.take` when it is there: learning that takes
  /// long should not keep the person waiting.
  package var learn: (Lesson) -> Suggestions?

  package init(
    interval: Int, propagation: Propagation = Propagation(), learn: @escaping (Lesson) -> Suggestions?
  ) {
    self.interval = interval
    self.propagation = propagation
    self.learn = learn
  }
}

/// What there is to learn from, apart from the file as it is.
package struct Lesson: Sendable {
  /// The documents that differ from the file, by their index there. Those whose `reviewState` is `done`, here and in
  /// the file, are what to learn from.
  package let changed: [Int: Document]
  /// The documents that may get no new suggestions: those with edits, and the one at hand.
  package let settled: Set<Int>
}

/// What has been learnt: new suggestions for documents to come.
package struct Suggestions: Sendable {
  /// Documents with new suggestions, by index. Only annotations and relations are taken from them.
  package var documents: [Int: Document]
  /// The order in which to go on, as indexes; documents that are not in it come last. nil to leave it as it is.
  package var order: [Int]?

  package init(documents: [Int: Document], order: [Int]? = nil) {
    self.documents = documents
    self.order = order
  }
}

extension ReviewSession {
  /// Gives a lesson now. Throws when nothing learns here, or no document is done.
  mutating func giveLesson() throws(ReviewError) {
    guard let learning else { throw ReviewError("nothing here learns") }
    finishedSinceLesson = 0
    let lesson = Lesson(changed: changed, settled: settled.union([current]))
    if let suggestions = learning.learn(lesson) { take(suggestions) }
  }

  /// Counts a finished document, and gives a lesson when it is time for one.
  mutating func countFinished() {
    guard let learning, learning.interval > 0 else { return }
    finishedSinceLesson += 1
    if finishedSinceLesson >= learning.interval { try? giveLesson() }
  }

  /// Keeps new suggestions until the person comes to their documents, and brings the documents to come into their
  /// order. What a person has judged or edited is not touched, whatever they say.
  package mutating func take(_ suggestions: Suggestions) {
    offers.merge(suggestions.documents) { $1 }
    guard let order = suggestions.order, let place = queue.firstIndex(of: current) else { return }
    let coming = queue[(place + 1)...]
    let (isComing, isOrdered) = (Set(coming), Set(order))
    queue = queue[...place] + order.filter(isComing.contains) + coming.filter { !isOrdered.contains($0) }
  }

  /// The documents with edits that can be undone or made again.
  private var settled: Set<Int> { Set((undoStack + redoStack).map(\.document)) }

  /// Brings what has been learnt into the document at hand, unless the person has been at work on it.
  mutating func refresh() throws(ReviewError) {
    guard learning != nil, document.reviewState == .open, !settled.contains(current) else { return }
    var fresh = document
    if let offer = offers.removeValue(forKey: current), offer.keeps(document) {
      fresh.annotations = offer.annotations
      fresh.relations = offer.relations
    }
    for (_, correction) in corrections { correction.carryOver(to: &fresh, schema) }
    let changes = Change.differences(from: document, to: fresh)
    guard !changes.isEmpty else { return }
    try record(.refresh(document: current, changes: changes))
    document = fresh
    keepChanged()
  }

  /// `changes` and those that follow from them for other mentions of a corrected name.
  func carriedOver(_ changes: [Change]) -> [Change] {
    guard let learning else { return changes }
    let corrections = changes.compactMap { Correction($0, in: document, learning.propagation) }
    var result = document
    if corrections.isEmpty || !changes.allSatisfy({ $0.apply(to: &result) }) { return changes }
    let before = result
    for correction in corrections { correction.carryOver(to: &result, schema) }
    return changes + Change.differences(from: before, to: result)
  }

  /// Remembers the corrections that an edit of the document at hand has made, for documents to come.
  mutating func noteCorrections(in edit: Edit) {
    guard let learning else { return }
    for change in edit.changes {
      if let correction = Correction(change, in: document, learning.propagation) {
        corrections.append((edit.number, correction))
      }
    }
  }
}

extension Document {
  /// Whether everything that a person judged in `other`, and its text, is the same here.
  fileprivate func keeps(_ other: Document) -> Bool {
    let judged = Set(annotations.lazy.filter(\.provenance.isJudged))
    return text == other.text
      && other.annotations.allSatisfy { !$0.provenance.isJudged || judged.contains($0) }
  }
}
