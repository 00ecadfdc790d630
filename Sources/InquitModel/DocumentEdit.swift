/// A change of one annotation or relation of a document. Indexes are those of the document as it was read, whatever
/// else changes with it.
public enum DocumentEdit: Hashable, Sendable {
  case setRanges(annotation: Int, [ByteRange])
  case setLabel(annotation: Int, Label)
  /// nil removes the attribute.
  case setAttribute(annotation: Int, name: String, JSONValue?)
  case removeAnnotation(Int)
  case removeRelation(Int)
}

extension Document {
  /// The document with the edits made. Edits of what it does not have are passed over.
  public func applying(_ edits: [DocumentEdit]) -> Document {
    var result = self
    var removedAnnotations = Set<Int>()
    var removedRelations = Set<Int>()
    for edit in edits {
      switch edit {
      case .setRanges(let i, let ranges):
        if annotations.indices.contains(i) { result.annotations[i].ranges = ranges }
      case .setLabel(let i, let label):
        if annotations.indices.contains(i) { result.annotations[i].label = label }
      case .setAttribute(let i, let name, let value):
        if annotations.indices.contains(i) { result.annotations[i].attributes[name] = value }
      case .removeAnnotation(let i): removedAnnotations.insert(i)
      case .removeRelation(let i): removedRelations.insert(i)
      }
    }
    result.annotations = Self.keeping(result.annotations, except: removedAnnotations)
    result.relations = Self.keeping(result.relations, except: removedRelations)
    return result
  }

  private static func keeping<T>(_ list: [T], except removed: Set<Int>) -> [T] {
    removed.isEmpty ? list : list.indices.filter { !removed.contains($0) }.map { list[$0] }
  }
}

/// Bytes that are to stand in a file in place of others.
public struct ByteReplacement: Hashable, Sendable {
  /// Of the bytes as they are, from the file's start.
  public var range: Range<Int>
  public var bytes: [UInt8]

  public init(_ range: Range<Int>, _ bytes: [UInt8]) {
    self.range = range
    self.bytes = bytes
  }

  /// Whether the two overlap or stand side by side, so that their order would matter.
  package func touches(_ other: ByteReplacement) -> Bool {
    range.lowerBound <= other.range.upperBound && other.range.lowerBound <= range.upperBound
  }
}

extension [UInt8] {
  /// The bytes with replacements made that do not overlap.
  package func replacing(_ replacements: [ByteReplacement]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(count)
    var end = 0
    for replacement in replacements.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      result += self[end..<replacement.range.lowerBound]
      result += replacement.bytes
      end = replacement.range.upperBound
    }
    return result + self[end...]
  }
}
