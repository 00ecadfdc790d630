import InquitModel
import InquitReview
import InquitTestSupport
import Testing

@Suite struct JournalTests {
  static let commands = [
    "next token", "previous token", "next annotation", "previous annotation", "mark", "accept", "reject",
    "delete",
    "relabel quote", "relabel speaker", "new quote", "new speaker", "extend left token",
    "extend right character",
    "shrink left character", "shrink right token", "split", "fill", "join x0", "join x1", "link said-by x1",
    "unlink said-by", "set kind direct", "set entity A \"B\"", "unset kind", "note a b", "all", "state done",
    "state open", "next document", "previous document", "undo", "redo", "pick", "cancel", "link said-by",
    "join",
    "finish",
  ]

  /// Whatever is done, undoing all of it gives the start, and the journal alone gives the end.
  @Test func undoAndReplayOverRandomCommands() throws {
    for seed in 0..<60 {
      var random = SeededGenerator(seed: UInt64(seed))
      let review = try TestReview(
        [random.document(id: "d0"), random.document(id: "d1")],
        learning: Learning(
          interval: 0,
          propagation: Propagation(labels: ["quote", "speaker"], attributes: ["speaker": ["entity"]])
        ) { _ in nil })
      for _ in 0..<80 {
        let line = Self.commands.randomElement(using: &random)!
        // Many of them are refused, which is fine: then nothing may have changed.
        try? review.run(line)
      }
      let lines = review.entries.flatMap { Journal.line(for: $0, ids: ["d0", "d1"]) }
      let read = try Journal.entries(in: lines)
      #expect(read == review.entries)

      var replayed = try review.makeSession()
      try replayed.replay(read)
      for i in 0...1 { #expect(try replayed.document(at: i) == review.session.document(at: i)) }
      #expect(replayed.canUndo == review.session.canUndo)
      #expect(replayed.canRedo == review.session.canRedo)

      while review.session.canUndo { try review.run("undo") }
      #expect(try review.session.changedDocuments().isEmpty, "seed \(seed)")
    }
  }

  /// Sessions end anywhere, saved or not, and the next one goes on: what was there is there, and undoing all of it
  /// gives the first file.
  @Test func undoReachesBackThroughSessionsAndSaves() throws {
    final class File {
      var documents: [Document]
      var entries: [JournalEntry] = []
      var savedCount = 0

      init(_ documents: [Document]) { self.documents = documents }

      func open() throws -> ReviewSession {
        let documents = documents
        var session = try ReviewSession(
          ids: ["d0", "d1"], schema: TestReview.schema, load: { documents[$0] },
          record: { [unowned self] in entries.append($0) })
        try session.replay(entries, savedCount: savedCount)
        return session
      }
    }
    for seed in 0..<40 {
      var random = SeededGenerator(seed: UInt64(seed))
      let originals = [random.document(id: "d0"), random.document(id: "d1")]
      let file = File(originals)
      var expected = originals
      for _ in 0..<5 {
        var session = try file.open()
        for i in 0...1 { #expect(try session.document(at: i) == expected[i], "seed \(seed)") }
        for _ in 0..<20 {
          try? session.perform(ReviewCommand(parsing: Self.commands.randomElement(using: &random)!))
        }
        expected = [try session.document(at: 0), try session.document(at: 1)]
        if Bool.random(using: &random) {
          file.documents = expected
          file.savedCount = file.entries.count
        }
      }
      var last = try file.open()
      while last.canUndo { try last.perform(.undo) }
      for i in 0...1 { #expect(try last.document(at: i) == originals[i], "seed \(seed)") }
    }
  }

  @Test func aLineThatWasCutOffDidNotHappen() throws {
    let review = try TestReview("[cue#c1|a] b")
    try review.run("accept c1", "note x")
    let bytes = review.entries.flatMap { Journal.line(for: $0, ids: ["d0"]) }
    #expect(try Journal.entries(in: Array(bytes.dropLast())).count == 1)
    #expect(try Journal.entries(in: []).isEmpty)
  }

  @Test func aReplayEndsWhereTheWorkDid() throws {
    let review = try TestReview("[cue#c1|a] b", "x [cue#c1|a] [cue#c2|b]")
    try review.run("accept c1", "next document", "focus c2", "reject")
    var session = try review.makeSession()
    try session.replay(review.entries)
    #expect(session.current == 1)
    #expect(session.focus == "c2")
    let place = JournalEntry.place(document: 0, cursor: 2)
    session = try review.makeSession()
    try session.replay(review.entries + [place])
    #expect(session.current == 0)
    #expect(session.cursor == 2)
  }

  @Test func damageInTheMiddleIsAnError() {
    let error = #expect(throws: ReviewError.self) {
      try Journal.entries(in: Array("{\"undo\":1}\n{\"undo\":\n{\"redo\":1}\n".utf8))
    }
    #expect(error?.message == "line 2 of the journal is damaged")
  }

  @Test func aJournalOfAnotherFileIsRefused() throws {
    let review = try TestReview("[cue#c1|a] b")
    try review.run("accept c1")
    let other = try TestReview("[cue#c2|a] b")
    var session = other.session!
    #expect(throws: ReviewError.self) { try session.replay(review.entries) }
  }

  @Test func entriesBeforeASaveAreInTheFileAndCanBeUndone() throws {
    let review = try TestReview("[cue#c1|a] b")
    try review.run("accept c1")
    let saved = try TestReview([review.session.document])
    var session = saved.session!
    try session.replay(review.entries, savedCount: review.entries.count)
    #expect(try session.changedDocuments().isEmpty)
    try session.perform(.undo)
    #expect(session.document == review.originals[0])
  }

  @Test func theStateOfAChangeIsRecordedBeforeItIsMade() throws {
    let document = try TestReview("[cue#c1|a]").originals[0]
    var session = try ReviewSession(
      ids: ["d"], schema: TestReview.schema, load: { _ in document },
      record: { _ throws(ReviewError) in throw ReviewError("the disk is full") })
    #expect(throws: ReviewError("the disk is full")) { try session.perform(.accept("c1")) }
    #expect(session.document == document)
    #expect(!session.canUndo)
  }
}
