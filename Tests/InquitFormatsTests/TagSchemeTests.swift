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
    LabelledTokens(tokens: 0..<2, label: "PER"), LabelledTokens(tokens: 2..<3, label: "PER"),
    LabelledTokens(tokens: 3..<4, label: "LOC"),
  ]

  @Test(arguments: examples)
  func examplesReadAndWrite(scheme: TagScheme, tags: String) throws {
    #expect(scheme.tags(spans, count: 5).joined(separator: " ") == tags)
    let tags = parsed(tags)
    #expect(scheme.spans(tags) == spans && scheme.breaches(tags).isEmpty)
  }

  /// The same tags as a file, whose labels have hyphens: which scheme it is, why, and what it reads.
  @Test(
    arguments: zip(
      examples,
      [
        "the tags are IOB1: as IOE1, B-PER-LEADER on line 3 would be wrong",
        "the tags are IOB2: as IOB1, B-PER-LEADER on line 1 and 1 other would be wrong",
        "the tags are IOE1: as IOB1, E-PER-LEADER on line 2 would be wrong",
        "the tags are IOE2: as IOE1, E-LOC on line 4 and 1 other would be wrong",
        "the tags are BIOES: as IOB2, E-PER-LEADER on line 2 and 2 others would be wrong",
        "the tags are BILOU: as IOB2, L-PER-LEADER on line 2 and 2 others would be wrong",
      ]))
  func theSchemeIsFoundOut(example: (scheme: TagScheme, tags: String), note: String) throws {
    let tags = example.tags.split(separator: " ").map { $0.hasSuffix("PER") ? $0 + "-LEADER" : $0 }
    let file = zip(["Ann", "Lee", "Bo", "Rome", "left"], tags).map { "\($0) \($1)\n" }.joined()
    for text in [file, file.replacing("\n", with: "\r\n")] {
      var reader = try #require(try Format.conll2002.reader(ByteSource(bytes: Array(text.utf8))))
      #expect(reader.notes == [note])
      let document = try #require(try reader.next()).document
      #expect(document.spans == ["PER-LEADER:Ann Lee", "PER-LEADER:Bo", "LOC:Rome"])
      #expect(reader.losses.isEmpty)
    }
  }

  @Test(arguments: TagScheme.allCases)
  func randomSpans(scheme: TagScheme) throws {
    var random = SeededGenerator(seed: 3)
    for _ in 0..<500 {
      var spans: [LabelledTokens] = []
      var i = Int.random(in: 0...2, using: &random)
      while i < 20 {
        let end = min(20, i + Int.random(in: 1...3, using: &random))
        spans.append(LabelledTokens(tokens: i..<end, label: ["A", "B-c"].randomElement(using: &random)!))
        i = end + Int.random(in: 0...2, using: &random)
      }
      let tags = scheme.tags(spans, count: 20).map { InquitModel.Tag($0)! }
      #expect(scheme.spans(tags) == spans && scheme.breaches(tags).isEmpty, "\(tags)")
    }
  }

  private static let good = String(repeating: "a B-X\nb I-X\nc O\n\n", count: 50)

  /// What follows fifty annotations in IOB2 is a slip, also where its letter is one of another scheme.
  @Test(arguments: [
    ("d O\ne I-Y\n", "I-Y may not follow O in IOB2", 202),
    ("d S-Y\n\ne O\n", "S-Y is no tag of IOB2", 201),
    ("d B-Y\ne E-Y\n\nf O\n", "E-Y is no tag of IOB2", 202),
    ("d I-Y\ne I-X\n", "I-Y may not begin a sentence in IOB2 (and 1 more in this sentence)", 201),
  ])
  func aSlipIsAFaultUnlessItIsToBeRepaired(slip: String, message: String, line: Int) throws {
    var reader = try #require(try Format.conll2002.reader(ByteSource(bytes: Array((Self.good + slip).utf8))))
    let error = try #require(throws: ReadError.self) { try reader.next() }
    #expect(error.message == message && error.line == line)
    #expect(error.help?.contains("--repair-tags") == true)
    #expect(try reader.next()?.document.annotations.count == 50, "the rest is read without the sentence")

    var options = ReadOptions()
    options.repairsTags = true
    let (documents, losses) = try Format.conll2002.readWithLosses(Self.good + slip, options: options)
    #expect(losses[.tags] > 0)
    #expect(documents[0].document.annotations.count > 50)
    let detail = try #require(losses.entries.first?.places.first?.detail)
    #expect(detail.hasPrefix("line \(line): \(message.prefix(20))"), "\(detail)")
  }

  /// The line that ends a faulty sentence is still the start of the next document.
  @Test func aSlipBeforeADocument() throws {
    let start = "-DOCSTART- O\n\n"
    let file = start + Self.good + "d I-Y\n" + start + "e B-Y\n"
    var reader = try #require(try Format.conll2002.reader(ByteSource(bytes: Array(file.utf8))))
    #expect(throws: ReadError.self) { try reader.next() }
    #expect(try reader.next()?.document.spans.count == 50)
    #expect(try reader.next()?.document.spans == ["Y:e"])
    #expect(try reader.next() == nil)
  }

  @Test(arguments: [
    ("a B-X\nb I-X\n\nc I-Y\n\nd B-Z\n\ne I-Y\n", "neither IOB1 nor IOB2", "I-Y on line 4 and 1 other"),
    (good + good.replacing("I-X", with: "E-X"), "neither IOB2 nor BIOES", "E-X on line 202 and 49 others"),
    ("a B-X\nb L-X\n\nc B-X\nd E-X\n", "neither BIOES nor BILOU", "L-X on line 2"),
  ])
  func aMixtureIsRefused(file: String, schemes: String, place: String) throws {
    let error = try #require(throws: ReadError.self) { try Format.conll2002.read(file) }
    #expect(error.message.contains(schemes) && error.message.contains(place), "\(error.message)")
    #expect(error.help?.contains("--scheme") == true)
    var options = ReadOptions()
    options.scheme = .iob2
    options.repairsTags = true
    #expect(try !Format.conll2002.read(file, options: options)[0].document.annotations.isEmpty)
  }

  /// Of tags that speak for no scheme, nothing is said.
  @Test func tagsThatAllReadAlike() throws {
    let reader = try #require(try Format.conll2002.reader(ByteSource(bytes: Array("a O\nb O\n".utf8))))
    #expect(reader.notes.isEmpty)
  }

  @Test(arguments: [
    (TagScheme.iob2, "B-X I-Y", [1]), (.iob2, "O I-X", [1]), (.iob1, "B-X O", [0]), (.bioes, "B-X O", [1]),
    (.bioes, "B-X", [1]), (.bioes, "E-X", [0]), (.bilou, "B-X I-X U-Y", [2]), (.ioe2, "I-X O", [1]),
    (.bilou, "B-X E-X", [1]), (.iob2, "S-X", [0]), (.bioes, "I-X", [0, 1]), (.iob2, "", []),
  ])
  func breaches(scheme: TagScheme, tags: String, breaches: [Int]) {
    #expect(scheme.breaches(parsed(tags)) == breaches)
  }

  @Test func tagsTakenApart() throws {
    #expect(InquitModel.Tag("B-quote-direct")?.label == "quote-direct")
    #expect(InquitModel.Tag("b-per")?.role == .begin)
    #expect(InquitModel.Tag("PER-B")?.label == "PER")
    #expect(InquitModel.Tag("I")?.label == "")
    #expect(InquitModel.Tag("NNP") == nil && InquitModel.Tag("B-") == nil && InquitModel.Tag("") == nil)
  }

  private func parsed(_ tags: String) -> [InquitModel.Tag] {
    tags.split(separator: " ").map { InquitModel.Tag(String($0))! }
  }
}
