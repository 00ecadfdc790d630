import InquitModel
import InquitTestSupport
import Testing

@testable import InquitFormats

@Suite struct TagSchemeTests {
  /// PER over 0–1, PER over 2, LOC over 3, in the five schemes that Ramshaw and Marcus (1995), Tjong Kim
  /// Sang and Veenstra (1999) and Ratinov and Roth (2009) describe.
  private static let examples: [(TagScheme, String)] = [
    (.iob1, "I-PER I-PER B-PER I-LOC O"), (.iob2, "B-PER I-PER B-PER B-LOC O"),
    (.ioe1, "I-PER E-PER I-PER I-LOC O"), (.ioe2, "I-PER E-PER E-PER E-LOC O"),
    (.bioes, "B-PER E-PER S-PER S-LOC O"), (.bilou, "B-PER L-PER U-PER U-LOC O"),
  ]
  private let spans = [
    TokenSpan(tokens: 0..<2, label: "PER"), TokenSpan(tokens: 2..<3, label: "PER"),
    TokenSpan(tokens: 3..<4, label: "LOC"),
  ]

  @Test(arguments: examples)
  func examplesReadAndWrite(scheme: TagScheme, tags: String) throws {
    #expect(scheme.tags(spans, count: 5).joined(separator: " ") == tags)
    let (read, illegal) = scheme.spans(parsed(tags))
    #expect(read == spans && illegal.isEmpty)
  }

  @Test(arguments: examples)
  func theSchemeIsFoundOut(scheme: TagScheme, tags: String) throws {
    var evidence = TagSchemeEvidence()
    evidence.add(parsed(tags).enumerated().map { ($1, tags, $0 + 1) })
    #expect(try evidence.scheme() == scheme)
  }

  @Test(arguments: TagScheme.allCases)
  func randomSpans(scheme: TagScheme) throws {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<500 {
      var spans: [TokenSpan] = []
      var i = Int.random(in: 0...2, using: &random)
      while i < 20 {
        let end = min(20, i + Int.random(in: 1...3, using: &random))
        spans.append(TokenSpan(tokens: i..<end, label: ["A", "B-c"].randomElement(using: &random)!))
        i = end + Int.random(in: 0...2, using: &random)
      }
      let tags = scheme.tags(spans, count: 20)
      let (read, illegal) = scheme.spans(tags.map { InquitFormats.Tag($0)! })
      #expect(read == spans && illegal.isEmpty, "\(tags)")
    }
  }

  @Test func aSlipIsReportedWithItsLine() throws {
    let good = String(repeating: "a B-X\nb I-X\nc O\n\n", count: 30)
    let (documents, losses) = try Format.conll2002.readWithLosses(good + "d O\ne I-Y\n")
    #expect(losses[.tags] == 1)
    #expect(losses.entries.first?.places.first?.detail == "line 122: I-Y in IOB2")
    #expect(documents[0].document.spans.last == "Y:e")
  }

  @Test func aMixtureIsRefused() throws {
    let file = "a B-X\nb I-X\n\nc I-Y\n\nd B-Z\n\ne I-Y\n"
    let error = try #require(throws: ReadError.self) { try Format.conll2002.read(file) }
    #expect(
      error.message.contains("B-X on line 1 fits IOB2 only, I-Y on line 4 IOB1 only"), "\(error.message)")
    #expect(error.help?.contains("--scheme") == true)
    var options = ReadOptions()
    options.scheme = .iob2
    #expect(
      try Format.conll2002.read(file, options: options)[0].document.spans == ["X:a b", "Y:c", "Z:d", "Y:e"])
  }

  @Test(arguments: [
    (TagScheme.iob2, "B-X I-Y", [1]), (.iob2, "O I-X", [1]), (.iob1, "B-X O", [0]), (.bioes, "B-X O", [1]),
    (.bioes, "B-X", [0]), (.bioes, "E-X", [0]), (.bilou, "B-X I-X U-Y", [2]), (.ioe2, "I-X O", [1]),
  ])
  func illegalTransitions(scheme: TagScheme, tags: String, illegal: [Int]) {
    #expect(scheme.spans(parsed(tags)).illegal == illegal)
  }

  @Test func tagsTakenApart() throws {
    #expect(InquitFormats.Tag("B-quote-direct")?.label == "quote-direct")
    #expect(InquitFormats.Tag("b-per")?.role == .begin)
    #expect(InquitFormats.Tag("PER-B")?.label == "PER")
    #expect(InquitFormats.Tag("I")?.label == "")
    #expect(InquitFormats.Tag("NNP") == nil && InquitFormats.Tag("B-") == nil && InquitFormats.Tag("") == nil)
  }

  private func parsed(_ tags: String) -> [InquitFormats.Tag] {
    tags.split(separator: " ").map { InquitFormats.Tag(String($0))! }
  }
}
