import InquitModel
import InquitReview
import InquitTestSupport
import Testing

@Suite struct LearningTests {
  /// What `learn` was given.
  private final class Lessons {
    var given: [Lesson] = []
  }

  private func suggestion(_ id: String, _ range: ByteRange) -> Annotation {
    Annotation(
      id: id, label: "location", ranges: [range],
      provenance: Provenance(producer: "inquit/names", status: .suggested))
  }

  @Test func aLessonIsGivenAfterSoManyFinishedDocuments() throws {
    let lessons = Lessons()
    let review = try TestReview("[cue#c1 :status=suggested|a]", "b", "c") {
      Learning(interval: 2) { lesson in
        lessons.given.append(lesson)
        return nil
      }
    }
    try review.run("finish", "next document")
    #expect(lessons.given.isEmpty)
    try review.run("state done")
    #expect(lessons.given.count == 1)
    #expect(lessons.given[0].changed.filter { $0.value.reviewState == .done }.keys.sorted() == [0, 1])
    #expect(lessons.given[0].settled == [0, 1])
    try review.run("learn")
    #expect(lessons.given.count == 2)
  }

  @Test func newSuggestionsAreThereWhenTheirDocumentComes() throws {
    let review = try TestReview("a", "Rome") {
      Learning(interval: 0) { _ in
        var document = Document(id: "d1", text: "Rome")
        document.annotations = [suggestion("l1", 0..<4)]
        return Suggestions(documents: [1: document])
      }
    }
    try review.run("learn", "next document")
    #expect(review.shown == "[location#l1|Rome]")
    // Nobody has done it, so there is nothing to undo; the journal has it all the same.
    #expect(!review.session.canUndo)
    var replayed = try review.makeSession()
    try replayed.replay(review.entries)
    #expect(try replayed.document(at: 1) == review.session.document)
  }

  @Test func whatAPersonHasJudgedOrEditedIsNotTouched() throws {
    let start = "[location#l1 :status=accepted|Rome] b"
    let review = try TestReview(start, "[cue#c1 :status=suggested|said]", "c") {
      Learning(interval: 0) { _ in
        Suggestions(documents: [
          0: Document(id: "d0", text: "Rome b"), 1: Document(id: "d1", text: "said"),
          2: Document(id: "d2", text: "another text"),
        ])
      }
    }
    let originals = review.originals
    try review.run("next document", "accept c1", "undo", "next document", "learn", "previous document")
    #expect(review.session.document == originals[1], "there is an edit that can be made again")
    try review.run("previous document")
    #expect(review.session.document == originals[0], "an annotation was accepted")
    try review.run("next document", "next document")
    #expect(review.session.document == originals[2], "the offer is for another text")
  }

  /// Whatever is done and offered, what a person has judged stays, and the journal alone gives the end.
  @Test func noOfferTouchesWhatWasJudged() throws {
    for seed in 0..<40 {
      var random = SeededGenerator(seed: UInt64(seed))
      let documents = (0..<3).map { i in random.document(id: "d\(i)") }.map { open($0, &random) }
      let review = try TestReview(
        documents, learning: learning(offering: documents, seed: UInt64(seed)))
      for _ in 0..<80 {
        let line = (JournalTests.commands + ["learn", "next document", "previous document"])
          .randomElement(using: &random)!
        let before = try (0..<3).map { try review.session.document(at: $0) }
        let isMove = line.hasSuffix(" document")
        try? review.run(line)
        for i in 0..<3 where isMove {
          let after = Set(try review.session.document(at: i).annotations)
          #expect(
            before[i].annotations.allSatisfy { !$0.provenance.isJudged || after.contains($0) }, "seed \(seed)"
          )
        }
      }
      var replayed = try review.makeSession()
      try replayed.replay(review.entries)
      for i in 0..<3 {
        #expect(try replayed.document(at: i) == review.session.document(at: i), "seed \(seed)")
      }
    }
  }

  /// The document with some annotations open.
  private func open(_ document: Document, _ random: inout SeededGenerator) -> Document {
    var result = document
    for i in result.annotations.indices where Bool.random(using: &random) {
      result.annotations[i].provenance.status = .suggested
    }
    return result
  }

  /// Offers documents in which open suggestions, and now and then others, are missing or new.
  private func learning(offering documents: [Document], seed: UInt64) -> Learning {
    var random = SeededGenerator(seed: seed + 1000)
    let propagation = Propagation(labels: ["quote", "speaker"], attributes: ["speaker": ["entity"]])
    return Learning(interval: 2, propagation: propagation) { lesson in
      var suggestions = Suggestions(documents: [:], order: [2, 1, 0])
      for (i, document) in documents.enumerated() {
        var offer = lesson.changed[i] ?? document
        let isFair = Int.random(in: 0..<4, using: &random) > 0
        offer.annotations.removeAll {
          (!$0.provenance.isJudged || !isFair) && Bool.random(using: &random)
        }
        if let range = document.annotations.first?.ranges.first {
          offer.annotations.append(suggestion("n", range))
        }
        suggestions.documents[i] = offer
      }
      return suggestions
    }
  }

  @Test func theQueueGoesOnAsLearnt() throws {
    let review = try TestReview("a", "b", "c", "d") {
      Learning(interval: 0) { _ in Suggestions(documents: [:], order: [3, 0, 2]) }
    }
    try review.run("next document", "learn")
    #expect(review.session.queue == [0, 1, 3, 2])
  }

  @Test func aScriptIsToldWhereNothingLearns() throws {
    let review = try TestReview("a")
    #expect(throws: ReviewError.self) { try review.run("learn") }
  }

  // MARK: Corrections that are carried over

  private static let names = Propagation(
    labels: ["location", "person"],
    attributes: ["location": ["type"], "speaker": ["entity"], "person": ["entity"]])

  private func check(
    _ start: String, _ lines: [String], _ end: String, variant: TextVariant = .plain,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let review = try TestReview(start, variant: variant) {
      Learning(interval: 0, propagation: Self.names) { _ in nil }
    }
    for line in lines { try review.run(line) }
    #expect(
      review.session.lastEdit?.carriedOverCount
        == review.session.document.annotations.count { $0.provenance.rule == "carried-over" })
    let expected = try TestReview(end, variant: variant)
    #expect(review.shown == expected.shown, sourceLocation: sourceLocation)
    try review.run("undo")
    #expect(review.session.document == review.originals[0], sourceLocation: sourceLocation)
  }

  @Test(arguments: TextVariant.allCases)
  func anotherLabelHoldsForTheSameText(variant: TextVariant) throws {
    try check(
      """
      [location#l1 type=city :status=suggested|Ann] and [location#l2 type=city :status=suggested|Ann]
      [location#l3 type=city :status=accepted|Ann] and [location#l4 type=city :status=suggested|Anna]
      """, ["focus l1", "relabel person"],
      """
      [person#l1|Ann] and [person#l2|Ann]
      [location#l3 type=city|Ann] and [location#l4 type=city|Anna]
      """, variant: variant)
  }

  @Test func otherEndsHoldWhereTheTextAroundIsTheSame() throws {
    try check(
      """
      [location#l1 :status=suggested|Krasnodar] region, [location#l2 :status=suggested|Krasnodar] region,
      [location#l3 :status=suggested|Krasnodar] city
      """, ["focus l1", "extend right token"],
      """
      [location#l1|Krasnodar region,] [location#l2|Krasnodar region,]
      [location#l3|Krasnodar] city
      """)
  }

  @Test func nothingIsCarriedOverToWhereItMayNotBe() throws {
    // A location may not cross a speaker.
    try check(
      """
      [location#l1 :status=suggested|New] York [location#l2 :status=suggested|New] [speaker#s1|York said]
      """, ["focus l1", "extend right token"],
      """
      [location#l1|New York] [location#l2|New] [speaker#s1|York said]
      """)
  }

  @Test func aCorrectionReachesAllOfALongDocument() throws {
    let count = 500
    let one = "[location#l0 :status=suggested|Ann] "
    let text = (0..<count).map { one.replacing("l0", with: "l\($0)") }.joined()
    let review = try TestReview(text) { Learning(interval: 0, propagation: Self.names) { _ in nil } }
    try review.run("focus l7", "relabel person")
    #expect(review.session.document.annotations.count { $0.label == "person" } == count)
  }

  @Test func attributesOfTheNameAreCarriedOverAndThoseOfTheMentionAreNot() throws {
    let start = """
      [location#l1 type=city usage=literal :status=suggested|Rome]
      [location#l2 type=city usage=literal :status=suggested|Rome]
      [location#l3 type=region usage=literal :status=suggested|Rome]
      """
    try check(
      start, ["focus l1", "set type district"],
      """
      [location#l1 type=district usage=literal|Rome]
      [location#l2 type=district usage=literal|Rome]
      [location#l3 type=region usage=literal|Rome]
      """)
    try check(
      start, ["focus l1", "set usage metonymic"],
      """
      [location#l1 type=city usage=metonymic|Rome]
      [location#l2 type=city usage=literal|Rome]
      [location#l3 type=region usage=literal|Rome]
      """)
  }

  @Test func aWrongNameIsCorrectedWhereverItIsMeant() throws {
    try check(
      """
      [speaker#s1 entity="Ann Ray" :status=suggested|Ray] [speaker#s2 entity="Ann Ray" :status=suggested|she]
      """, ["focus s1", "set entity Ann Rae"],
      """
      [speaker#s1 entity="Ann Rae"|Ray] [speaker#s2 entity="Ann Rae"|she]
      """)
  }

  @Test func anotherReferenceOfAPronounIsItsOwn() throws {
    try check(
      """
      [speaker#s1 entity="Bo Li" :status=suggested|Li] [speaker#s2 entity="Ann Ray" :status=suggested|Ray]
      [speaker#s3 entity="Ann Ray" :status=suggested|he] [speaker#s4 entity="Ann Ray" :status=suggested|he]
      """, ["focus s3", "set entity Bo Li"],
      """
      [speaker#s1 entity="Bo Li"|Li] [speaker#s2 entity="Ann Ray"|Ray]
      [speaker#s3 entity="Bo Li"|he] [speaker#s4 entity="Ann Ray"|he]
      """)
  }

  @Test func aNameThatWasWrongIsWrongInDocumentsToCome() throws {
    let other = "[speaker#s1 entity=\"Ann Ray\" :status=suggested|she]"
    let review = try TestReview(other + " " + other.replacing("s1", with: "s2"), other) {
      Learning(interval: 0, propagation: Self.names) { _ in nil }
    }
    try review.run("focus s1", "set entity Ann Rae", "next document")
    #expect(review.shown == "[speaker#s1 entity=\"Ann Rae\"|she]")
  }

  @Test func documentsToComeAreCorrectedAtOnce() throws {
    let other = "[location#l1 :status=suggested|Ann] [location#l2 :status=accepted|Ann]"
    let review = try TestReview("[location#l1 :status=suggested|Ann]", other) {
      Learning(interval: 0, propagation: Self.names) { _ in nil }
    }
    try review.run("focus l1", "relabel person", "next document")
    #expect(review.shown == "[person#l1|Ann] [location#l2|Ann]")
    #expect(review.session.document.annotations[0].provenance.isJudged == false)
  }
}
