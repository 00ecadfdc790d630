import InquitModel

extension Format {
  /// Marked text: a document for people. See `MarkedText`.
  public static let markedText = Self.makeMarkedText()

  private static func makeMarkedText() -> Format {
    var format = Format(
      id: "marked", summary: "marked text, for people: [speaker#s1|Ann] said [quote by=s1|“Hi.”]",
      unit: .markup,
      capabilities: [
        .text, .documentID, .language, .metadata, .annotations, .anyBoundaries, .nesting, .crossing, .parts,
        .annotationIDs, .attributes, .provenance, .rejected, .relations,
      ],
      recognise: { sample in
        if sample.lines.first?.hasPrefix(MarkedText.header) == true {
          return .certain("it starts with \(MarkedText.header)")
        }
        return nil
      },
      reader: { source, options in MarkedTextFileReader(source, defaultID: options.defaultID) },
      writer: { options in MarkedTextDocumentWriter(options) })
    format.aliases = ["markup", "marked-text"]
    format.extensions = ["marked", "inq"]
    return format
  }
}

struct MarkedTextDocumentWriter: DocumentWriter {
  private var options = MarkedTextWriter.Options()

  init(_ options: WriteOptions) { self.options.includesProvenance = options.includesProvenance }

  func adapt(_ document: inout Document, _ losses: inout LossReport) {
    NameAdapter(keepsIDs: true, allows: MarkedText.isNameScalar).adapt(&document, &losses)
    let kept = document.metadata.members.filter {
      MarkedText.isName($0.key) && $0.key != "id" && $0.key != "language"
    }
    guard kept.count < document.metadata.members.count else { return }
    losses.note(.metadata, in: document.id, "keys that are no names")
    document.metadata = JSONObject(kept)
  }

  mutating func write(_ document: Document, to output: inout [UInt8]) {
    output.append(contentsOf: MarkedTextWriter.string(for: document, options: options).utf8)
  }
}
