import InquitModel

/// What findings say of their rule.
struct RuleHeading: Sendable {
  let code: RuleCode
  let name: String
  let level: Level

  init(_ about: RuleDescription) {
    code = about.code
    name = about.name
    level = about.level
  }
}

/// What a rule says about one document. Places and excerpts are filled in from what the finding is about.
public struct Report {
  public private(set) var findings: [Finding] = []
  private let document: CheckedDocument
  private let file: String?
  private var about: RuleHeading

  init(about: RuleHeading, document: CheckedDocument, file: String?) {
    self.about = about
    self.document = document
    self.file = file
  }

  mutating func begin(_ about: RuleHeading) { self.about = about }

  mutating func removeAll(where isUnwanted: (Finding) -> Bool) { findings.removeAll(where: isUnwanted) }

  /// Adds a finding. Without `ranges`, what the subject covers is underlined; without `place`, the subject's is
  /// taken.
  public mutating func add(
    _ message: String, at subject: Subject = .document, ranges: [ByteRange]? = nil, place: FilePlace? = nil,
    help: String? = nil, notes: [FindingNote] = [], fix: Fix? = nil, surprise: Double? = nil
  ) {
    let ranges = ranges ?? self.ranges(of: subject)
    findings.append(
      Finding(
        code: about.code, name: about.name, level: about.level, file: file,
        place: place ?? self.place(of: subject), document: document.document.id, subject: subject,
        ranges: ranges, characters: ranges.compactMap { document.map.range(of: $0) },
        excerpt: document.excerpt(ranges), message: message,
        help: help, notes: notes, fix: fix, surprise: surprise))
  }

  /// A note about another annotation of the document.
  public func note(_ message: String, annotation: Int) -> FindingNote {
    let ranges = document.annotations[annotation].ranges
    return FindingNote(
      message, file: file, place: document.place(ofAnnotation: annotation),
      excerpt: document.excerpt(ranges))
  }

  private func ranges(of subject: Subject) -> [ByteRange] {
    switch subject {
    case .file, .document: []
    case .annotation(let i): document.annotations[i].ranges
    case .relation(let i):
      document.index(of: document.relations[i].source).map { document.annotations[$0].ranges } ?? []
    case .sentence(let i): document.document.sentences.map { [$0[i]] } ?? []
    case .token(let i): document.document.tokens.map { [$0[i]] } ?? []
    }
  }

  private func place(of subject: Subject) -> FilePlace {
    switch subject {
    case .annotation(let i): document.place(ofAnnotation: i)
    case .relation(let i): document.place(ofRelation: i)
    default: document.read.place
    }
  }
}

/// What a rule says about the bytes of a file.
public struct FileReport {
  public private(set) var findings: [Finding] = []
  private let file: String
  private var about: RuleHeading

  init(about: RuleHeading, file: String) {
    self.about = about
    self.file = file
  }

  mutating func begin(_ about: RuleHeading) { self.about = about }

  public mutating func add(
    _ message: String, place: FilePlace, excerpt: Excerpt? = nil, help: String? = nil,
    notes: [FindingNote] = [], fix: Fix? = nil
  ) {
    findings.append(
      Finding(
        code: about.code, name: about.name, level: about.level, file: file, place: place, document: nil,
        subject: .file, ranges: [], characters: [], excerpt: excerpt, message: message, help: help,
        notes: notes, fix: fix))
  }
}

/// What a rule says about a corpus.
public struct CorpusReport {
  public private(set) var findings: [Finding] = []
  private var about: RuleHeading

  init(about: RuleHeading) { self.about = about }

  mutating func begin(_ about: RuleHeading) { self.about = about }

  mutating func removeAll(where isUnwanted: (Finding) -> Bool) { findings.removeAll(where: isUnwanted) }

  /// Adds a finding at `sighting`, or about the corpus as a whole.
  public mutating func add(
    _ message: String, at sighting: Sighting?, help: String? = nil, notes: [FindingNote] = [],
    surprise: Double? = nil
  ) {
    findings.append(
      Finding(
        code: about.code, name: about.name, level: about.level, file: sighting?.file,
        place: sighting?.place ?? FilePlace(line: 1), document: sighting?.document,
        subject: sighting?.subject ?? .file, ranges: sighting?.ranges ?? [],
        characters: sighting?.characters ?? [], excerpt: sighting?.excerpt,
        message: message, help: help, notes: notes, fix: nil, surprise: surprise))
  }
}

/// A place that a corpus rule has seen and may want to show at the end.
public struct Sighting: Hashable, Sendable {
  public let file: String?
  public let place: FilePlace
  public let document: String
  public let subject: Subject
  public let ranges: [ByteRange]
  /// The same in code points.
  public let characters: [ScalarRange]
  public let excerpt: Excerpt?

  /// An annotation, or the whole document.
  public init(_ document: CheckedDocument, _ origin: DocumentOrigin, annotation: Int? = nil) {
    if let annotation {
      self.init(
        document, origin, document.place(ofAnnotation: annotation), .annotation(annotation),
        document.annotations[annotation].ranges)
    } else {
      self.init(document, origin, document.read.place, .document, [])
    }
  }

  /// A stretch of the text.
  public init(_ document: CheckedDocument, _ origin: DocumentOrigin, range: ByteRange) {
    self.init(document, origin, document.read.place, .document, [range])
  }

  private init(
    _ document: CheckedDocument, _ origin: DocumentOrigin, _ place: FilePlace, _ subject: Subject,
    _ ranges: [ByteRange]
  ) {
    file = origin.file
    self.document = document.document.id
    self.place = place
    self.subject = subject
    self.ranges = ranges
    characters = ranges.compactMap { document.map.range(of: $0) }
    excerpt = document.excerpt(ranges)
  }

  /// A note that points here.
  public func note(_ message: String) -> FindingNote {
    FindingNote(message, file: file, place: place, excerpt: excerpt)
  }
}
