import InquitModel

/// Runs rules over files, documents and corpora.
///
///     let linter = Linter(schema: schema)
///     for finding in linter.findings(in: readDocument) { print(finding.message) }
public struct Linter: Sendable {
  public let schema: LabelSchema
  private let fileRules: [(rule: any FileRule, heading: RuleHeading)]
  private let documentRules: [(rule: any DocumentRule, heading: RuleHeading)]
  /// Those that say something about documents whose offsets do not fit.
  private let rulesOfUnsoundDocuments: [(rule: any DocumentRule, heading: RuleHeading)]
  private let reportsUnused: Bool
  private let corpusRules: [any CorpusRule]

  /// With the schema that the data was annotated by, if that was another one, what no longer fits is reported.
  public init(
    schema: LabelSchema, previousSchema: LabelSchema? = nil, rules: [any Rule] = RuleRegistry.all
  ) {
    self.schema = schema
    fileRules = rules.compactMap { $0 as? any FileRule }.map { ($0, RuleHeading($0.about)) }
    documentRules = rules.compactMap { $0 as? any DocumentRule }.map { ($0, RuleHeading($0.about)) }
    rulesOfUnsoundDocuments = documentRules.filter { !type(of: $0.rule).needsSoundOffsets }
    reportsUnused = rules.contains { $0 is UnusedSuppression }
    corpusRules = rules.compactMap { rule in
      rule is SchemaChange ? SchemaChange(previous: previousSchema) : rule as? any CorpusRule
    }
  }

  /// What is wrong with the bytes of a file.
  public func findings(in file: CheckedFile) -> [Finding] {
    guard let first = fileRules.first else { return [] }
    var report = FileReport(about: first.heading, file: file.name)
    for (rule, heading) in fileRules {
      report.begin(heading)
      rule.check(file, into: &report)
    }
    return report.findings
  }

  /// What is wrong with one document, in the order of the rules.
  public func findings(in read: ReadDocument, file: String? = nil) -> [Finding] {
    findings(in: CheckedDocument(read, schema: schema), file: file)
  }

  /// What is wrong with one document, in the order of the rules; without what the document itself suppresses.
  public func findings(in document: CheckedDocument, file: String? = nil) -> [Finding] {
    guard let first = documentRules.first else { return [] }
    var report = Report(about: first.heading, document: document, file: file)
    let rules = document.read.faults.isEmpty ? documentRules : rulesOfUnsoundDocuments
    for (rule, heading) in rules {
      report.begin(heading)
      rule.check(document, into: &report)
    }
    var suppressions = Suppressions(document)
    if suppressions.isEmpty { return report.findings }
    report.removeAll { suppressions.cover($0) }
    if reportsUnused {
      report.begin(RuleHeading(UnusedSuppression.about))
      for unused in suppressions.unused(of: rules.map(\.rule.about)) {
        report.add(UnusedSuppression.message(unused), help: UnusedSuppression.help)
      }
    }
    return report.findings
  }

  /// A state to be fed with the documents of one corpus, in order.
  public func makeCorpusCheck() -> CorpusChecks {
    CorpusChecks(corpusRules, reportsUnused: reportsUnused)
  }
}

/// The states of all corpus rules.
public struct CorpusChecks {
  private var checks: [(about: RuleDescription, needsSoundOffsets: Bool, check: any CorpusCheck)]
  /// Whether to report suppressions of these rules that have nothing to leave out.
  private let reportsUnused: Bool
  /// Of the documents that have any.
  private var suppressions: [DocumentKey: (suppressions: Suppressions, sighting: Sighting)] = [:]
  /// The documents with suppressions, in their order.
  private var suppressing: [DocumentKey] = []

  private struct DocumentKey: Hashable {
    let file: String?
    let document: String?
  }

  init(_ rules: [any CorpusRule], reportsUnused: Bool) {
    checks = rules.map { ($0.about, type(of: $0).needsSoundOffsets, $0.makeCheck()) }
    self.reportsUnused = reportsUnused
  }

  /// Whether there is any rule to feed.
  public var isEmpty: Bool { checks.isEmpty }

  public mutating func add(_ document: CheckedDocument, origin: DocumentOrigin) {
    let isSound = document.read.faults.isEmpty
    for i in checks.indices where isSound || !checks[i].needsSoundOffsets {
      checks[i].check.add(document, origin: origin)
    }
    let own = Suppressions(document)
    if own.isEmpty { return }
    let key = DocumentKey(file: origin.file, document: document.document.id)
    if suppressions.updateValue((own, Sighting(document, origin)), forKey: key) == nil {
      suppressing.append(key)
    }
  }

  /// What is wrong with the corpus, in the order of the rules; without what its documents suppress.
  public func findings() -> [Finding] {
    guard let first = checks.first else { return [] }
    var report = CorpusReport(about: RuleHeading(first.about))
    for (about, _, check) in checks {
      report.begin(RuleHeading(about))
      check.finish(into: &report)
    }
    if suppressing.isEmpty { return report.findings }
    var suppressions = suppressions
    report.removeAll { finding in
      let key = DocumentKey(file: finding.file, document: finding.document)
      return suppressions[key]?.suppressions.cover(finding) ?? false
    }
    if reportsUnused {
      report.begin(RuleHeading(UnusedSuppression.about))
      for (own, sighting) in suppressing.compactMap({ suppressions[$0] }) {
        for unused in own.unused(of: checks.map(\.about)) {
          report.add(UnusedSuppression.message(unused), at: sighting, help: UnusedSuppression.help)
        }
      }
    }
    return report.findings
  }
}
