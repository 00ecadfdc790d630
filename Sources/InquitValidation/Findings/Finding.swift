import InquitModel

/// Something wrong, or odd, in a file: which rule says so, where, what, and what to do.
///
/// A finding holds facts; how it prints is the reporters' business.
public struct Finding: Hashable, Sendable {
  public var code: RuleCode
  /// The rule's name, as in `dangling-relation`.
  public var name: String
  public var level: Level
  /// The file as the user named it; nil where the document came from elsewhere.
  public var file: String?
  /// Where in that file.
  public var place: FilePlace
  /// The id of the document; nil when the finding is the file's.
  public var document: String?
  public var subject: Subject
  /// What to underline in the document's text; empty when it is not about a stretch of text.
  public var ranges: [ByteRange]
  /// The same in code points, as Inquit's files count.
  public var characters: [ScalarRange]
  /// The lines of the document's text that hold `ranges`.
  public var excerpt: Excerpt?
  /// Lower case, no full stop.
  public var message: String
  /// What to do about it.
  public var help: String?
  /// Further places that belong to it.
  public var notes: [FindingNote]
  public var fix: Fix?
  /// How unlikely the case would be if it were no mistake, in bits; nil for findings that count nothing.
  public var surprise: Double?
}

/// What a finding is about. Indexes are those of the document's lists.
public enum Subject: Hashable, Sendable {
  case file
  case document
  case annotation(Int)
  case relation(Int)
  case sentence(Int)
  case token(Int)
}

/// Another place that a finding speaks of.
public struct FindingNote: Hashable, Sendable {
  public var message: String
  public var file: String?
  /// nil when the note is about no place of its own.
  public var place: FilePlace?
  public var excerpt: Excerpt?

  public init(_ message: String, file: String? = nil, place: FilePlace? = nil, excerpt: Excerpt? = nil) {
    self.message = message
    self.file = file
    self.place = place
    self.excerpt = excerpt
  }
}
