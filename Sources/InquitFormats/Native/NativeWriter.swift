import InquitModel

/// Writes documents in the native format: JSONL, a document a line, offsets in Unicode code points.
public struct NativeWriter: Sendable {
  private var json = JSONWriter()

  public init() {}

  /// The version of the format that is written.
  public static let version = 1

  /// The line of `document`, ended by LF.
  ///
  /// Every range must lie inside the text and between code points, as those of readers and annotators do: it is an
  /// error of the program if not. Where that is not sure, ask `Document.unfitRange`, or write with an `Exporter`, which
  /// throws.
  public mutating func line(for document: Document) -> [UInt8] {
    json.removeAll()
    write(document)
    json.raw("\n")
    return json.bytes
  }

  /// Appends the line of `document` to `output`.
  mutating func append(_ document: Document, to output: inout [UInt8]) {
    swap(&json.bytes, &output)
    write(document)
    json.raw("\n")
    swap(&json.bytes, &output)
  }

  private mutating func write(_ document: Document) {
    let map = OffsetMap<UTF32>(document.text)
    json.raw("{\"inquit\":")
    json.integer(Self.version)
    json.raw(",\"id\":")
    json.string(document.id)
    if let language = document.language {
      json.raw(",\"language\":")
      json.string(language)
    }
    json.raw(",\"text\":")
    json.string(document.text)
    json.raw(",\"metadata\":")
    json.object(document.metadata)
    if let segmenter = document.segmenter {
      json.raw(",\"segmenter\":{\"tokens\":")
      json.string(segmenter.tokens)
      json.raw(",\"icu\":")
      json.string(segmenter.icu)
      json.raw(",\"unicode\":")
      json.string(segmenter.unicode)
      json.raw("}")
    }
    if let sentences = document.sentences {
      json.raw(",\"sentences\":")
      write(sentences, map)
    }
    if let tokens = document.tokens {
      json.raw(",\"tokens\":")
      write(tokens, map)
    }
    json.raw(",\"annotations\":[")
    for (i, annotation) in document.annotations.enumerated() {
      if i > 0 { json.raw(",") }
      write(annotation, document.text, map)
    }
    json.raw("],\"relations\":[")
    for (i, relation) in document.relations.enumerated() {
      if i > 0 { json.raw(",") }
      write(relation)
    }
    json.raw("]")
    write(unknownKeys: document.unknownKeys)
    json.raw("}")
  }

  private mutating func write(_ ranges: [ByteRange], _ map: OffsetMap<UTF32>) {
    json.raw("[")
    for (i, range) in ranges.enumerated() {
      if i > 0 { json.raw(",") }
      guard let scalars = map.range(of: range) else {
        preconditionFailure("a range that lies outside the text or splits a code point")
      }
      json.raw("[")
      json.integer(scalars.lowerBound.value)
      json.raw(",")
      json.integer(scalars.upperBound.value)
      json.raw("]")
    }
    json.raw("]")
  }

  private mutating func write(_ annotation: Annotation, _ text: SourceText, _ map: OffsetMap<UTF32>) {
    json.raw("{\"id\":")
    json.string(annotation.id)
    json.raw(",\"label\":")
    json.string(annotation.label.rawValue)
    json.raw(",\"ranges\":")
    write(annotation.ranges, map)
    json.raw(",\"text\":")
    json.string(annotation.coveredText(in: text))
    json.raw(",\"attributes\":")
    json.object(annotation.attributes)
    write(annotation.provenance)
    write(unknownKeys: annotation.unknownKeys)
    json.raw("}")
  }

  private mutating func write(_ relation: Relation) {
    json.raw("{\"label\":")
    json.string(relation.label.rawValue)
    json.raw(",\"source\":")
    json.string(relation.source)
    json.raw(",\"target\":")
    json.string(relation.target)
    if !relation.attributes.isEmpty {
      json.raw(",\"attributes\":")
      json.object(relation.attributes)
    }
    write(relation.provenance)
    write(unknownKeys: relation.unknownKeys)
    json.raw("}")
  }

  private mutating func write(_ provenance: Provenance) {
    if let producer = provenance.producer {
      json.raw(",\"producer\":")
      json.string(producer)
    }
    if let status = provenance.status {
      json.raw(",\"status\":")
      json.string(status.rawValue)
    }
    if let confidence = provenance.confidence {
      json.raw(",\"confidence\":")
      json.value(.number("\(confidence)"))
    }
    if let rule = provenance.rule {
      json.raw(",\"rule\":")
      json.string(rule)
    }
  }

  private mutating func write(unknownKeys: JSONObject) {
    for member in unknownKeys.members {
      json.raw(",")
      json.string(member.key)
      json.raw(":")
      json.value(member.value)
    }
  }
}
