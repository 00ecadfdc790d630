import InquitModel

/// A change that would make a finding go away.
public struct Fix: Hashable, Sendable {
  public enum Safety: String, Hashable, Sendable {
    /// Cannot lose or alter what was meant.
    case safe
    /// Probably right; a person should look at it.
    case unsafe
  }

  /// Indexes are those of the document as it was read, whatever else the same fix changes.
  public enum Edit: Hashable, Sendable {
    case setRanges(annotation: Int, [ByteRange])
    case setLabel(annotation: Int, Label)
    /// nil removes the attribute.
    case setAttribute(annotation: Int, name: String, JSONValue?)
    case removeAnnotation(Int)
    case removeRelation(Int)
    /// Bytes of the user's file, for findings about the file itself.
    case replaceBytes(Range<Int>, with: [UInt8])
  }

  /// What it does, as in "leave the white space out".
  public var title: String
  public var safety: Safety
  public var edits: [Edit]

  public init(_ title: String, _ safety: Safety, _ edits: [Edit]) {
    self.title = title
    self.safety = safety
    self.edits = edits
  }

  /// `document` with the edits made; edits of the file's bytes are left to whoever holds the file.
  public func applied(to document: Document) -> Document {
    var result = document
    var removedAnnotations = Set<Int>()
    var removedRelations = Set<Int>()
    for edit in edits {
      switch edit {
      case .setRanges(let i, let ranges): result.annotations[i].ranges = ranges
      case .setLabel(let i, let label):
        let old = result.annotations[i]
        result.annotations[i] = Annotation(
          id: old.id, label: label, ranges: old.ranges, attributes: old.attributes,
          provenance: old.provenance, unknownKeys: old.unknownKeys)
      case .setAttribute(let i, let name, let value): result.annotations[i].attributes[name] = value
      case .removeAnnotation(let i): removedAnnotations.insert(i)
      case .removeRelation(let i): removedRelations.insert(i)
      case .replaceBytes: break
      }
    }
    result.annotations = keeping(result.annotations, except: removedAnnotations)
    result.relations = keeping(result.relations, except: removedRelations)
    return result
  }

  private func keeping<T>(_ list: [T], except removed: Set<Int>) -> [T] {
    removed.isEmpty ? list : list.indices.filter { !removed.contains($0) }.map { list[$0] }
  }
}
