import InquitFormats
import InquitModel
import InquitTestSupport
import Testing

@testable import Inquit

/// The documents and suggestions below are marked text over the same words. `old` stands for the provenance
/// of an older suggestion of Inquit's.
struct SuggestionMergerTests {
  private static let old = ":producer=inquit/quotes :status=suggested"

  private func merge(
    _ suggested: String..., into document: String, labels: Set<Label> = Set(Pipeline.allLabels)
  ) throws -> String {
    let document = try MarkedTextReader.document(document.replacing(" old", with: " " + Self.old))
    let layers = try suggested.map { suggested in
      var layer = Layer()
      let marked = try MarkedTextReader.document(suggested)
      layer.annotations = marked.annotations.map {
        var annotation = $0
        annotation.provenance = Provenance(producer: "inquit/quotes", status: .suggested)
        return annotation
      }
      layer.relations = marked.relations
      return layer
    }
    let merger = SuggestionMerger(document: document, labels: labels)
    let result = merger.merge(layers)
    #expect(SuggestionMerger(document: result, labels: labels).merge(layers) == result, "merging twice")
    var options = MarkedTextWriter.Options()
    options.includesHeader = false
    return MarkedTextWriter.string(for: result, options: options)
  }

  @Test func replacesOlderSuggestions() throws {
    #expect(
      try merge("Paris and [location#l1|Rome]", into: "[location#l1 old|Paris] and Rome")
        == "Paris and [location#l1|Rome]")
  }

  @Test func keepsIDsOfSuggestionsThatComeAgain() throws {
    #expect(
      try merge("[location#l1|Paris] and [location#l2|Rome]", into: "Paris and [location#l1 old|Rome]")
        == "[location#l2|Paris] and [location#l1|Rome]")
  }

  @Test func keepsSuggestionsOfLabelsThatAreNotWanted() throws {
    #expect(
      try merge("[number#n1|Two] in Rome", into: "Two in [location#l1 old|Rome]", labels: [.number])
        == "[number#n1|Two] in [location#l1|Rome]")
  }

  @Test func addsOnlyWantedLabels() throws {
    #expect(
      try merge("[number#n1|Two] in [location#l1|Rome]", into: "Two in Rome", labels: [.number])
        == "[number#n1|Two] in Rome")
  }

  @Test func leavesWhatAPersonAccepted() throws {
    #expect(
      try merge(
        "[location#l7 type=city|Rome]", into: "[location#x type=region :status=accepted|Rome]")
        == "[location#x type=region|Rome]")
  }

  @Test func leavesWhatOthersMade() throws {
    #expect(
      try merge("New York", into: "[location#a|New] [location#b :producer=other :status=suggested|York]")
        == "[location#a|New] [location#b|York]")
  }

  @Test func doesNotBringBackWhatAPersonRejected() throws {
    #expect(
      try merge(
        "[speaker#s1|Ann] [cue#c1|said] [quote#q1 by=s1 cue=c1|“so”].",
        into: "[speaker#s1 old|Ann] [cue#c1 old|said] [quote#q1 by=s1 cue=c1 :status=rejected|“so”].")
        == "Ann said [quote#q1|“so”].")
  }

  @Test func keepsASpeakerThatAnotherQuoteNeeds() throws {
    let quotes = "[quote#q1 by=s1|“No,”] [speaker#s1|Ann] said. [quote#q2 by=s1|“Yes.”]"
    #expect(
      try merge(quotes, into: "[quote#q1 :status=rejected|“No,”] Ann said. “Yes.”")
        == "[quote#q1|“No,”] [speaker#s1|Ann] said. [quote#q2 by=s1|“Yes.”]")
  }

  @Test func trustsAPersonsEnds() throws {
    #expect(
      try merge(
        "[location#l1|New York] and [location#l2|Rome]",
        into: "New [location#x :status=accepted|York] and Rome")
        == "New [location#x|York] and [location#l2|Rome]")
  }

  @Test func addsWhatLiesInsideAnAcceptedSuggestion() throws {
    #expect(
      try merge("[quote#q1|“He said [quote#q2|‘no’]”]", into: "[quote#q1 :status=accepted|“He said ‘no’”]")
        == "[quote#q1|“He said [quote#q2|‘no’]”]")
  }

  @Test func keepsTheSpeakerOfAnAcceptedQuote() throws {
    #expect(
      try merge(
        "Ann told [speaker#s1|Bob]: [quote#q1 by=s1|“Hi.”]",
        into: "[speaker#s1 old|Ann] told Bob: [quote#q1 by=s1 :status=accepted|“Hi.”]")
        == "[speaker#s1|Ann] told Bob: [quote#q1 by=s1|“Hi.”]")
  }

  @Test func givesASpeakerToAnAcceptedQuoteThatHasNone() throws {
    #expect(
      try merge("[speaker#s1|Ann]: [quote#q1 by=s1|“Hi.”]", into: "Ann: [quote#x :status=accepted|“Hi.”]")
        == "[speaker#s1|Ann]: [quote#x by=s1|“Hi.”]")
  }

  @Test func renamesOnClash() throws {
    #expect(
      try merge(
        "[speaker#s1|Ann]: [quote#q1 by=s1|“Hi.”] In Rome.", "Ann: “Hi.” In [location#s1|Rome].",
        into: "Ann: “Hi.” [location#q1|In] Rome.", labels: [.quote, .speaker])
        == "[speaker#s1|Ann]: [quote#q2 by=s1|“Hi.”] [location#q1|In] Rome.")
  }

  @Test func renamesOnClashBetweenAnnotators() throws {
    #expect(
      try merge("[number#a|Two] in Rome", "Two in [location#a|Rome]", into: "Two in Rome")
        == "[number#a|Two] in [location#a1|Rome]")
  }

  @Test func keepsARelationBetweenReplacedAndUnwanted() throws {
    #expect(
      try merge(
        "Ann: [quote#q9|“Hi.”]", into: "[speaker#s1 old|Ann]: [quote#q1 old by=s1|“Hi.”]", labels: [.quote])
        == "[speaker#s1|Ann]: [quote#q1 by=s1|“Hi.”]")
  }

  @Test func followsAChangeOfSpeaker() throws {
    #expect(
      try merge(
        "Ann told [speaker#s1|Bob]: [quote#q1 by=s1|“Hi.”]",
        into: "[speaker#s1 old|Ann] told Bob: [quote#q1 old by=s1|“Hi.”]")
        == "Ann told [speaker#s1|Bob]: [quote#q1 by=s1|“Hi.”]")
  }

  @Test func doesNotGiveASpeakerToAQuoteThatAPersonCallsNoSpeech() throws {
    #expect(
      try merge(
        "[speaker#s1|Ann] [cue#c1|called] it [quote#q1 kind=mixed by=s1 cue=c1|“so”].",
        into: "Ann called it [quote#x kind=not-speech :status=accepted|“so”].")
        == "Ann called it [quote#x kind=not-speech|“so”].")
  }

  @Test func doesNotJoinMentionsThatAPersonTellsApart() throws {
    #expect(
      try merge(
        "[speaker#s1 entity=Ann|Ann] and [speaker#s2 entity=Ann same=s1|she]",
        into: "[speaker#s1 entity=Ann :status=accepted|Ann] and [speaker#x entity=Bea :status=accepted|she]")
        == "[speaker#s1 entity=Ann|Ann] and [speaker#x entity=Bea|she]")
  }
}
