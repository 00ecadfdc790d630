import InquitModel
import InquitTestSupport
import Testing

struct LabelSchemaTests {
  private func annotation(_ label: Label, _ ranges: ByteRange...) -> Annotation {
    Annotation(id: "a", label: label, ranges: ranges)
  }

  @Test func overlapsAreAllowedAsTheSchemaSays() throws {
    let schema = try LabelSchema(
      parsing: """
        version 1
        [labels]
        quote many
        speaker one
        number one
        [overlaps]
        quote speaker nested
        quote number any
        """)
    let quote = annotation(.quote, ByteRange(0, 4), ByteRange(8, 12))
    #expect(schema.allows(annotation(.speaker, ByteRange(1, 4)), over: quote))
    #expect(schema.allows(quote, over: annotation(.speaker, ByteRange(1, 4))))
    #expect(!schema.allows(quote, over: annotation(.speaker, ByteRange(1, 5))))
    #expect(schema.allows(quote, over: annotation(.number, ByteRange(1, 5))))
    #expect(schema.allows(quote, over: annotation(.speaker, ByteRange(4, 8))), "between the parts")
    #expect(!schema.allows(annotation(.number, ByteRange(0, 2)), over: annotation(.speaker, ByteRange(0, 2))))
    #expect(schema.allows(annotation("mine", ByteRange(0, 2)), over: quote), "unknown label")
  }

  @Test func enclosingMeansEveryPart() {
    let quote = annotation(.quote, ByteRange(0, 4), ByteRange(8, 12))
    #expect(quote.encloses(annotation(.quote, ByteRange(1, 2), ByteRange(8, 12))))
    #expect(!quote.encloses(annotation(.speaker, ByteRange(4, 8))))
    #expect(!quote.encloses(annotation(.speaker, ByteRange(3, 9))))
  }
}
