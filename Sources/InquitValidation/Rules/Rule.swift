/// A check with a code, a name and examples.
///
/// A rule knows neither who made an annotation nor how findings are printed.
public protocol Rule: Sendable {
  static var about: RuleDescription { get }

  /// Whether the rule looks at what annotations cover. Where a document's offsets do not fit its text, such rules would
  /// only echo that, so they are passed over.
  static var needsSoundOffsets: Bool { get }
}

extension Rule {
  public var about: RuleDescription { Self.about }

  /// As the rules of most families need it.
  public static var needsSoundOffsets: Bool {
    about.code.family?.looksAtCoveredText ?? false
  }
}

/// A rule that needs one document at a time.
public protocol DocumentRule: Rule {
  func check(_ document: CheckedDocument, into report: inout Report)
}

/// A rule about the bytes of a file, before anything is read from it.
public protocol FileRule: Rule {
  func check(_ file: CheckedFile, into report: inout FileReport)
}

/// A rule that compares documents with each other.
public protocol CorpusRule: Rule {
  /// A fresh state, to be fed with the documents of one corpus.
  func makeCheck() -> any CorpusCheck
}

/// The state of a corpus rule. What it keeps must grow with the distinct strings it has seen, not with the text.
public protocol CorpusCheck {
  mutating func add(_ document: CheckedDocument, origin: DocumentOrigin)
  func finish(into report: inout CorpusReport)
}
