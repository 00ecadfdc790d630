/// A rule's stable code: the letters of its family and a number, as in `OFF001`. A code that was released is
/// never given to another fault.
public struct RuleCode: RawRepresentable, Hashable, Sendable, Comparable {
  public let rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }

  /// What the letters in front say, as in `OFF`; nil where they name no family.
  public var family: RuleFamily? { RuleFamily(rawValue: String(rawValue.prefix { $0.isLetter })) }

  public static func < (a: RuleCode, b: RuleCode) -> Bool { a.rawValue < b.rawValue }
}

extension RuleCode: ExpressibleByStringLiteral, CustomStringConvertible {
  public init(stringLiteral value: String) { self.init(rawValue: value) }
  public var description: String { rawValue }
}

/// What people read about a rule: its code and name, why it exists, and examples, which are also its tests.
public struct RuleDescription: Sendable {
  public enum FixAvailability: String, Sendable {
    case none
    /// At least some findings of the rule come with a safe fix.
    case safe
    /// At least some come with a fix that a person should look at.
    case unsafe
  }

  public let code: RuleCode
  /// Names the fault and reads well after "allow", as in `dangling-relation`.
  public let name: String
  public let level: Level
  /// One line: what is found.
  public let summary: String
  /// A paragraph: why it matters and what to do.
  public let why: String
  public let fix: FixAvailability
  public let failing: [RuleExample]
  public let passing: [RuleExample]

  public init(
    code: RuleCode, name: String, level: Level, summary: String, why: String, fix: FixAvailability = .none,
    failing: [RuleExample], passing: [RuleExample]
  ) {
    self.code = code
    self.name = name
    self.level = level
    self.summary = summary
    self.why = why
    self.fix = fix
    self.failing = failing
    self.passing = passing
  }
}

/// An input that shows a rule at work.
public enum RuleExample: Sendable {
  /// One document in marked text, or several with header lines.
  case marked(String)
  /// Lines in the native format, for faults that marked text cannot express.
  case native(String)
  /// The bytes of a file and its name, for faults of the file itself.
  case file(String, [UInt8])
  /// A document in marked text, and the label schema that it was annotated by.
  case schemaChange(String, previous: String)
  /// A document in marked text, and what a model says about its text.
  case predicted(String, by: String)
}

/// The families of rules, in the order of their listing.
public enum RuleFamily: String, Sendable, CaseIterable {
  case files = "FIL"
  case text = "TXT"
  case offsets = "OFF"
  case schema = "SCH"
  case spans = "SPN"
  case relations = "REL"
  case quotes = "QUO"
  case numbers = "NUM"
  case locations = "LOC"
  case tags = "TAG"
  case consistency = "CON"
  case splits = "SET"
  case conversion = "CNV"
  case suppressions = "SUP"

  /// Whether its rules look at what annotations cover, so that they would only echo offsets that do not fit.
  var looksAtCoveredText: Bool {
    switch self {
    case .spans, .quotes, .numbers, .locations, .consistency: true
    case .files, .text, .offsets, .schema, .relations, .tags, .splits, .conversion, .suppressions: false
    }
  }

  /// What its rules look at.
  public var title: String {
    switch self {
    case .files: "files and their records"
    case .text: "characters of the text"
    case .offsets: "offsets against the text"
    case .schema: "annotations against the label schema"
    case .spans: "edges of annotations"
    case .relations: "relations and ids"
    case .quotes: "quotes, cues and speakers"
    case .numbers: "numbers and their values"
    case .locations: "locations and their codes"
    case .tags: "columns and tags of token files"
    case .consistency: "the same thing labelled differently"
    case .splits: "collections of documents and their splits"
    case .conversion: "what other formats cannot hold"
    case .suppressions: "findings that a document leaves out"
    }
  }
}
