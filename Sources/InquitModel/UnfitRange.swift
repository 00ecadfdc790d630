/// A range of a document that is none of its text: an end of it lies outside the text or inside a character.
public struct UnfitRange: Hashable, Sendable {
  /// What has the range, as in `annotation q1` or `tokens[3]`.
  public let subject: String
  public let range: ByteRange
}

extension UnfitRange: CustomStringConvertible {
  public var description: String {
    "\(subject) has the bytes \(range.lowerBound.value) to \(range.upperBound.value), "
      + "which lie outside the text or cut a character in two"
  }
}

extension Document {
  /// The first range that is none of the text; nil when all are. Documents from readers and annotators have none;
  /// who makes documents otherwise can ask before writing them.
  public var unfitRange: UnfitRange? {
    for (name, ranges) in [("tokens", tokens), ("sentences", sentences)] {
      guard let index = ranges?.firstIndex(where: { !isRange($0) }), let range = ranges?[index] else {
        continue
      }
      return UnfitRange(subject: "\(name)[\(index)]", range: range)
    }
    for annotation in annotations {
      guard let range = annotation.ranges.first(where: { !isRange($0) }) else { continue }
      return UnfitRange(subject: "annotation \(annotation.id)", range: range)
    }
    return nil
  }

  private func isRange(_ range: ByteRange) -> Bool {
    text.isScalarBoundary(range.lowerBound) && text.isScalarBoundary(range.upperBound)
  }
}
