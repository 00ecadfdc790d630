/// Which labels, attributes, relations and overlaps are legal. It is data: read from a file, not built in.
public struct LabelSchema: Hashable, Sendable {
  /// A label that exists.
  public struct LabelRule: Hashable, Sendable {
    public let label: Label
    /// Whether an annotation may have more than one part.
    public let allowsParts: Bool

    public init(label: Label, allowsParts: Bool) {
      self.label = label
      self.allowsParts = allowsParts
    }
  }

  /// What values an attribute may have.
  public enum ValueType: Hashable, Sendable {
    /// Any string.
    case text
    /// A canonical decimal string: digits, at most one point, a leading minus sign.
    case decimal
    /// `true`, or the attribute is not there.
    case flag
    /// One of these words.
    case choice([String])
  }

  /// An attribute that annotations with a label may have, or must.
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

  /// A relation that exists.
  public struct RelationRule: Hashable, Sendable {
    public let label: RelationLabel
    /// The labels of the annotations that it may start from.
    public let sources: [Label]
    /// The labels of those that it may point to.
    public let targets: [Label]

    public init(label: RelationLabel, sources: [Label], targets: [Label]) {
      self.label = label
      self.sources = sources
      self.targets = targets
    }
  }

  /// Annotations with the two labels, in either order, may overlap in the way that `kind` says.
  public struct OverlapRule: Hashable, Sendable {
    /// How two annotations may overlap.
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

  /// Grows when annotations that were legal no longer are.
  public var version: String
  /// In the order of the file, which is the order of lists of labels.
  public var labels: [LabelRule]
  public var attributes: [AttributeRule]
  public var relations: [RelationRule]
  /// What is not stated here may not overlap.
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

  /// The rule of a label; nil when the schema does not have it.
  public func rule(for label: Label) -> LabelRule? { labels.first { $0.label == label } }

  /// The rule of a relation; nil when the schema does not have it.
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
