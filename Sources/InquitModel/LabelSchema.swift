/// Which labels, attributes, relations and overlaps are legal. It is data: read from a file, not built in.
public struct LabelSchema: Hashable, Sendable {
  public struct LabelRule: Hashable, Sendable {
    public let label: Label
    /// Whether an annotation may have more than one part.
    public let allowsParts: Bool

    public init(label: Label, allowsParts: Bool) {
      self.label = label
      self.allowsParts = allowsParts
    }
  }

  public enum ValueType: Hashable, Sendable {
    case text
    /// A canonical decimal string: digits, at most one point, a leading minus sign.
    case decimal
    case flag
    case choice([String])
  }

  public struct AttributeRule: Hashable, Sendable {
    public let label: Label
    public let name: String
    public let isRequired: Bool
    public let type: ValueType

    public init(label: Label, name: String, isRequired: Bool, type: ValueType) {
      self.label = label
      self.name = name
      self.isRequired = isRequired
      self.type = type
    }
  }

  public struct RelationRule: Hashable, Sendable {
    public let label: RelationLabel
    public let sources: [Label]
    public let targets: [Label]

    public init(label: RelationLabel, sources: [Label], targets: [Label]) {
      self.label = label
      self.sources = sources
      self.targets = targets
    }
  }

  /// `inner` may lie over `outer` in the way that `kind` says.
  public struct OverlapRule: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable {
      /// Only when one lies wholly inside the other.
      case nested
      /// In any way.
      case any
    }
    public let first: Label
    public let second: Label
    public let kind: Kind

    public init(first: Label, second: Label, kind: Kind) {
      self.first = first
      self.second = second
      self.kind = kind
    }
  }

  public var version: String
  public var labels: [LabelRule]
  public var attributes: [AttributeRule]
  public var relations: [RelationRule]
  public var overlaps: [OverlapRule]

  public init(
    version: String, labels: [LabelRule], attributes: [AttributeRule], relations: [RelationRule],
    overlaps: [OverlapRule]
  ) {
    self.version = version
    self.labels = labels
    self.attributes = attributes
    self.relations = relations
    self.overlaps = overlaps
  }

  public func rule(for label: Label) -> LabelRule? { labels.first { $0.label == label } }

  public func rule(for relation: RelationLabel) -> RelationRule? {
    relations.first { $0.label == relation }
  }

  /// The attributes that `label` may carry.
  public func attributes(of label: Label) -> [AttributeRule] { attributes.filter { $0.label == label } }

  /// How annotations of the two labels may overlap, in either order; nil when they may not.
  public func overlap(_ a: Label, _ b: Label) -> OverlapRule.Kind? {
    overlaps.first { ($0.first == a && $0.second == b) || ($0.first == b && $0.second == a) }?.kind
  }

  /// Whether two annotations may lie as they do. Those that share no character may; so may those with a label
  /// that the schema does not have, of which it says nothing.
  public func allows(_ a: Annotation, over b: Annotation) -> Bool {
    guard a.overlaps(b), rule(for: a.label) != nil, rule(for: b.label) != nil else { return true }
    switch overlap(a.label, b.label) {
    case .any: return true
    case .nested: return a.encloses(b) || b.encloses(a)
    case nil: return false
    }
  }
}
