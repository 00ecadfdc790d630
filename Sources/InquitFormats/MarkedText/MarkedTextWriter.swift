import InquitModel

/// Writes marked text.
public enum MarkedTextWriter {
  public struct Options: Sendable {
    /// Whether to write producer, status, confidence and rule.
    public var includesProvenance = false
    /// Whether to write the `#!inquit` line, which a file of several documents needs.
    public var includesHeader = true
    /// The labels to write; nil for all. Relations are written where both ends are.
    public var labels: Set<Label>?

    public init() {}
  }

  /// `document` in marked text, ended by LF when there is a header line.
  ///
  /// Every range must lie inside the text and between code points. Annotations without parts are left out.
  public static func string(for document: Document, options: Options = Options()) -> String {
    var writer = Writer(document: document, options: options)
    return String(decoding: writer.bytes(), as: UTF8.self)
  }
}

private struct Writer {
  let document: Document
  let options: MarkedTextWriter.Options
  let annotations: [Annotation]
  var out: [UInt8] = []
  var lineStart = true

  init(document: Document, options: MarkedTextWriter.Options) {
    self.document = document
    self.options = options
    annotations = document.annotations.filter { options.labels?.contains($0.label) ?? true }
  }

  mutating func bytes() -> [UInt8] {
    if options.includesHeader { writeHeader() }
    for event in NestedParts(annotations, in: document.text).events {
      switch event {
      case .text(let range): write(text: range)
      case .open(let annotation, let isFirst): open(annotations[annotation], isFirst: isFirst)
      case .close: out.append(UInt8(ascii: "]"))
      }
    }
    if options.includesHeader { out.append(UInt8(ascii: "\n")) }
    return out
  }

  private mutating func write(text range: ByteRange) {
    for byte in document.text.bytes(in: range) {
      switch byte {
      case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "\\"): out.append(UInt8(ascii: "\\"))
      case UInt8(ascii: "#") where lineStart: out.append(UInt8(ascii: "\\"))
      default: break
      }
      out.append(byte)
      lineStart = byte == UInt8(ascii: "\n")
    }
  }

  private mutating func open(_ annotation: Annotation, isFirst: Bool) {
    lineStart = false
    out.append(contentsOf: "[\(annotation.label.rawValue)#\(annotation.id)".utf8)
    if isFirst {
      for attribute in annotation.attributes.members { write(attribute: attribute.key, attribute.value) }
      for relation in document.relations where relation.source == annotation.id {
        guard annotations.contains(where: { $0.id == relation.target }) else { continue }
        let word = MarkedText.shorthands.first { $0.relation == relation.label }?.word
        write(item: word ?? "@\(relation.label.rawValue)", relation.target)
      }
      if options.includesProvenance { write(annotation.provenance) }
    } else {
      out.append(UInt8(ascii: "+"))
    }
    out.append(UInt8(ascii: "|"))
  }

  private mutating func write(attribute name: String, _ value: JSONValue) {
    switch value {
    case .string(let string): write(named: name, string)
    case .bool(true): out.append(contentsOf: " \(name)".utf8)
    default: write(json: name, value)
    }
  }

  /// A text; as JSON where it has line ends, which end a header line, or could seem to begin one.
  private mutating func write(named name: String, _ value: String) {
    if value.utf8.contains(UInt8(ascii: "\n")) {
      write(json: name, .string(value))
    } else {
      write(item: name, value)
    }
  }

  private mutating func write(json name: String, _ value: JSONValue) {
    var json = JSONWriter()
    json.value(value)
    write(item: name + ":", String(decoding: json.bytes, as: UTF8.self))
  }

  private mutating func write(_ provenance: Provenance) {
    if let producer = provenance.producer { write(item: ":producer", producer) }
    if let status = provenance.status { write(item: ":status", status.rawValue) }
    if let confidence = provenance.confidence { write(item: ":confidence", "\(confidence)") }
    if let rule = provenance.rule { write(item: ":rule", rule) }
  }

  private mutating func write(item name: String, _ value: String) {
    out.append(contentsOf: " \(name)=".utf8)
    let isBare =
      !value.isEmpty
      && value.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && !"|[]\"".utf8.contains($0) }
    if isBare {
      out.append(contentsOf: value.utf8)
      return
    }
    out.append(UInt8(ascii: "\""))
    for byte in value.utf8 {
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { out.append(UInt8(ascii: "\\")) }
      out.append(byte)
    }
    out.append(UInt8(ascii: "\""))
  }

  private mutating func writeHeader() {
    out.append(contentsOf: MarkedText.header.utf8)
    write(named: "id", document.id)
    if let language = document.language { write(named: "language", language) }
    for member in document.metadata.members where MarkedText.isName(member.key) {
      if case .string(let value) = member.value {
        write(named: member.key, value)
      } else {
        write(json: member.key, member.value)
      }
    }
    out.append(UInt8(ascii: "\n"))
  }
}
