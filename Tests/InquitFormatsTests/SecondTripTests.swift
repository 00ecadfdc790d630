import InquitModel
import InquitTestSupport
import Testing

@testable import InquitFormats

/// What came out of a format goes into it and out again unchanged, and nothing of it is told as lost.
@Suite struct SecondTripTests {
  private static let formats = Format.all.filter { $0.isReadable && $0.isWritable }

  @Test(arguments: formats.map(\.id))
  func changesNothing(formatID: String) throws {
    let format = try #require(Format.named(formatID))
    var random = SeededGenerator(seed: 13)
    for round in 0..<200 {
      let variant = TextVariant.allCases[round % TextVariant.allCases.count]
      try check([variant.apply(to: random.segmentedDocument(id: "d\(round)"))], format)
    }
  }

  @Test(arguments: formats.filter { $0.layout == .manyDocuments }.map(\.id))
  func changesNothingOfSeveral(formatID: String) throws {
    let format = try #require(Format.named(formatID))
    var random = SeededGenerator(seed: 14)
    for _ in 0..<20 { try check((0..<5).map { random.segmentedDocument(id: "d\($0)") }, format) }
  }

  private func check(_ documents: [Document], _ format: Format) throws {
    let first = try format.trip(documents).documents
    // A format of tokens has no trace of a document without any.
    guard !first.isEmpty else { return }
    let second = try format.trip(first)
    let third = try format.trip(second.documents)
    #expect(second.losses == LossReport())
    #expect(second.documents == first)
    #expect(third.bytes == second.bytes, "\(String(decoding: second.bytes, as: UTF8.self))")
  }

  /// Texts and ids that the format does not promise to keep are told as lost where they are lost, and nowhere else.
  @Test(arguments: formats.map(\.id))
  func textsAndIDsAreToldExactly(formatID: String) throws {
    let format = try #require(Format.named(formatID))
    var random = SeededGenerator(seed: 15)
    for round in 0..<200 {
      var document = random.segmentedDocument(id: round % 2 == 0 ? "text" : "text-1")
      for i in document.annotations.indices where round % 3 == 0 {
        let id = document.annotations[i].id
        for j in document.relations.indices {
          if document.relations[j].source == id { document.relations[j].source = "T\(i + 1)" }
          if document.relations[j].target == id { document.relations[j].target = "T\(i + 1)" }
        }
        document.annotations[i].id = "T\(i + 1)"
      }
      let (documents, losses, bytes) = try format.trip([document])
      guard let read = documents.first else { continue }
      let shown = "\(String(decoding: bytes, as: UTF8.self))"
      #expect((losses[.text] > 0) != (read.text.bytes == document.text.bytes), "\(shown)")
      #expect((losses[.documentID] > 0) != (read.id == document.id), "\(shown)")
      let ids = Set(read.annotations.map(\.id))
      if losses[.annotationIDs] > 0 {
        #expect(document.annotations.contains { !ids.contains($0.id) }, "\(shown)")
      }
    }
  }
}
