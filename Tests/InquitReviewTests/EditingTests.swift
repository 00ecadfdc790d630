import InquitModel
import InquitReview
import Testing

@Suite struct EditingTests {
  /// Runs `lines` on `start` and compares with `end`.
  func check(
    _ start: String, _ lines: [String], _ end: String, sourceLocation: SourceLocation = #_sourceLocation
  )
    throws
  {
    let review = try TestReview(start)
    for line in lines { try review.run(line) }
    #expect(review.shown == end, sourceLocation: sourceLocation)
  }

  @Test func aNewAnnotationCoversTheTokenUnderTheCursor() throws {
    try check("Anna left Kyiv", ["next token", "next token", "new location"], "Anna left [location#l1|Kyiv]")
  }

  @Test func aNewAnnotationCoversTheSelection() throws {
    try check(
      "Anna Reyes left", ["mark", "next token", "new speaker"], "[speaker#s1|Anna Reyes] left")
  }

  @Test func edgesMoveByToken() throws {
    let start = "The [location#l1|Krasnodar] region burnt"
    try check(start, ["focus l1", "extend right token"], "The [location#l1|Krasnodar region] burnt")
    try check(start, ["focus l1", "extend left token"], "[location#l1|The Krasnodar] region burnt")
    try check(
      start, ["focus l1", "extend right token", "shrink left token"],
      "The Krasnodar [location#l1|region] burnt")
  }

  @Test func edgesMoveByWholeCharacters() throws {
    // The flag is two code points, and é here is a letter with a mark.
    try check(
      "[cue#c1|a]e\u{301}🇺🇦b", ["focus c1", "extend right character", "extend right character"],
      "[cue#c1|ae\u{301}🇺🇦]b")
    try check("[cue#c1|ae\u{301}]", ["focus c1", "shrink right character"], "[cue#c1|a]e\u{301}")
  }

  @Test func anAnnotationCannotShrinkToNothing() throws {
    let review = try TestReview("[cue#c1|said]")
    try review.run("focus c1")
    #expect(throws: ReviewError.self) { try review.run("shrink right token") }
    #expect(review.shown == "[cue#c1|said]")
  }

  @Test func splittingLeavesParts() throws {
    try check(
      "[quote#q1|“I left,” she said, “at noon.”]",
      ["next token", "next token", "mark", "next token", "focus q1", "mark", "mark"],
      "[quote#q1|“I left,” she said, “at noon.”]")
    let review = try TestReview("[quote#q1|“I left,” she said, “at noon.”]")
    try review.run("focus q1", "next token", "next token", "mark", "next token")
    // Moving puts the innermost annotation at the cursor into focus: still the quote.
    try review.run("split")
    #expect(review.shown == "[quote#q1|“I left,”] she said, [quote#q1+|“at noon.”]")
    try review.run("fill")
    #expect(review.shown == "[quote#q1|“I left,” she said, “at noon.”]")
  }

  @Test func aCutMayHoldAnnotationsOfItsOwn() throws {
    try check(
      "[quote#q1|“I left,” [speaker#s1|she] [cue#c1|said], “at noon.”]",
      ["next token", "next token", "mark", "next token", "split"],
      "[quote#q1|“I left,”] [speaker#s1|she] [cue#c1|said], [quote#q1+|“at noon.”]")
  }

  @Test func joiningMovesRelations() throws {
    try check(
      "[quote#q1|“A,”] [speaker#s1|she] said, [quote#q2 by=s1|“b.”]", ["focus q1", "join q2"],
      "[quote#q1 by=s1|“A,”] [speaker#s1|she] said, [quote#q1+|“b.”]")
  }

  @Test func deletingTakesRelationsAlongAndUndoBringsThemBack() throws {
    let start = "[quote#q1 by=s1 cue=c1|“A,”] [speaker#s1|she] [cue#c1|said]"
    let review = try TestReview(start)
    try review.run("delete s1")
    #expect(review.shown == "[quote#q1 cue=c1|“A,”] she [cue#c1|said]")
    try review.run("undo")
    #expect(review.shown == start)
    try review.run("redo")
    #expect(review.shown == "[quote#q1 cue=c1|“A,”] she [cue#c1|said]")
  }

  @Test func whatOnlyServedAQuoteGoesWithIt() throws {
    let start = """
      [quote#q1 by=s1 cue=c1 :status=suggested|“A,”] [speaker#s1 :status=suggested|she] \
      [cue#c1 :status=suggested|said], [quote#q2 by=s1|“b”]
      """
    try check(start, ["delete q1"], "“A,” [speaker#s1|she] said, [quote#q2 by=s1|“b”]")
    let review = try TestReview(start)
    try review.run("reject q2", "reject q1")
    #expect(review.session.document.annotations.map(\.id) == ["q1", "q2"])
    try review.run("undo", "undo")
    #expect(review.session.document == review.originals[0])
  }

  @Test func linksAndJoinsFromWhatWasPickedUp() throws {
    let start = "[quote#q1|“A,”] [speaker#s1|she] said, [quote#q2|“b.”]"
    try check(
      start, ["focus q1", "pick", "focus s1", "link said-by"],
      "[quote#q1 by=s1|“A,”] [speaker#s1|she] said, [quote#q2|“b.”]")
    try check(
      start, ["focus q1", "pick", "next annotation", "next annotation", "join"],
      "[quote#q1|“A,”] [speaker#s1|she] said, [quote#q1+|“b.”]")
    let review = try TestReview(start)
    try review.run("focus q1", "pick", "focus s1", "link said-by")
    #expect(review.session.focus == "q1", "on with the one that was picked up")
    #expect(throws: ReviewError.self) { try review.run("link said-by") }
  }

  @Test func aLinkTakesThePlaceOfOneThatWasSuggested() throws {
    try check(
      "[quote#q1 by=s1|“A,”] [speaker#s1|she] [speaker#s2|he]", ["focus q1", "link said-by s2"],
      "[quote#q1 by=s2|“A,”] [speaker#s1|she] [speaker#s2|he]")
  }

  @Test func allRejectsLikewise() throws {
    let review = try TestReview(
      """
      [location#l1 :status=suggested|May] [location#l2 :status=suggested|May] [location#l3 :status=accepted|May]
      """)
    try review.run("reject l1", "all")
    #expect(
      review.session.document.annotations.map(\.provenance.status) == [.rejected, .rejected, .accepted])
  }

  @Test func finishingAcceptsWhatIsOpen() throws {
    let review = try TestReview("[cue#c1 :status=suggested|a] [cue#c2 :status=rejected|b] [cue#c3|c]")
    try review.run("finish")
    #expect(
      review.session.document.annotations.map(\.provenance.status) == [.accepted, .rejected, .accepted])
    #expect(review.session.document.reviewState == .done)
    try review.run("undo")
    #expect(review.session.document == review.originals[0])
  }

  @Test func relabellingDropsAttributesThatTheLabelHasNot() throws {
    try check(
      "[location#l1 type=city|Paris]", ["focus l1", "relabel person"], "[person#l1|Paris]")
  }

  @Test func annotateAllTakesWholeTokensOnly() throws {
    try check(
      "[location#l1 type=city|Kyiv] and Kyiv, not Kyivan; Kyiv", ["focus l1", "all"],
      // Without tokens of the document's own, white space separates: “Kyiv,” is another token.
      "[location#l1 type=city|Kyiv] and Kyiv, not Kyivan; [location#l2 type=city|Kyiv]")
  }

  @Test func annotateAllDoesNotOverlapItself() throws {
    try check(
      "[location#l1|New York] a New York New York b York York York", ["focus l1", "all"],
      "[location#l1|New York] a [location#l2|New York] [location#l3|New York] b York York York")
    try check("[cue#c1|x x] y x x x", ["focus c1", "all"], "[cue#c1|x x] y [cue#c2|x x] x")
  }

  @Test func aLongDocumentIsAnnotatedAtOnce() throws {
    let count = 3_000
    let review = try TestReview(
      "[location#l1|Kyiv]" + String(repeating: " and Kyiv", count: count) + " [location#l7|Kyiv]")
    try review.run("focus l1", "all")
    #expect(review.session.document.annotations.count == count + 2)
    #expect(Set(review.session.document.annotations.map(\.id)).count == count + 2)
    try review.run("undo")
    #expect(review.session.document == review.originals[0])
  }

  @Test(arguments: [
    "relabel nonsense", "set kind loud", "set colour red", "link said-by q1", "link knows s1", "focus x9",
    "accept x9",
    "go nowhere", "search (", "undo", "redo", "next match", "split", "join q1", "join", "link said-by",
    "unlink said-by", "learn",
  ])
  func whatCannotBeDoneChangesNothing(line: String) throws {
    let start = "[quote#q1|“A,”] [speaker#s1|she] said"
    let review = try TestReview(start)
    try review.run("focus q1")
    #expect(throws: ReviewError.self) { try review.run(line) }
    #expect(review.shown == start)
    #expect(review.entries.isEmpty)
  }

  @Test func aPersonsWorkIsMarkedAsTheirs() throws {
    let review = try TestReview("[quote#q1 :producer=inquit/quotes :confidence=0.5 :rule=x|“A”] b")
    try review.run("accept q1")
    #expect(review.session.document.annotations[0].provenance.producer == "inquit/quotes")
    #expect(review.session.document.annotations[0].provenance.status == .accepted)
    try review.run("set kind direct")
    #expect(
      review.session.document.annotations[0].provenance == Provenance(producer: "human", status: .accepted))
  }

  @Test func notesAndStatesAreKeptInTheDocument() throws {
    let review = try TestReview("[quote#q1|“A”]")
    try review.run("focus q1", "note who says so?", "state done")
    #expect(review.session.document.annotations[0].note == "who says so?")
    #expect(review.session.document.reviewState == .done)
    try review.run("note", "state open")
    #expect(review.session.document == review.originals[0])
    #expect(try review.session.changedDocuments().isEmpty)
  }
}
