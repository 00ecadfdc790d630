import InquitModel

/// What a document says about findings that are known to be right as they are: which rule, where, and why.
///
/// Suppressions stand in the document's metadata, under `inquit-ignore`: a text, or a list of texts. Each is
/// `RULE: reason` for the whole document, or `RULE@ID: reason` for the annotation of that id, where `RULE` is a code
/// or a name:
///
///     "metadata":{"inquit-ignore":["quote-without-speaker: the paper never says who", "SPN006@l3: a typing error"]}
///
/// They hold for findings about documents. For those about a file's bytes there are `per-file-ignores`.
public struct Suppression: Hashable, Sendable {
  public static let key = "inquit-ignore"

  /// As it is written.
  public let source: String
  /// A code or a name, as it is written.
  public let rule: String
  /// The id of an annotation; nil for the whole document.
  public let annotation: String?
  /// Empty when there is none.
  public let reason: String

  public init(_ source: String) {
    self.source = source
    let halves = source.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let head = halves[0].split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    rule = Self.trimmed(head[0])
    annotation = head.count > 1 ? Self.trimmed(head[1]) : nil
    reason = halves.count > 1 ? Self.trimmed(halves[1]) : ""
  }

  /// The suppressions of a document, in their order.
  public static func all(in document: Document) -> [Suppression] {
    switch document.metadata[key] {
    case .string(let source): [Suppression(source)]
    case .array(let values): values.compactMap { $0.stringValue.map(Suppression.init) }
    default: []
    }
  }

  /// Whether it speaks of that rule.
  func names(_ code: RuleCode, _ name: String) -> Bool { rule == code.rawValue || rule == name }

  private static func trimmed(_ text: Substring) -> String {
    String(text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}

/// The suppressions of one document while it is checked.
struct Suppressions {
  private let all: [Suppression]
  /// The ids of the document's annotations, and of those that each relation ties; only where they are needed.
  private let annotations: [String]
  private let relations: [[String]]
  private var used: Set<Int> = []

  init(_ document: CheckedDocument) {
    all = document.suppressions
    annotations = all.isEmpty ? [] : document.annotations.map(\.id)
    relations = all.isEmpty ? [] : document.relations.map { [$0.source, $0.target] }
  }

  var isEmpty: Bool { all.isEmpty }

  /// Whether a finding about the document is to be left out.
  mutating func cover(_ finding: Finding) -> Bool {
    var isCovered = false
    for (i, suppression) in all.enumerated()
    where suppression.names(finding.code, finding.name)
      && suppression.annotation.map({ ids(of: finding.subject).contains($0) }) ?? true
    {
      used.insert(i)
      isCovered = true
    }
    return isCovered
  }

  private func ids(of subject: Subject) -> [String] {
    switch subject {
    case .annotation(let i): [annotations[i]]
    case .relation(let i): relations[i]
    default: []
    }
  }

  /// Those that name one of `rules` and covered nothing.
  func unused(of rules: [RuleDescription]) -> [Suppression] {
    all.indices.filter { i in !used.contains(i) && rules.contains { all[i].names($0.code, $0.name) } }
      .map { all[$0] }
  }
}
