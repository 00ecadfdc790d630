import InquitModel
import Testing

@testable import InquitFormats

/// Each capability by a document that needs it: where it is declared, what it is about is there after a round trip and
/// nothing is told; where it is not, it is gone, and the report counts it.
@Suite struct CapabilityTests {
  /// A document made for one capability.
  struct Exercise: Sendable, CustomTestStringConvertible {
    let capability: Format.Capabilities
    let loss: LossKind
    /// What a format must hold for the capability to mean anything.
    var needs: Format.Capabilities = []
    let document: Document
    /// Whether what the capability is about is in what was read.
    let isThere: @Sendable (Document) -> Bool

    var testDescription: String { loss.rawValue }
  }

  private static let exercises: [Exercise] = [
    Exercise(capability: .text, loss: .text, document: plain(" Ann  left.\n")) {
      $0.text.description == " Ann  left.\n"
    },
    Exercise(capability: .documentID, loss: .documentID, document: plain("Ann left.")) {
      $0.id == "exercise"
    },
    Exercise(
      capability: .language, loss: .language, document: changed(plain("Ann left.")) { $0.language = "fr" }
    ) { $0.language == "fr" },
    Exercise(
      capability: .metadata, loss: .metadata,
      document: changed(plain("Ann left.")) { $0.metadata = ["title": "T"] }
    ) { $0.metadata["title"] == "T" },
    Exercise(
      capability: .unknownKeys, loss: .unknownKeys,
      document: changed(plain("Ann left.")) { $0.unknownKeys = ["x-key": "v"] }
    ) { $0.unknownKeys["x-key"] == "v" },
    Exercise(capability: .sentences, loss: .sentences, document: plain("Ann left .\nBob stayed .")) {
      $0.sentences?.count == 2
    },
    Exercise(capability: .tokens, loss: .tokens, document: plain("Ann left .")) { $0.tokens?.count == 3 },
    Exercise(
      capability: .segmenter, loss: .segmenter,
      document: changed(plain("Ann left .")) {
        $0.segmenter = SegmenterInfo(tokens: "ud", icu: "72.1", unicode: "15.0")
      }
    ) { $0.segmenter?.icu == "72.1" },
    Exercise(capability: .annotations, loss: .annotations, document: marked("[quote#a1|Ann] left .")) {
      !$0.annotations.isEmpty
    },
    Exercise(
      capability: .anyBoundaries, loss: .tokenBoundaries, needs: .annotations,
      document: marked("A[quote#a1|nn] left .")
    ) { $0.spans == ["quote:nn"] },
    Exercise(
      capability: .nesting, loss: .nesting, needs: .annotations,
      document: marked("[quote#a1|Ann [quote#a2|left] .]")
    ) { Set($0.spans) == ["quote:Ann left .", "quote:left"] },
    Exercise(
      capability: .crossing, loss: .crossing, needs: .annotations,
      document: changed(plain("Ann left Bo .")) {
        $0.annotations = [
          Annotation(id: "a1", label: .quote, ranges: [0..<8]),
          Annotation(id: "a2", label: .quote, ranges: [4..<11]),
        ]
      }
    ) { Set($0.spans) == ["quote:Ann left", "quote:left Bo"] },
    Exercise(
      capability: .parts, loss: .parts, needs: .annotations,
      document: marked("[quote#a1|Ann] left [quote#a1+|Bo] .")
    ) { $0.annotations.contains { $0.ranges.count == 2 } },
    Exercise(
      capability: .emptyAnnotations, loss: .emptyAnnotations, needs: .annotations,
      document: changed(plain("Ann left .")) {
        $0.annotations = [Annotation(id: "a1", label: .quote, ranges: [])]
      }
    ) { !$0.annotations.isEmpty },
    Exercise(
      capability: .annotationIDs, loss: .annotationIDs, needs: .annotations,
      document: marked("[quote#q-7|Ann] left .")
    ) { $0.annotations.map(\.id) == ["q-7"] },
    Exercise(
      capability: .attributes, loss: .attributes, needs: .annotations,
      document: marked("[quote#a1 sure=yes|Ann] left .")
    ) { $0.annotations.first?.attributes["sure"] == "yes" },
    Exercise(
      capability: .provenance, loss: .provenance, needs: .annotations,
      document: changed(marked("[quote#a1|Ann] left .")) {
        $0.annotations[0].provenance = Provenance(producer: "human", status: .accepted, confidence: 0.5)
      }
    ) { $0.annotations.first?.provenance.confidence == 0.5 },
    Exercise(
      capability: .rejected, loss: .rejected, needs: .annotations,
      document: changed(marked("[quote#a1|Ann] left .")) { $0.annotations[0].provenance.status = .rejected }
    ) { $0.annotations.first?.provenance.status == .rejected },
    Exercise(
      capability: .relations, loss: .relations, needs: .annotations, document: related(by: .saidBy)
    ) { $0.relations.first?.label == .saidBy },
    Exercise(
      capability: .relationDetails, loss: .relationDetails, needs: .relations,
      document: changed(related(by: .saidBy)) { $0.relations[0].attributes = ["sure": true] }
    ) { $0.relations.first?.attributes["sure"] == .bool(true) },
  ]

  /// `text` with tokens at white space and a sentence a line.
  private static func plain(_ text: String) -> Document {
    Document(id: "exercise", text: SourceText(text)).splitAtSpaces()
  }

  private static func marked(_ text: String) -> Document {
    guard let document = try? MarkedTextReader.document(text) else { return plain(text) }
    return document.named("exercise").splitAtSpaces()
  }

  private static func related(by label: RelationLabel) -> Document {
    changed(marked("[quote#a1|Ann] left [speaker#a2|Bo] .")) {
      $0.relations = [Relation(label: label, source: "a1", target: "a2")]
    }
  }

  private static func changed(_ document: Document, _ change: (inout Document) -> Void) -> Document {
    var copy = document
    change(&copy)
    return copy
  }

  @Test func allCapabilitiesAreExercised() {
    let exercised = Self.exercises.reduce(into: Format.Capabilities()) { $0.formUnion($1.capability) }
    #expect(exercised == .everything)
  }

  @Test(arguments: Format.all.filter(\.isWritable).map(\.id), exercises)
  func isAsDeclared(formatID: String, exercise: Exercise) throws {
    let format = try #require(Format.named(formatID))
    guard format.capabilities.isSuperset(of: exercise.needs) else { return }
    // What made tokens and sentences is missed only where these are kept.
    let keepsSegments = !format.capabilities.isDisjoint(with: [.tokens, .sentences])
    if exercise.capability == .segmenter, !keepsSegments { return }
    // On maps are annotations of places alone.
    if exercise.capability == .annotations, format.id == Format.geoJSON.id { return }
    let document = Self.fitting(exercise.document, format)
    let (documents, losses, bytes) = try format.trip([document])
    let isDeclared = format.capabilities.contains(exercise.capability)
    #expect(losses[exercise.loss] == (isDeclared ? 0 : 1))
    guard format.isReadable else { return }
    let read = try #require(documents.first, "\(String(decoding: bytes, as: UTF8.self))")
    #expect(
      exercise.isThere(Self.unfitting(read, format)) == isDeclared,
      "\(String(decoding: bytes, as: UTF8.self))")
  }

  /// Formats whose one relation says which annotations are the same.
  private static let withChains = [Format.conll2012.id, Format.conllu.id]

  private static func fitting(_ document: Document, _ format: Format) -> Document {
    guard withChains.contains(format.id) else { return document }
    return changed(document) { document in
      for i in document.relations.indices { document.relations[i] = reversed(document.relations[i], .sameAs) }
    }
  }

  private static func unfitting(_ document: Document, _ format: Format) -> Document {
    guard withChains.contains(format.id) else { return document }
    return changed(document) { document in
      for i in document.relations.indices { document.relations[i].label = .saidBy }
    }
  }

  /// A chain points back to its first mention.
  private static func reversed(_ relation: Relation, _ label: RelationLabel) -> Relation {
    Relation(
      label: label, source: relation.target, target: relation.source, attributes: relation.attributes,
      provenance: relation.provenance)
  }
}
