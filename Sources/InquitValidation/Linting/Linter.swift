import InquitModel

/// Runs rules over files, documents and corpora.
///
///     let linter = Linter(schema: schema)
///     for finding in linter.findings(in: readDocument) { print(finding.message) }
public struct Linter: Sendable {
  public let schema: LabelSchema
  private let fileRules: [any FileRule]
  private let documentRules: [any DocumentRule]
  private let corpusRules: [any CorpusRule]

  public init(schema: LabelSchema, rules: [any Rule] = RuleRegistry.all) {
    self.schema = schema
    fileRules = rules.compactMap { $0 as? any FileRule }
    documentRules = rules.compactMap { $0 as? any DocumentRule }
    corpusRules = rules.compactMap { $0 as? any CorpusRule }
  }

  /// What is wrong with the bytes of a file.
  public func findings(in file: CheckedFile) -> [Finding] {
    guard let first = fileRules.first else { return [] }
    var report = FileReport(about: first.about, file: file.name)
    for rule in fileRules {
      report.begin(rule.about)
      rule.check(file, into: &report)
    }
    return report.findings
  }

  /// What is wrong with one document, in the order of the rules.
  public func findings(in read: ReadDocument, file: String? = nil) -> [Finding] {
    findings(in: CheckedDocument(read, schema: schema), file: file)
  }

  /// What is wrong with one document, in the order of the rules.
  public func findings(in document: CheckedDocument, file: String? = nil) -> [Finding] {
    guard let first = documentRules.first else { return [] }
    var report = Report(about: first.about, document: document, file: file)
    let isSound = document.read.faults.isEmpty
    for rule in documentRules where isSound || !type(of: rule).needsSoundOffsets {
      report.begin(rule.about)
      rule.check(document, into: &report)
    }
    return report.findings
  }

  /// A state to be fed with the documents of one corpus, in order.
  public func makeCorpusCheck() -> CorpusChecks { CorpusChecks(corpusRules) }
}

/// The states of all corpus rules.
public struct CorpusChecks {
  private var checks: [(about: RuleDescription, needsSoundOffsets: Bool, check: any CorpusCheck)]

  init(_ rules: [any CorpusRule]) {
    checks = rules.map { ($0.about, type(of: $0).needsSoundOffsets, $0.makeCheck()) }
  }

  /// Whether there is any rule to feed.
  public var isEmpty: Bool { checks.isEmpty }

  public mutating func add(_ document: CheckedDocument, origin: DocumentOrigin) {
    let isSound = document.read.faults.isEmpty
    for i in checks.indices where isSound || !checks[i].needsSoundOffsets {
      checks[i].check.add(document, origin: origin)
    }
  }

  /// What is wrong with the corpus, in the order of the rules.
  public func findings() -> [Finding] {
    guard let first = checks.first else { return [] }
    var report = CorpusReport(about: first.about)
    for (about, _, check) in checks {
      report.begin(about)
      check.finish(into: &report)
    }
    return report.findings
  }
}
