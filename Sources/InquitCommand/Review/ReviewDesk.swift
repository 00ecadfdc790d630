import Inquit
import InquitModel
import InquitReview

/// What all files of a review are reviewed with.
struct ReviewDesk {
  let keys: KeyMap
  let usesColor: Bool
  private let pipelineOptions: Pipeline.Options
  private let schema: LabelSchema
  private let linter: Linter
  private let comparison: ReviewComparison?
  private let ordersByDoubt: Bool
  private let interval: Int
  private let console: ConsoleOptions

  init(_ command: Review) throws {
    var options = Pipeline.Options()
    try command.project.add(to: &options, command.console)
    pipelineOptions = options
    linter = try command.rules.resolved().linter
    schema = linter.schema
    keys = try Self.keyMap(command.keys, schema)
    comparison = try command.against.map { path throws(Diagnostic) in try ReviewComparison(path) }
    ordersByDoubt = command.queue == .uncertain
    interval = command.learn ?? (command.commands == nil ? 5 : 0)
    console = command.console
    usesColor = Terminal.usesColor(command.console.color, isTerminal: true)
  }

  /// A file under review.
  struct Opened {
    let file: ReviewFile
    var session: ReviewSession
    let learner: ReviewLearner
    /// What the person should know of it; empty when there is nothing.
    let message: String
  }

  func open(_ path: String) throws -> Opened {
    let copy = try ReviewCopy(for: path, pipeline: Pipeline(options: pipelineOptions), console: console)
    let file = try ReviewFile(copy.path)
    let notices = [copy.notice, file.notice].compactMap(\.self)
    console.tell(notices)
    let learner = ReviewLearner(lines: file.lines, options: pipelineOptions, ordersByDoubt: ordersByDoubt)
    var session = try session(file)
    session.learning = learner.learning(interval: interval)
    return Opened(
      file: file, session: session, learner: learner,
      message: notices.map { "\($0.file ?? path) \($0.message)" }.joined(separator: "; "))
  }

  /// What `validate` finds wrong with a document.
  func findings(in document: Document) -> [ReviewFinding] {
    linter.findings(in: ReadDocument(document: document, place: FilePlace(line: 1))).map { finding in
      var annotation: String?
      if case .annotation(let index) = finding.subject { annotation = document.annotations[index].id }
      return ReviewFinding(
        range: finding.ranges.first, annotation: annotation, text: "\(finding.message) [\(finding.name)]")
    }
  }

  private static func keyMap(_ path: String?, _ schema: LabelSchema) throws(Diagnostic) -> KeyMap {
    var map = KeyMap()
    try map.add(KeyMap.builtin, file: "the built-in key map", schema: schema)
    if let path {
      try map.add(try TextFile.text(of: path), file: path, schema: schema)
    }
    return map
  }

  private func session(_ file: ReviewFile) throws(Diagnostic) -> ReviewSession {
    do throws(ReviewError) {
      var session = try ReviewSession(
        ids: file.ids, queue: try order(of: file), schema: schema, tokenise: Self.tokens,
        load: { index throws(ReviewError) in try file.document(at: index) },
        record: { entry throws(ReviewError) in try file.record(entry) })
      try session.replay(file.history.entries, savedCount: file.history.savedCount)
      session.stops[.unlabelled] = { UnlabelledQuotes.ranges(in: $0) }
      session.stops[.finding] = { findings(in: $0).compactMap(\.range) }
      if let comparison { session.stops[.disagreement] = { comparison.disagreements(with: $0) } }
      return session
    } catch {
      throw Diagnostic(file: file.path, error.message, help: error.help)
    }
  }

  /// The tokens of a document that has none of its own.
  private static func tokens(of document: Document) -> [ByteRange] {
    TextSegmenter(language: document.language ?? Pipeline.fallbackLanguage).segments(of: document.text).tokens
  }

  private func order(of file: ReviewFile) throws(ReviewError) -> [Int] {
    guard ordersByDoubt else { return Array(file.ids.indices) }
    var doubts: [(confidence: Double, index: Int)] = []
    for index in file.ids.indices {
      doubts.append((try file.document(at: index).leastConfidence ?? .infinity, index))
    }
    return doubts.sorted { $0 < $1 }.map(\.index)
  }
}
