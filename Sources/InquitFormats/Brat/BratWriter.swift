import InquitModel

/// Writes the `.ann` file of one document: the file that it was read from, with the lines changed whose subjects
/// changed.
struct BratWriter: DocumentWriter {
  func adapt(_ document: inout Document, _ losses: inout LossReport) {
    // What stood in such a file before may stand there again.
    let isFromFile = document.unknownKeys[BratFile.key] != nil
    NameAdapter { scalar in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-", "_": true
      default: isFromFile && !scalar.properties.isWhitespace && scalar != ":"
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
    if isFromFile { dropDetails(&document, &losses) }
  }

  /// Takes off what is said of relations that the file states as arguments of events or as equivalences.
  private func dropDetails(_ document: inout Document, _ losses: inout LossReport) {
    let revision = BratRevision(of: document)
    for (i, relation) in document.relations.enumerated() where !revision.hasPlaceForDetails(ofRelation: i) {
      let bare = Relation(label: relation.label, source: relation.source, target: relation.target)
      guard relation != bare else { continue }
      losses.note(.relationDetails, in: document.id, "\(relation.label)")
      document.relations[i] = bare
    }
  }

  /// A fragment cannot start or end at a line end, and fragments that only line ends part are one.
  static func trimmed(_ ranges: [ByteRange], in text: SourceText) -> [ByteRange] {
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
  static func fragments(of range: ByteRange, in text: SourceText) -> [ByteRange] {
    text.bytes(in: range).split(whereSeparator: isLineEnd).map { ByteRange($0.startIndex, $0.endIndex) }
  }

  /// Ids such as `T17` are kept; others are replaced by free ones of that kind.
  func rereadIDs(of document: Document) -> [String] { BratRevision(of: document).annotationIDs }

  mutating func write(_ document: Document, to output: inout [UInt8]) {
    var revision = BratRevision(of: document)
    output += revision.bytes()
  }
}
