import InquitFormats
import InquitModel
import InquitTestSupport
import Testing

@testable import Inquit

/// Each case is marked text as the annotators suggest it, and as the merger leaves it.
struct OverlapResolverTests {
  private func resolved(
    _ suggested: String, over document: String? = nil, variant: TextVariant = .plain
  ) throws -> String {
    let suggested = variant.apply(to: try MarkedTextReader.document(suggested))
    var target = try document.map { variant.apply(to: try MarkedTextReader.document($0)) } ?? suggested
    if document == nil { (target.annotations, target.relations) = ([], []) }
    var layer = Layer(annotations: suggested.annotations, relations: suggested.relations)
    for i in layer.annotations.indices {
      layer.annotations[i].provenance = Provenance(producer: "inquit/quotes", status: .suggested)
    }
    let labels = Set(Pipeline.allLabels)
    let result = SuggestionMerger(document: target, labels: labels).merge([layer])
    #expect(SuggestionMerger(document: result, labels: labels).merge([layer]) == result, "merging twice")
    return Self.marked(result)
  }

  private static func marked(_ document: Document) -> String {
    var options = MarkedTextWriter.Options()
    options.includesHeader = false
    return MarkedTextWriter.string(for: document, options: options)
  }

  @Test(arguments: [
    // The longer of names and numbers.
    ("[number#n1|six million [location#l1|US] dollars]", "[number#n1|six million US dollars]"),
    ("[location#l1|[number#n1|Three] Gorges Dam]", "[location#l1|Three Gorges Dam]"),
    ("[person#p1|Captain [location#l1|America]]", "[person#p1|Captain America]"),
    // The shorter of speakers, in whose place it serves; cues over speakers.
    (
      "[quote#q1 by=s1|“No,”] [speaker#s1|[speaker#s2|Ann]'s statement] said. [quote#q2 by=s2|“Yes.”]",
      "[quote#q1 by=s2|“No,”] [speaker#s2|Ann]'s statement said. [quote#q2 by=s2|“Yes.”]"
    ),
    (
      "[quote#q1 by=s1 cue=c1|“No,”] [speaker#s1|[cue#c1|said]].",
      "[quote#q1 cue=c1|“No,”] [cue#c1|said]."
    ),
    // What the schema allows.
    (
      "[quote#q1 by=s1|“[number#n1|Two],”] said [speaker#s1|[person#p1|Ann] of [location#l1|Rome]].",
      "[quote#q1 by=s1|“[number#n1|Two],”] said [speaker#s1|[person#p1|Ann] of [location#l1|Rome]]."
    ),
  ])
  func leavesWhatTheSchemaAllows(suggested: String, expected: String) throws {
    for variant in TextVariant.allCases {
      let expected = variant.apply(to: try MarkedTextReader.document(expected))
      #expect(try resolved(suggested, variant: variant) == Self.marked(expected))
    }
  }

  @Test func whatStaysWins() throws {
    #expect(
      try resolved(
        "[number#n1|six million US dollars]", over: "six million [location#x :status=accepted|US] dollars")
        == "six million [location#x|US] dollars")
  }

  @Test func whatIsRejectedDoesNotStand() throws {
    #expect(
      try resolved(
        "[number#n1|six million US dollars]", over: "six million [location#x :status=rejected|US] dollars")
        == "[number#n1|six million [location#x|US] dollars]")
  }

  @Test func labelsOutsideTheSchemaMayOverlap() throws {
    #expect(
      try resolved("[number#n1|six US dollars]", over: "six [mine#x|US dollars]")
        == "[number#n1|six [mine#x|US dollars]]")
  }

  @Test func whatHasLostItselfBeatsNobody() {
    // cue 0–4, speaker 2–8, location 6–10
    let chain = [(Label.location, ByteRange(6, 10)), (.speaker, ByteRange(2, 8)), (.cue, ByteRange(0, 4))]
    let suggestions = chain.map { Annotation(id: "a", label: $0, ranges: [$1]) }
    let winners = OverlapResolver(schema: .builtin).winners(among: suggestions, over: [])
    #expect(winners == [.itself, .rival(2), .itself])
  }

  @Test func aThousandfoldNestTakesNoQuadraticTime() {
    let nest = (0..<20_000).map { i in
      Annotation(id: "l\(i)", label: .location, ranges: [ByteRange(i, 50_000 - i)])
    }
    let winners = OverlapResolver(schema: .builtin).winners(among: nest, over: [])
    #expect(winners.allSatisfy { $0 == .itself })
  }
}
