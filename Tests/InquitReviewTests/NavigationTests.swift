import InquitModel
import InquitReview
import InquitTestSupport
import Testing

@Suite struct NavigationTests {
  @Test(arguments: TextVariant.allCases)
  func suggestionsAreVisitedInReadingOrder(variant: TextVariant) throws {
    let review = try TestReview(
      "[speaker#s1 :status=accepted|Ann] said\n[quote#q1 :confidence=0.9|“A [location#l1 :confidence=0.2|Rome]”]",
      variant: variant)
    try review.run("next suggestion")
    #expect(review.session.focus == "q1")
    try review.run("next doubtful")
    #expect(review.session.focus == "l1")
    #expect(throws: ReviewError.self) { try review.run("next suggestion") }
    try review.run("previous annotation", "previous annotation")
    #expect(review.session.focus == "s1")
  }

  @Test func paragraphsAndMatches() throws {
    let review = try TestReview("One é two\n\nThree 😀 two\nfour")
    try review.run("next paragraph")
    #expect(
      review.session.document.text[review.session.cursor..<review.session.document.text.endOffset].hasPrefix(
        "Three"))
    try review.run("search tw.", "previous match")
    #expect(review.session.document.text[0..<review.session.cursor] == "One é ")
  }

  @Test func documentsFollowTheQueueAndUndoGoesBackToThem() throws {
    let review = try TestReview("[cue#c1|a]", "[cue#c1|b]")
    try review.run("accept c1", "next document", "reject c1")
    #expect(review.session.current == 1)
    #expect(throws: ReviewError.self) { try review.run("next document") }
    try review.run("undo", "undo")
    #expect(review.session.current == 0)
    #expect(try review.session.changedDocuments().isEmpty)
    try review.run("go d1")
    #expect(review.session.document == review.originals[1])
  }

  @Test func stopsOfOthersAreVisited() throws {
    let review = try TestReview("one two three")
    var session = review.session!
    session.stops[.finding] = { _ in [ByteRange(8, 13), ByteRange(4, 7)] }
    try session.perform(.move(.next, .finding))
    #expect(session.cursor == 4)
    #expect(throws: ReviewError.self) { try session.perform(.move(.next, .unlabelled)) }
  }

  @Test func anEmptyTextHasACursor() throws {
    let review = try TestReview("")
    #expect(throws: ReviewError.self) { try review.run("next token") }
    #expect(throws: ReviewError.self) { try review.run("new cue") }
    #expect(review.session.cursor == 0)
  }
}
