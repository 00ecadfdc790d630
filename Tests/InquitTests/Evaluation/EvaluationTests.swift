import Inquit
import InquitTestSupport
import Testing

@Suite struct EvaluationTests {
  /// Documents and expected results, read from `ReferenceScores`.
  private struct Reference {
    var evaluation = Evaluation()
    var rows: [[String]] = []

    init(_ text: String) {
      for line in text.split(separator: "\n") {
        let columns = line.split(separator: "|")
        guard columns.count == 3 else {
          rows.append(line.split(separator: " ").map(String.init))
          continue
        }
        let words = Int(columns[0].split(separator: " ")[0]) ?? 0
        evaluation.add(
          gold: Self.document(words, columns[1]), predicted: Self.document(words, columns[2]))
      }
    }

    private static func document(_ words: Int, _ spans: Substring) -> Document {
      let labels: [Character: Label] = ["l": .location, "p": .person, "o": .organisation]
      var document = Document(id: "d", text: SourceText(String(repeating: "é ", count: words)))
      for (i, span) in spans.split(separator: " ").enumerated() {
        let ends = span.dropLast().split(separator: "-").compactMap { Int($0) }
        // A word has two bytes and a space.
        document.annotations.append(
          Annotation(
            id: "\(i)", label: labels[span.last!]!, ranges: [ByteRange(3 * ends[0], 3 * ends[1] - 1)]))
      }
      return document
    }
  }

  @Test(arguments: [ReferenceScores.flat, ReferenceScores.nested])
  func theFourSchemesAgreeWithNervaluate(text: String) throws {
    let reference = Reference(text)
    #expect(reference.rows.count == 16)
    for row in reference.rows {
      let scheme = try #require(MatchScheme(rawValue: row[1]))
      let counts =
        row[0] == "all"
        ? reference.evaluation.counts(scheme) : reference.evaluation.counts(scheme, Label(row[0]))
      let numbers = [counts.correct, counts.incorrect, counts.partial, counts.missed, counts.spurious]
      #expect(numbers.map(String.init) == Array(row[2..<7]), "\(row)")
      for (value, expected) in zip([counts.ratio.precision, counts.ratio.recall, counts.ratio.f1], row[7...])
      {
        #expect(abs(value - (Double(expected) ?? -1)) < 1e-6, "\(row)")
      }
    }
  }

  @Test func strictAgreesWithSeqeval() {
    let evaluation = Reference(ReferenceScores.flat).evaluation
    for line in ReferenceScores.seqeval.split(separator: "\n") {
      let row = line.split(separator: " ")
      let f1 = Double(row[3]) ?? -1
      switch row[0] {
      case "micro-avg":
        #expect(abs(evaluation.strict.precision - (Double(row[1]) ?? -1)) < 1e-6)
        #expect(abs(evaluation.strict.recall - (Double(row[2]) ?? -1)) < 1e-6)
        #expect(abs(evaluation.strict.f1 - f1) < 1e-6)
      case "macro-avg": #expect(abs(evaluation.macroF1 - f1) < 1e-6)
      case "weighted-avg": break
      default: #expect(abs(evaluation.strict(Label(String(row[0]))).f1 - f1) < 1e-6)
      }
    }
  }

  @Test func theIntervalHoldsTheValueAndDependsOnTheSeed() throws {
    let evaluation = Reference(ReferenceScores.flat).evaluation
    let interval = try #require(evaluation.interval())
    #expect(interval.contains(evaluation.strict.f1))
    #expect(interval == evaluation.interval())
    #expect(interval != evaluation.interval(seed: 2))
    #expect(Evaluation().interval() == nil)
  }

  /// Of three documents two have a place: some drawings have none, which says nothing of how places are found; and one
  /// document alone tells no interval.
  @Test func drawingsInWhichNothingIsToBeFoundDoNotCount() throws {
    var evaluation = Evaluation()
    for text in ["[person|Ann] left [location|Rome].", "Bo left [location|Oslo].", "They left."] {
      let document = try marked(text)
      evaluation.add(gold: document, predicted: document)
    }
    #expect(evaluation.interval(.location) == 1...1)
    #expect(evaluation.interval(.person) == nil)
  }

  private func evaluate(_ gold: String, _ predicted: String, _ variant: TextVariant = .plain) throws
    -> Evaluation
  {
    var evaluation = Evaluation()
    evaluation.add(
      gold: variant.apply(to: try marked(gold)), predicted: variant.apply(to: try marked(predicted)))
    return evaluation
  }

  private func confusion(_ gold: Label?, _ predicted: Label?) -> Evaluation.Confusion {
    Evaluation.Confusion(gold: gold, predicted: predicted)
  }

  private func marked(_ text: String) throws -> Document {
    try MarkedTextReader.document(text)
  }

  @Test(arguments: TextVariant.allCases)
  func confusionsNameWhatWasTakenForWhat(_ variant: TextVariant) throws {
    let evaluation = try evaluate(
      "[location|Paris] and\n[person|Ann Lee] saw [organisation|UN] men",
      "[person|Paris] [location|and]\nAnn [person|Lee] saw UN men", variant)
    #expect(
      evaluation.confusions == [
        confusion(.location, .person): 1, confusion(nil, .location): 1,
        confusion(.person, .person): 1, confusion(.organisation, nil): 1,
      ])
    #expect(evaluation.worstDocuments(5).map(\.errors) == [6])
  }

  @Test(arguments: TextVariant.allCases)
  func speakersCountByMentionAndByEntity(_ variant: TextVariant) throws {
    let gold =
      "[quote by=s1|“I go,”] [speaker#s1 entity=\"Ann Lee\"|she] said. [quote by=s2|“No.”] [speaker#s2|Bo] left."
    let byEntity = try evaluate(
      gold,
      "[quote by=x|“I go,”] she said. [quote by=y|“No.”] [speaker#y|Bo] [speaker#x entity=\"ann lee\"|left].",
      variant)
    #expect(byEntity.speakers.quotes == 2 && byEntity.speakers.found == 2)
    #expect(byEntity.speakers.byMention == 1 && byEntity.speakers.byEntity == 2)
    let none = try evaluate(gold, "“I go,” she said. “No.” Bo left.", variant)
    #expect(none.speakers.quotes == 2 && none.speakers.found == 0 && none.speakers.byEntity == 0)
  }

  @Test func rejectedSpeakersAreNobodys() throws {
    let gold = "[speaker#s1|Ann] said [quote#q1 by=s1|“Hi.”]"
    let rejected = "[speaker#s1 :status=rejected|Ann] said [quote#q1 by=s1|“Hi.”]"
    #expect(try evaluate(gold, rejected).speakers.found == 1)
    #expect(try evaluate(gold, rejected).speakers.byMention == 0)
    #expect(try evaluate(rejected, gold).speakers.quotes == 0)
  }

  @Test func reliabilityComparesConfidenceWithTruth() throws {
    let evaluation = try evaluate(
      "[location|A] B [location|C] D",
      "[location :confidence=0.75|A] [location :confidence=0.7|B] [location :confidence=1|C] [location|D]")
    #expect(evaluation.reliability.count == 3)
    #expect(evaluation.reliability.bins[7].count == 2 && evaluation.reliability.bins[7].right == 1)
    #expect(evaluation.reliability.bins[9].right == 1)
    #expect(abs(evaluation.reliability.error - 0.15) < 1e-9)
  }

  @Test func rejectedAnnotationsAndOtherLabelsDoNotCount() throws {
    var evaluation = Evaluation(labels: [.location])
    evaluation.add(
      gold: try marked("[location|A] [person|B] C"),
      predicted: try marked("[location|A] B [location :status=rejected|C]"))
    #expect(evaluation.strict == Ratio(right: 1, gold: 1, predicted: 1))
  }

  /// Gold and predicted marked text, and what the gold's metadata leave open.
  private func evaluate(_ gold: String, _ predicted: String, allowing metadata: JSONObject) throws
    -> Evaluation
  {
    var document = try marked(gold)
    document.metadata = metadata
    var evaluation = Evaluation()
    evaluation.add(gold: document, predicted: try marked(predicted))
    return evaluation
  }

  @Test func anOptionalSpanCountsOnlyWhenFound() throws {
    let optional: JSONObject = ["optional": .array([.object(["id": "l1"])])]
    let gold = "é [location#l1|New York Bay] and [location#l2|Rome]"
    let found = try evaluate(gold, gold, allowing: optional)
    #expect(found.strict == Ratio(right: 2, gold: 2, predicted: 2))
    let missed = try evaluate(gold, "é New York Bay and [location|Rome]", allowing: optional)
    #expect(missed.strict == Ratio(right: 1, gold: 1, predicted: 1))
    let inexact = try evaluate(
      gold, "é [location|New York] Bay [person|and] [location|Rome]", allowing: optional)
    #expect(inexact.strict == Ratio(right: 1, gold: 1, predicted: 2))
    let otherLabel = try evaluate(gold, "é [person|New York] Bay and [location|Rome]", allowing: optional)
    #expect(otherLabel.strict == Ratio(right: 1, gold: 1, predicted: 2))
  }

  @Test func acceptedEndsAreRight() throws {
    let accept: JSONObject = ["accept": .array([.object(["id": "l1", "start": 2, "end": 10])])]
    let gold = "é [location#l1|New York Bay]"
    let other = try evaluate(gold, "é [location :confidence=0.8|New York] Bay", allowing: accept)
    #expect(other.strict == Ratio(right: 1, gold: 1, predicted: 1))
    #expect(other.reliability.bins[8].right == 1)
    let wrong = try evaluate(gold, "é New [location|York] Bay", allowing: accept)
    #expect(wrong.strict == Ratio(right: 0, gold: 1, predicted: 1))
  }

  @Test func nothingCountsInIgnoredPlaces() throws {
    func evaluation(ignoring label: JSONValue) throws -> Evaluation {
      try evaluate(
        "é A B C", "é [location|A] [person|B] [location|C]",
        allowing: ["ignore": .array([.object(["start": 2, "end": 5, "label": label])])])
    }
    #expect(try evaluation(ignoring: "location").strict.predicted == 2)
    #expect(try evaluation(ignoring: "*").strict.predicted == 1)
  }

  @Test func allowancesOfAnotherFormAreNone() throws {
    let entries: [JSONValue] = [
      1, .object([:]), .object(["id": 1]), .object(["id": "l1", "start": 3, "end": 2, "label": "*"]),
      .object(["id": "l1", "start": .number("1e9"), "end": .number("99999999999999999999")]),
    ]
    let evaluation = try evaluate(
      "[location#l1|A]", "[location|A]",
      allowing: ["optional": "l1", "accept": .array(entries), "ignore": .array(entries)])
    #expect(evaluation.strict == Ratio(right: 1, gold: 1, predicted: 1))
  }

  @Test func sentencesAndTokensAreComparedWhereGoldHasThem() {
    var gold = Document(id: "a", text: "One two. Three.")
    gold.sentences = [ByteRange(0, 8), ByteRange(9, 15)]
    var predicted = gold
    predicted.sentences = [ByteRange(0, 8), ByteRange(9, 14), ByteRange(14, 15)]
    predicted.tokens = [ByteRange(0, 3)]
    var evaluation = Evaluation()
    evaluation.add(gold: gold, predicted: predicted)
    #expect(evaluation.sentences == Ratio(right: 1, gold: 2, predicted: 3))
    #expect(evaluation.tokens == Ratio())
  }

  @Test func nothingAgainstNothingIsZero() throws {
    let evaluation = try evaluate("Nothing", "Nothing")
    #expect(evaluation.strict.f1 == 0 && evaluation.macroF1 == 0 && evaluation.reliability.error == 0)
    #expect(evaluation.worstDocuments(3).isEmpty)
  }

  /// Of three links the first leads to the mention, the second to the entity, the third to somebody else; the
  /// fourth belongs to no gold quote and is not judged.
  @Test func confidencesOfLinksAreJudgedByEntity() throws {
    let gold = try marked(
      """
      [quote#q1 by=s1|“Hi,”] [speaker#s1 entity=Ann|Ann] said. [quote#q2 by=s2|“Yes,”] [speaker#s2 entity=Ann|she] \
      added. [quote#q3 by=s3|“No,”] [speaker#s3 entity=Bo|Bo] said. “Up.”
      """)
    var found = try marked(
      """
      [quote#q1 by=s1|“Hi,”] [speaker#s1 entity=Ann|Ann] said. [quote#q2 by=s1|“Yes,”] she added. \
      [quote#q3 by=s1|“No,”] Bo said. [quote#q4 by=s1|“Up.”]
      """)
    for i in found.relations.indices { found.relations[i].provenance.confidence = 0.75 }
    var evaluation = Evaluation()
    evaluation.add(gold: gold, predicted: found)
    #expect(evaluation.speakers.reliability.bins[7].count == 3)
    #expect(evaluation.speakers.reliability.bins[7].right == 2)
    #expect(abs(evaluation.speakers.reliability.error - (0.75 - 2.0 / 3)) < 1e-9)
  }
}
