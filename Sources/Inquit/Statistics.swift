import InquitModel

/// Counts over documents: what there is of each label, attribute value, relation and speaker.
///
/// What a person rejected is counted as rejected and not otherwise.
public struct Statistics: Sendable {
  /// How often each of some names occurs.
  public struct Counts: Hashable, Sendable {
    private var counts: [String: Int] = [:]

    public init() {}

    /// Counts a name `n` times.
    public mutating func add(_ name: String, _ n: Int = 1) { counts[name, default: 0] += n }

    /// Adds what another has counted.
    public mutating func add(_ other: Counts) {
      for (name, n) in other.counts { add(name, n) }
    }

    /// How often a name occurs; 0 for one that does not.
    public subscript(name: String) -> Int { counts[name] ?? 0 }

    public var isEmpty: Bool { counts.isEmpty }

    /// The most frequent first; of equally frequent ones, by the bytes of the names.
    public var ranked: [(name: String, count: Int)] {
      counts.sorted { a, b in
        a.value != b.value ? a.value > b.value : a.key.utf8.lexicographicallyPrecedes(b.key.utf8)
      }.map { ($0.key, $0.value) }
    }
  }

  /// An attribute of a label.
  public struct Attribute: Hashable, Sendable {
    public let label: Label
    public let name: String
  }

  public private(set) var documents = 0
  /// Of the texts.
  public private(set) var bytes = 0
  /// Of documents that have been segmented.
  public private(set) var sentences = 0
  /// Of documents that have been segmented.
  public private(set) var tokens = 0
  /// By the documents' tags; `unknown` for those without.
  public private(set) var languages = Counts()
  public private(set) var labels = Counts()
  /// How far people are: `accepted`, `rejected`, `suggested`, and `unjudged` where the file says nothing.
  public private(set) var statuses = Counts()
  public private(set) var relations = Counts()
  public private(set) var attributes: [Attribute: Counts] = [:]
  /// By the names that they resolve to, how many quotes each has.
  public private(set) var speakers = Counts()
  /// Quotes that someone said, with and without a speaker.
  public private(set) var quotes = 0
  public private(set) var quotesWithoutSpeaker = 0

  public init() {}

  /// Counts a document.
  public mutating func add(_ document: Document) {
    documents += 1
    bytes += document.text.bytes.count
    sentences += document.sentences?.count ?? 0
    tokens += document.tokens?.count ?? 0
    languages.add(document.language ?? "unknown")
    for annotation in document.annotations {
      statuses.add(annotation.provenance.status?.rawValue ?? "unjudged")
      if annotation.provenance.status != .rejected { add(annotation) }
    }
    for relation in document.relations where relation.provenance.status != .rejected {
      relations.add(relation.label.rawValue)
    }
    for quote in document.attributedQuotes {
      quotes += 1
      if quote.entities.isEmpty { quotesWithoutSpeaker += 1 }
      for entity in quote.entities { speakers.add(entity) }
    }
  }

  /// The attributes whose values are counted: those that are a choice among words, not names or amounts.
  private static let choices: [String] = {
    var names: [String] = []
    for rule in LabelSchema.builtin.attributes where !names.contains(rule.name) {
      if case .choice = rule.type { names.append(rule.name) }
    }
    return names
  }()

  private mutating func add(_ annotation: Annotation) {
    labels.add(annotation.label.rawValue)
    for name in Self.choices {
      guard let value = annotation.attributes[name]?.stringValue else { continue }
      attributes[Attribute(label: annotation.label, name: name), default: Counts()].add(value)
    }
  }

  /// Adds the counts of other documents.
  public mutating func add(_ other: Statistics) {
    documents += other.documents
    bytes += other.bytes
    sentences += other.sentences
    tokens += other.tokens
    languages.add(other.languages)
    labels.add(other.labels)
    statuses.add(other.statuses)
    relations.add(other.relations)
    for (attribute, counts) in other.attributes { attributes[attribute, default: Counts()].add(counts) }
    speakers.add(other.speakers)
    quotes += other.quotes
    quotesWithoutSpeaker += other.quotesWithoutSpeaker
  }

  /// The attributes that occur, by label and name.
  public var attributeNames: [Attribute] {
    attributes.keys.sorted { ($0.label.rawValue, $0.name) < ($1.label.rawValue, $1.name) }
  }
}
