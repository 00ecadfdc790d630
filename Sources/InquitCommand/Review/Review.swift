import ArgumentParser
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
      on saving only, and lines that were not edited stay as they are, byte for byte.

      Examples:
        inquit review news.jsonl
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

  @Argument(help: "A native JSONL file; `inquit annotate` makes one of a text.")
  var file: String

  @Option(help: "The order of the documents: file or uncertain.")
  var queue = Queue.file

  @Option(help: ArgumentHelp("A second file with the same documents, to compare with.", valueName: "file"))
  var against: String?

  @Option(help: ArgumentHelp("A key map that changes or adds to the built-in one.", valueName: "file"))
  var keys: String?

  @Option(
    help: ArgumentHelp(
      "Carry out the commands in a file (- for standard input), save, and end.", valueName: "file"))
  var commands: String?

  @OptionGroup var console: ConsoleOptions

  func run() async throws {
    let file = try ReviewFile(file)
    let schema = LabelSchema.builtin
    let linter = Linter(schema: schema)
    var keyMap = KeyMap()
    try keyMap.add(KeyMap.builtin, file: "the built-in key map", schema: schema)
    if let keys {
      let text = String(decoding: try InputFile(keys).readToEnd(), as: UTF8.self)
      try keyMap.add(text, file: keys, schema: schema)
    }
    var session = try self.session(file, schema)
    session.stops[.finding] = { Self.findings(in: $0, linter).compactMap(\.range) }
    if let commands {
      try carryOut(commands, in: &session)
      try file.save(try session.changedDocuments())
    } else {
      let usesColor = Terminal.usesColor(console.color, isTerminal: true)
      var loop = try ReviewLoop(
        session: session, file: file, keys: keyMap, usesColor: usesColor,
        findings: { Self.findings(in: $0, linter) })
      loop.run()
    }
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
        ids: file.ids, queue: try order(of: file), schema: schema,
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

  private func order(of file: ReviewFile) throws(ReviewError) -> [Int] {
    guard queue == .uncertain else { return Array(file.ids.indices) }
    var doubts: [(confidence: Double, index: Int)] = []
    for index in file.ids.indices {
      let open = try file.document(at: index).annotations.filter { !$0.provenance.isJudged }
      doubts.append((open.compactMap(\.provenance.confidence).min() ?? 1, index))
    }
    return doubts.sorted { $0 < $1 }.map(\.index)
  }

  private func carryOut(_ path: String, in session: inout ReviewSession) throws(Diagnostic) {
    let input = try InputFile(path)
    var lines = LineReader(input)
    while let bytes = try lines.next() {
      let line = String(decoding: bytes, as: UTF8.self)
      if line.allSatisfy(\.isWhitespace) || line.hasPrefix("#") { continue }
      do { try session.perform(ReviewCommand(parsing: line)) } catch {
        // What was done before stays in the journal; the file is not saved.
        throw Diagnostic(file: input.name, line: lines.number, error.message, help: error.help)
      }
    }
  }
}

/// Stretches between quotation marks that no annotation `quote` touches.
enum UnlabelledQuotes {
  static func ranges(in document: Document) -> [ByteRange] {
    let text = AnalysedText(
      text: document.text, language: document.language ?? "en",
      segments: TextSegmenter(language: document.language ?? "en").segments(of: document.text))
    let layer = QuoteAnnotator(language: document.language ?? "en").layer(for: text, names: [])
    let known = document.annotations.filter { $0.label == .quote && $0.provenance.status != .rejected }
    return layer.annotations.filter { $0.label == .quote }.flatMap(\.ranges).filter { range in
      !known.contains { $0.ranges.contains { $0.overlaps(range) } }
    }
  }
}

/// A second annotation of the same documents.
struct ReviewComparison {
  private let documents: [String: Document]

  init(_ path: String) throws(Diagnostic) {
    let other = try ReviewComparison.read(path)
    documents = Dictionary(other.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private static func read(_ path: String) throws(Diagnostic) -> [Document] {
    var reader = RecordReader(inputs: [Input(path: path, id: path)], format: .native)
    var documents: [Document] = []
    while let record = try reader.next() { documents += try record.soundDocuments() }
    return documents
  }

  /// Where exactly one of the two has an annotation of a label over these ranges. Rejected ones do not count.
  func disagreements(with document: Document) -> [ByteRange] {
    guard let other = documents[document.id], other.text == document.text else { return [] }
    struct Key: Hashable {
      let label: Label
      let ranges: [ByteRange]
    }
    func keys(_ document: Document) -> Set<Key> {
      Set(
        document.annotations.filter { $0.provenance.status != .rejected && !$0.ranges.isEmpty }
          .map { Key(label: $0.label, ranges: $0.ranges) })
    }
    return keys(document).symmetricDifference(keys(other)).map { $0.ranges[0] }
  }
}
