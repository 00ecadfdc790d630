import Testing

@testable import InquitTagger

@Suite struct TagSetTests {
  private let tags = TagSet(kind: .spans, names: ["location", "person"])

  @Test func spansBecomeTagsAndComeBack() {
    let spans = [(tokens: 0..<1, label: 1), (tokens: 2..<5, label: 0), (tokens: 5..<7, label: 0)]
    let encoded = tags.tags(count: 8, spans: spans)
    #expect(encoded == [8, 0, 1, 2, 3, 1, 3, 0])
    #expect(tags.spans(encoded).map(\.tokens) == spans.map(\.tokens))
    #expect(tags.spans(encoded).map(\.label) == spans.map(\.label))
  }

  @Test func spansMustBeOpenedContinuedAndClosed() {
    #expect(tags.allows(nil, 0) && tags.allows(0, 1) && tags.allows(1, 2) && tags.allows(2, 3))
    #expect(tags.allows(3, 4) && tags.allows(3, 0) && tags.allows(4, nil))
    #expect(!tags.allows(nil, 2) && !tags.allows(0, 3) && !tags.allows(1, nil) && !tags.allows(2, 0))
    #expect(!tags.allows(1, 7), "another label's inside")
    #expect(!tags.allows(1, 1), "a span that never ended")
  }

  @Test func tokensMayHaveAnyOrder() {
    let plain = TagSet(kind: .tokens, names: ["A", "B"])
    #expect(plain.count == 2)
    #expect(plain.allows(nil, 1) && plain.allows(1, 0) && plain.allows(0, nil))
  }
}
