import InquitModel

/// Collects the names that people have settled in documents, as a list for `ProjectNames`.
public struct NameCollection: Sendable {
  /// The labels whose spans are names.
  public let labels: Set<Label>
  /// Each name, in words with single spaces between, with the labels that it was given.
  private var labelsOfName: [String: Set<Label>] = [:]
  /// How many names are merely suggested, and so were left out.
  public private(set) var unjudged = 0

  public init(labels: Set<Label> = [.person, .organisation, .location]) { self.labels = labels }

  /// Adds the names in a document that a person made or accepted, that is those that are neither merely
  /// suggested nor rejected. An annotation of several parts is no name.
  public mutating func add(_ document: Document) {
    for annotation in document.annotations
    where labels.contains(annotation.label) && annotation.ranges.count == 1 {
      switch annotation.provenance.status {
      case .suggested:
        unjudged += 1
        continue
      case .rejected: continue
      default: break
      }
      let words = document.text[annotation.ranges[0]].split(whereSeparator: \.isWhitespace)
      if words.isEmpty { continue }
      labelsOfName[words.joined(separator: " "), default: []].insert(annotation.label)
    }
  }

  public static func += (a: inout NameCollection, b: NameCollection) {
    a.labelsOfName.merge(b.labelsOfName) { $0.union($1) }
    a.unjudged += b.unjudged
  }

  /// Names with several labels, sorted: no list can tell which one is meant, so they are not in `list`.
  public var ambiguous: [String] { sorted { $0.count > 1 } }

  /// The other names, sorted: in each line a name, a TAB and its label.
  public var list: String {
    sorted { $0.count == 1 }.map { "\($0)\t\(labelsOfName[$0]?.first?.rawValue ?? "")\n" }.joined()
  }

  private func sorted(_ condition: (Set<Label>) -> Bool) -> [String] {
    labelsOfName.filter { condition($0.value) }.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}
