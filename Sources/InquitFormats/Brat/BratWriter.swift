import InquitModel

/// Writes the `.ann` file of one document.
struct BratWriter: DocumentWriter {
  func adapt(_ document: inout Document, _ losses: inout LossReport) {
    NameAdapter { scalar in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-", "_": true
      default: false
      }
    }.adapt(&document, &losses)
    let text = document.text
    let id = document.id
    document.annotations = document.annotations.compactMap { annotation in
      var copy = annotation
      copy.ranges = Self.trimmed(annotation.ranges, in: text)
      if copy.ranges != annotation.ranges {
        let kind: LossKind = copy.ranges.count == annotation.ranges.count ? .tokenBoundaries : .parts
        losses.note(
          kind, in: id, "line ends at the edge of \(annotation.label) \(annotation.coveredText(in: text))")
      }
      return copy.ranges.isEmpty ? nil : copy
    }
    let ids = Set(document.annotations.map(\.id))
    document.relations.removeAll { relation in
      if ids.contains(relation.source), ids.contains(relation.target) { return false }
      losses.note(.relations, in: id, "\(relation.label)")
      return true
    }
  }

  /// A fragment cannot start or end at a line end, and fragments that only line ends part are one.
  private static func trimmed(_ ranges: [ByteRange], in text: SourceText) -> [ByteRange] {
    var result: [ByteRange] = []
    for range in ranges {
      guard let first = fragments(of: range, in: text).first, let last = fragments(of: range, in: text).last
      else { continue }
      let range = first.lowerBound..<last.upperBound
      if let before = result.last, text.bytes(in: before.upperBound..<range.lowerBound).allSatisfy(isLineEnd)
      {
        result[result.count - 1] = before.lowerBound..<range.upperBound
      } else {
        result.append(range)
      }
    }
    return result
  }

  private static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  /// The pieces of `range` between line ends.
  private static func fragments(of range: ByteRange, in text: SourceText) -> [ByteRange] {
    text.bytes(in: range).split(whereSeparator: isLineEnd).map { ByteRange($0.startIndex, $0.endIndex) }
  }

  mutating func write(_ document: Document, to output: inout [UInt8]) {
    let offsets = CodePointOffsets(document.text)
    var numbers: [String: Int] = [:]
    var lines: [String] = []
    for (i, annotation) in document.annotations.enumerated() {
      numbers[annotation.id] = i + 1
      let fragments = annotation.ranges.flatMap { Self.fragments(of: $0, in: document.text) }
      let places = fragments.map { range in
        let (start, end) = offsets.integers(range)
        return "\(start) \(end)"
      }
      let covered = fragments.map { document.text[$0] }.joined(separator: " ")
      lines.append("T\(i + 1)\t\(annotation.label) \(places.joined(separator: ";"))\t\(covered)")
    }
    var attributes = 0
    var notes = 0
    for (i, annotation) in document.annotations.enumerated() {
      var further: [JSONObject.Member] = []
      for attribute in annotation.attributes.members {
        guard let value = Self.spelled(attribute.value) else {
          further.append(attribute)
          continue
        }
        attributes += 1
        lines.append("A\(attributes)\t\(attribute.key) T\(i + 1)\(value)")
      }
      appendNote(about: "T\(i + 1)", JSONObject(further), annotation.provenance, &notes, &lines)
    }
    for (i, relation) in document.relations.enumerated() {
      guard let source = numbers[relation.source], let target = numbers[relation.target] else { continue }
      lines.append("R\(i + 1)\t\(relation.label) Arg1:T\(source) Arg2:T\(target)")
      appendNote(about: "R\(i + 1)", relation.attributes, relation.provenance, &notes, &lines)
    }
    for line in lines { output.append(contentsOf: (line + "\n").utf8) }
  }

  /// A value as it stands after its target: one word, or nothing for true. nil when it is neither.
  private static func spelled(_ value: JSONValue) -> String? {
    switch value {
    case .bool(true): ""
    case .string(let string)
    where !string.isEmpty && !string.unicodeScalars.contains(where: \.properties.isWhitespace):
      " \(string)"
    default: nil
    }
  }

  private func appendNote(
    about target: String, _ attributes: JSONObject, _ provenance: Provenance, _ notes: inout Int,
    _ lines: inout [String]
  ) {
    var members = provenance.json.members
    if !attributes.isEmpty {
      members.append(JSONObject.Member(key: "attributes", value: .object(attributes)))
    }
    guard !members.isEmpty else { return }
    notes += 1
    var json = JSONWriter()
    json.object(JSONObject(members))
    lines.append("#\(notes)\t\(BratNote.type) \(target)\t\(String(decoding: json.bytes, as: UTF8.self))")
  }
}
