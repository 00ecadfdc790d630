/// The name of a kind of annotation, such as `quote`. The set is open: a label schema says which exist.
public struct Label: RawRepresentable, Hashable, Sendable {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
  public init(_ rawValue: String) { self.rawValue = rawValue }
}

extension Label: ExpressibleByStringLiteral {
  public init(stringLiteral value: String) { self.init(value) }
}

extension Label: CustomStringConvertible {
  public var description: String { rawValue }
}

/// The labels of the built-in schema; what each covers is said in `Guidelines/`.
extension Label {
  public static let quote: Label = "quote"
  public static let speaker: Label = "speaker"
  public static let cue: Label = "cue"
  public static let location: Label = "location"
  public static let number: Label = "number"
  public static let person: Label = "person"
  public static let organisation: Label = "organisation"
}

/// The name of a kind of relation, such as `said-by`. The set is open, as with `Label`.
public struct RelationLabel: RawRepresentable, Hashable, Sendable {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
  public init(_ rawValue: String) { self.rawValue = rawValue }
}

extension RelationLabel: ExpressibleByStringLiteral {
  public init(stringLiteral value: String) { self.init(value) }
}

extension RelationLabel: CustomStringConvertible {
  public var description: String { rawValue }
}

/// The relations of the built-in schema.
extension RelationLabel {
  /// From a quote to the mention of its speaker.
  public static let saidBy: RelationLabel = "said-by"
  /// From a quote to its reporting verb or phrase.
  public static let cuedBy: RelationLabel = "cued-by"
  /// From a mention to the fullest mention of the same entity.
  public static let sameAs: RelationLabel = "same-as"
}
