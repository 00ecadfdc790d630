import ArgumentParser
import Glibc
import Inquit
import InquitData
import InquitModel
import InquitReview

struct Review: ToolCommand {
  static let configuration = CommandConfiguration(
    abstract: "Correct and confirm annotations at the terminal.",
    usage: "inquit review <file> [options]",
    discussion: """
      Opens a native JSONL file. Every change is kept in FILE.journal before the screen shows it, so a lost \
      connection or a crash loses nothing: the next start goes on where this one ended. FILE itself changes \
      on saving only, and lines that were not edited stay as they are, byte for byte. Of a file of another format, \
      FILE.jsonl is made and reviewed; a text is annotated first.

      A correction of a name is carried over to open suggestions of the same name. After every few documents that \
      are done, a list of names and a model are learnt from them, and the documents to come get better suggestions. \
      What you have judged or edited is never touched.

      Examples:
        inquit review news.jsonl
        inquit review article.txt
        inquit review news.jsonl --queue uncertain        the most doubtful documents first
        inquit review news.jsonl --against other.jsonl    with “g” from one disagreement to the next
        inquit review news.jsonl --commands fixes.txt     without a screen, and save

      Commands, which keys stand for and --commands takes, one a line:
      \(ReviewCommand.usage.map { "  \($0.syntax)\n      \($0.meaning)" }.joined(separator: "\n"))
      """)

  enum Queue: String, CaseIterable, ExpressibleByArgument {
    /// As in the file.
    case file
    /// By the least confident suggestion.
    case uncertain
  }

  @Argument(help: "A native JSONL file, or one in another format.")
  var file: String

  @Option(help: "The order of the documents: file or uncertain.")
  var queue = Queue.file

  @Option(help: ArgumentHelp("A second file with the same documents, to compare with.", valueName: "file"))
  var against: String?

  @Option(help: ArgumentHelp("A key map that changes or adds to the built-in one.", valueName: "file"))
  var keys: String?

  @Option(
    help: ArgumentHelp(
      "Learn after every so many finished documents, 0 for never; 5 by default, 0 with --commands.",
      valueName: "number"))
  var learn: Int?

  @OptionGroup(title: "Project") var project: ProjectOptions
  @OptionGroup(title: "Labels and findings") var rules: SelectionOptions

  @Option(
    help: ArgumentHelp(
      "Carry out the commands in a file (- for standard input), save, and end.", valueName: "file"))
  var commands: String?

  @OptionGroup var console: ConsoleOptions

  func validate() throws {
    if let learn, learn < 0 { throw ValidationError("--learn must not be negative") }
  }

  func run() async throws { try await review() }

  /// On the main thread: waiting for keys would otherwise block one of the threads that learn.
  @MainActor private func review() async throws {
    var options = Pipeline.Options()
    try project.add(to: &options)
    let copy = try ReviewCopy(for: file, pipeline: Pipeline(options: options))
    if let notice = copy.notice, !console.quiet { console.diagnostics.print(notice) }
    let file = try ReviewFile(copy.path)
    let (selection, schema) = try rules.resolved()
    let linter = Linter(schema: schema, rules: selection.rules)
    let keyMap = try self.keyMap(schema)
    let learner = ReviewLearner(lines: file.lines, options: options, ordersByDoubt: queue == .uncertain)
    var session = try self.session(file, schema)
    session.learning = learner.learning(interval: learn ?? (commands == nil ? 5 : 0))
    session.stops[.finding] = { Self.findings(in: $0, linter).compactMap(\.range) }
    if let commands {
      try await carryOut(commands, in: &session, learner)
      try file.save(try session.changedDocuments())
    } else {
      var loop = try ReviewLoop(
        session: session, file: file, keys: keyMap, learner: learner,
        usesColor: Terminal.usesColor(console.color, isTerminal: true),
        message: copy.notice.map { "\(self.file) \($0.message)" } ?? "",
        findings: { Self.findings(in: $0, linter) })
      loop.run()
    }
  }

  private func keyMap(_ schema: LabelSchema) throws -> KeyMap {
    var keyMap = KeyMap()
    try keyMap.add(KeyMap.builtin, file: "the built-in key map", schema: schema)
    if let keys {
      let text = String(decoding: try InputFile(keys).readToEnd(), as: UTF8.self)
      try keyMap.add(text, file: keys, schema: schema)
    }
    return keyMap
  }

  private static func findings(in document: Document, _ linter: Linter) -> [ReviewFinding] {
    linter.findings(in: ReadDocument(document: document, place: FilePlace(line: 1))).map { finding in
      var annotation: String?
      if case .annotation(let index) = finding.subject { annotation = document.annotations[index].id }
      return ReviewFinding(
        range: finding.ranges.first, annotation: annotation, text: "\(finding.message) [\(finding.name)]")
    }
  }

  private func session(_ file: ReviewFile, _ schema: LabelSchema) throws -> ReviewSession {
    do {
      var session = try ReviewSession(
        ids: file.ids, queue: try order(of: file), schema: schema, tokenise: Self.tokens,
        load: { index throws(ReviewError) in try file.document(at: index) },
        record: { entry throws(ReviewError) in try file.record(entry) })
      try session.replay(file.history.entries, savedCount: file.history.savedCount)
      session.stops[.unlabelled] = { UnlabelledQuotes.ranges(in: $0) }
      if let against {
        let other = try ReviewComparison(against)
        session.stops[.disagreement] = { other.disagreements(with: $0) }
      }
      return session
    } catch let error as ReviewError {
      throw Diagnostic(file: file.path, error.message, help: error.help)
    }
  }

  /// The tokens of a document that has none of its own.
  private static func tokens(of document: Document) -> [ByteRange] {
    TextSegmenter(language: document.language ?? Pipeline.fallbackLanguage).segments(of: document.text).tokens
  }

  private func order(of file: ReviewFile) throws(ReviewError) -> [Int] {
    guard queue == .uncertain else { return Array(file.ids.indices) }
    var doubts: [(confidence: Double, index: Int)] = []
    for index in file.ids.indices {
      doubts.append((try file.document(at: index).leastConfidence ?? .infinity, index))
    }
    return doubts.sorted { $0 < $1 }.map(\.index)
  }

  @MainActor private func carryOut(
    _ path: String, in session: inout ReviewSession, _ learner: ReviewLearner
  ) async throws {
    let input = try InputFile(path)
    var lines = LineReader(input)
    while let bytes = try lines.next() {
      let line = String(decoding: bytes, as: UTF8.self)
      if line.allSatisfy(\.isWhitespace) || line.hasPrefix("#") { continue }
      do { try session.perform(ReviewCommand(parsing: line)) } catch {
        // What was done before stays in the journal; the file is not saved.
        throw Diagnostic(file: input.name, line: lines.number, error.message, help: error.help)
      }
      await learner.workNow()
      if let result = learner.takeResult() {
        session.take(result.suggestions)
        if !console.quiet { console.diagnostics.print(Diagnostic(severity: .note, result.summary)) }
      }
    }
  }
}
