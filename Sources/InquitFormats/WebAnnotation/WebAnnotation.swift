import InquitModel

extension Format {
  /// The W3C's Web Annotation Data Model in JSON-LD. Annotations say where they stand by position and by
  /// quotation; the text lies beside them.
  public static let webAnnotation = Self.makeWebAnnotation()

  private static func makeWebAnnotation() -> Format {
    var format = Format(
      id: "web-annotation", summary: "W3C Web Annotations, a .jsonld file beside each .txt",
      unit: .codePoints,
      capabilities: [
        .text, .annotations, .anyBoundaries, .nesting, .crossing, .parts, .annotationIDs, .relations,
      ],
      recognise: { sample in
        if let list = ["rows[].", "annotations[].", "[].", ""].first(where: {
          sample.has($0 + "uri", $0 + "target[].selector")
        }) {
          return .certain(
            "its annotations have the keys \"\(list)uri\" and \"\(list)target\", as Hypothesis writes them")
        }
        if sample.has("bodies", "target.selector[].quote") {
          return .certain("its annotations have the keys \"bodies\" and \"target\", as Recogito writes them")
        }
        let hasContext = sample.has("@context") || sample.has("[].@context")
        guard hasContext, String(decoding: sample.bytes, as: UTF8.self).contains(WebAnnotation.context) else {
          return nil
        }
        return .certain("it names the context \(WebAnnotation.context)")
      },
      reader: { source, options in WebAnnotationReader(source, options) },
      writer: { _ in WebAnnotationWriter() })
    format.aliases = ["w3c"]
    format.extensions = ["jsonld"]
    format.layout = .fileEachWithText(extension: "txt")
    return format
  }
}

enum WebAnnotation {
  static let context = "http://www.w3.org/ns/anno.jsonld"

  /// `id` as a fragment: what an IRI may not hold is written in percent (RFC 3987).
  static func fragment(_ id: String) -> String {
    var out = "#"
    for byte in id.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
        out.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        out += (byte < 0x10 ? "%0" : "%") + String(byte, radix: 16, uppercase: true)
      }
    }
    return out
  }

  /// The id that a fragment names; other IRIs name themselves.
  static func id(_ iri: String) -> String {
    guard iri.utf8.first == UInt8(ascii: "#") else { return iri }
    var bytes: [UInt8] = []
    var rest = iri.utf8.dropFirst()
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// Writes the page of annotations of one document.
struct WebAnnotationWriter: DocumentWriter {
  /// How many code points before and after an annotation are quoted with it.
  private static let contextLength = 32

  mutating func write(_ document: Document, to output: inout [UInt8]) {
    let offsets = CodePointOffsets(document.text)
    let source = JSONValue.string(document.id)
    var items: [JSONObject] = []
    for annotation in document.annotations {
      let targets = annotation.ranges.map { range -> JSONValue in
        let (start, end) = offsets.numbers(range)
        return [
          "source": source,
          "selector": .array([
            quotation(range, in: document.text),
            ["type": "TextPositionSelector", "start": start, "end": end],
          ]),
        ]
      }
      items.append([
        "id": .string(WebAnnotation.fragment(annotation.id)), "type": "Annotation", "motivation": "tagging",
        "body": .array([tag(annotation.label.rawValue)]),
        "target": targets.count == 1 ? targets[0] : .array(targets),
      ])
    }
    for relation in document.relations {
      items.append([
        "type": "Annotation", "motivation": "linking", "body": .array([tag(relation.label.rawValue)]),
        "target": .array([
          .string(WebAnnotation.fragment(relation.source)), .string(WebAnnotation.fragment(relation.target)),
        ]),
      ])
    }
    output.append(
      contentsOf: "{\"@context\":\"\(WebAnnotation.context)\",\"type\":\"AnnotationPage\",\"items\":".utf8)
    var array = JSONArrayWriter()
    for item in items { array.write(item, to: &output) }
    array.finish(to: &output)
    output.append(contentsOf: "}\n".utf8)
  }

  private func tag(_ label: String) -> JSONValue {
    ["type": "TextualBody", "purpose": "tagging", "value": .string(label)]
  }

  private func quotation(_ range: ByteRange, in text: SourceText) -> JSONValue {
    let start = Self.offset(Self.contextLength, from: range.lowerBound, by: -1, in: text)
    let end = Self.offset(Self.contextLength, from: range.upperBound, by: 1, in: text)
    return [
      "type": "TextQuoteSelector", "exact": .string(text[range]),
      "prefix": .string(text[start..<range.lowerBound]), "suffix": .string(text[range.upperBound..<end]),
    ]
  }

  /// `count` code points from `offset`, forwards or backwards, or where the text ends.
  private static func offset(_ count: Int, from offset: ByteOffset, by step: Int, in text: SourceText)
    -> ByteOffset
  {
    var (offset, left) = (offset, count)
    let last = step < 0 ? 0 : text.endOffset
    while left > 0, offset != last {
      offset = offset.advanced(by: step)
      if text.isScalarBoundary(offset) { left -= 1 }
    }
    return offset
  }
}
