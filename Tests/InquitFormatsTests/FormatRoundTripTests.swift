import InquitModel
import InquitTestSupport
import Testing

@testable import InquitFormats

/// What a format's declaration says is what its reader and writer do.
@Suite struct FormatRoundTripTests {
  /// read(write(x)) is what of x the format can hold, for random documents through every format that is
  /// both read and written; and what it cannot hold is in the loss report.
  @Test(arguments: Format.all.filter { $0.isReadable && $0.isWritable }.map(\.id))
  func randomDocuments(formatID: String) throws {
    let format = try #require(Format.named(formatID))
    var random = SeededGenerator(seed: 11)
    for round in 0..<200 {
      let drawn = random.segmentedDocument(id: "d\(round)")
      let variant = TextVariant.allCases[round % TextVariant.allCases.count]
      let document = variant.apply(to: round % 2 == 0 ? drawn : rightToLeft(drawn))
      var exporter = try #require(Exporter(format))
      let fitted = try exporter.fitted(document)
      checkReport(of: exporter.losses, from: document, to: fitted)
      try checkRoundTrip(of: [document], fitted: [fitted], format)
    }
  }

  /// The document with Hebrew and Arabic for its Cyrillic, which takes as many bytes.
  private func rightToLeft(_ document: Document) -> Document {
    var scalars = String.UnicodeScalarView()
    for scalar in document.text.description.unicodeScalars {
      let isCyrillic = (0x400...0x4FF).contains(scalar.value)
      scalars.append(isCyrillic ? Unicode.Scalar(scalar.value + 0x190) ?? scalar : scalar)
    }
    return Document(
      id: document.id, language: document.language, text: SourceText(String(scalars)),
      metadata: document.metadata, segmenter: document.segmenter, sentences: document.sentences,
      tokens: document.tokens, annotations: document.annotations, relations: document.relations,
      unknownKeys: document.unknownKeys)
  }

  /// The same for several documents in one file, where the format allows them.
  @Test(
    arguments: Format.all.filter { $0.isReadable && $0.isWritable && $0.layout == .manyDocuments }.map(\.id))
  func severalDocuments(formatID: String) throws {
    let format = try #require(Format.named(formatID))
    var random = SeededGenerator(seed: 12)
    for _ in 0..<20 {
      let documents = (0..<5).map { random.segmentedDocument(id: "d\($0)") }
        .filter { !$0.text.isEmpty && $0.tokens?.isEmpty == false }
      var exporter = try #require(Exporter(format))
      let fitted = try documents.map { try exporter.fitted($0) }
      try checkRoundTrip(of: documents, fitted: fitted, format)
    }
  }

  private func checkRoundTrip(of documents: [Document], fitted: [Document], _ format: Format) throws {
    var exporter = try #require(Exporter(format))
    var bytes: [UInt8] = []
    for document in documents { try exporter.write(document, to: &bytes) }
    exporter.finish(to: &bytes)
    var options = ReadOptions()
    options.companions = exporter.companion.map { [$0] } ?? []
    if case .fileEachWithText = format.layout { options.text = documents.first?.text.bytes }
    var reader = try #require(try format.reader(ByteSource(bytes: bytes), options: options))
    var read: [ReadDocument] = []
    while let next = try reader.next() { read.append(next) }
    let shown = String(decoding: bytes, as: UTF8.self)
    // A format of tokens has no trace of a document without any.
    if format.unit == .tokens, fitted.allSatisfy({ $0.tokens?.isEmpty ?? true }), read.isEmpty {
      return
    }
    try #require(read.count == fitted.count, "\(shown)")
    let comparison = DocumentComparison(capabilities: format.capabilities)
    for (one, expected) in zip(read, fitted) {
      #expect(one.faults.isEmpty, "\(shown)")
      var document = one.document
      if let key = format.ownKey { document.unknownKeys[key] = nil }
      let differences = comparison.differences(expected, document)
      #expect(differences.isEmpty, "\(shown)")
    }
  }

  /// Each aspect that changed on the way into the format has an entry in the report.
  private func checkReport(of losses: LossReport, from document: Document, to fitted: Document) {
    let excuses: [String: [LossKind]] = [
      "text": [.text], "language": [.language], "metadata": [.metadata], "sentences": [.sentences],
      "tokens": [.tokens], "unknownKeys": [.unknownKeys],
      "annotations": [
        .annotations, .emptyAnnotations, .nesting, .crossing, .parts, .tokenBoundaries, .rejected, .labels,
        .attributes, .provenance, .unknownKeys, .annotationIDs,
      ],
      "relations": [
        .relations, .rejected, .relationDetails, .nesting, .crossing, .parts, .tokenBoundaries, .labels,
        .emptyAnnotations, .annotationIDs,
      ],
    ]
    for (aspect, values) in DocumentComparison(capabilities: .everything).differences(document, fitted) {
      let kinds = excuses[aspect] ?? []
      #expect(kinds.contains { losses[$0] > 0 }, "\(aspect): \(values)")
    }
  }

  /// Whatever a document is called, its file can be read again.
  @Test(
    arguments: Format.all.filter { $0.isReadable && $0.isWritable }.map(\.id),
    ["", " ", "a\n#", "a b", "\t", "\u{0}", "e\u{301}"])
  func idsOfAnyKindGiveReadableFiles(formatID: String, id: String) throws {
    let format = try #require(Format.named(formatID))
    let document = try MarkedTextReader.document("[person#p1|Ann] left .").named(id).splitAtSpaces()
    let (documents, losses, _) = try format.trip([document])
    #expect(documents.count == 1)
    let isKept = documents.first.map { sameBytes($0.id, id) } ?? false
    #expect(isKept || losses[.documentID] == 1 || !format.capabilities.contains(.documentID))
  }

  /// Whatever a label is called, its file can be read again.
  @Test(
    arguments: Format.all.filter { $0.isReadable && $0.isWritable }.map(\.id),
    ["", " ", "a\n#", "a b", "\t", "B-a", "a|b", "(", "_", "O"])
  func labelsOfAnyKindGiveReadableFiles(formatID: String, label: String) throws {
    let format = try #require(Format.named(formatID))
    guard format.capabilities.contains(.annotations) else { return }
    var document = try MarkedTextReader.document("[person#p1|Ann] left .").named("d").splitAtSpaces()
    document.annotations[0].label = Label(label)
    let (documents, losses, _) = try format.trip([document])
    let read = documents.first?.annotations.first?.label.rawValue
    let isKept = read.map { sameBytes($0, label) } ?? false
    #expect(isKept || losses[.labels] + losses[.annotations] == 1, "\(read ?? "nothing")")
  }

  /// Files of others may give one id to two annotations, which `validate` tells. No file is broken by it.
  @Test(arguments: Format.all.filter { $0.isReadable && $0.isWritable }.map(\.id))
  func annotationsOfOneIDStayTwo(formatID: String) throws {
    let format = try #require(Format.named(formatID))
    guard format.capabilities.contains(.annotations) else { return }
    var document = try MarkedTextReader.document(
      "[quote#q1 by=q2|Ann] [speaker#q2|left] [quote#q3|.]"
    ).named("d").splitAtSpaces()
    document.annotations[2].id = "q1"
    let (documents, losses, _) = try format.trip([document])
    #expect(documents.first?.spans.sorted() == ["quote:.", "quote:Ann", "speaker:left"])
    let ids = documents.first?.annotations.map(\.id) ?? []
    let isKept = ids.sorted() == ["q1", "q1", "q2"]
    #expect(isKept || (Set(ids).count == 3 && losses[.annotationIDs] == 1), "\(ids)")
  }
}
