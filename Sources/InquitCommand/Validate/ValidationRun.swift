import InquitFormats
import InquitModel
import InquitValidation

/// Reads all inputs once, checks their documents on all cores, and then what was learnt of them together.
struct ValidationRun {
  let input: InputOptions
  let jobs: JobOptions
  let console: ConsoleOptions
  let linter: Linter
  /// What to compare the annotations with; nil for nothing.
  let predictor: Predictor?

  struct Counts {
    var files = 0
    var documents = 0
  }

  /// Calls `found` with every finding, in the order of the inputs; what is found by comparing documents comes last.
  func run(_ found: (Finding) throws -> Void) async throws -> Counts {
    let inputs = try input.files(telling: console)
    var counts = Counts(files: inputs.count)
    var queue = ValidationQueue(inputs: inputs, options: input, linter: linter)
    var corpus = linter.makeCorpusCheck()
    var progress = Progress("documents", console: console)
    let (linter, predictor) = (linter, predictor)
    try await orderedMap(
      jobs: jobs.count,
      next: { try queue.next() },
      transform: { work in
        var check = WorkCheck(linter: linter, predictor: predictor)
        check.add(work)
        return check
      },
      consume: { check in
        for finding in check.findings { try found(finding) }
        for (document, origin) in check.documents { corpus.add(document, origin: origin) }
        counts.documents += check.documents.count
        progress.advance(by: check.documents.count)
      })
    for finding in corpus.findings() { try found(finding) }
    progress.finish()
    return counts
  }
}

/// Checks what the queue hands out, on any core.
private struct WorkCheck: Sendable {
  let linter: Linter
  let predictor: Predictor?
  private(set) var findings: [Finding] = []
  private(set) var documents: [(document: CheckedDocument, origin: DocumentOrigin)] = []

  init(linter: Linter, predictor: Predictor?) {
    self.linter = linter
    self.predictor = predictor
  }

  mutating func add(_ work: ValidationWork) {
    switch work {
    case .start(let file): findings = linter.findings(in: file)
    case .findings(let found): findings = found
    case .pieces(let pieces, let file):
      for piece in pieces {
        switch piece {
        case .failure(let fault): findings.append(Finding(fault, line: 1))
        case .success(let piece):
          switch piece.content {
          case .unread(let record): add(record)
          case .read(let contents):
            add(contents, of: piece.input, told: file?.errorLines ?? []) {
              file?.hasPlace(for: $0, in: $1) ?? false
            }
          }
        }
      }
    }
  }

  private mutating func add(_ record: InputRecord) {
    let bytes = CheckedFile(
      name: record.input.name, bytes: record.bytes, layout: CheckedFile.Layout(of: record.format),
      start: FilePlace(line: record.line, column: 1))
    // A file without a byte is a record only where that is no fault.
    let found = record.bytes.isEmpty ? [] : linter.findings(in: bytes)
    findings += found
    let told = Set(found.filter { $0.level == .error }.map(\.place.line))
    // The native format has a place for all fixes.
    let isNative = record.format.id == Format.native.id
    lazy var editor = record.editor()
    add(record.contents(), of: record.input, line: record.line, told: told) {
      isNative || editor?.replacements(for: $0.edits, of: $1) != nil
    }
  }

  /// Adds documents, the first of which starts on `line`. What rules say of a line, which are those `told`, is why it
  /// cannot be read, and says more than that. A fix that has no place in the file should be promised to nobody.
  private mutating func add(
    _ contents: RecordContents, of input: Input, line: Int = 1, told: Set<Int>,
    hasPlace: (Fix, ReadDocument) -> Bool
  ) {
    for outcome in contents.outcomes {
      switch outcome {
      case .success(let read):
        var document = CheckedDocument(read, schema: linter.schema)
        document.prediction = predictor?.prediction(for: read.document)
        var found = linter.findings(in: document, file: input.name).sorted { $0.place < $1.place }
        for i in found.indices { found[i].fix = found[i].fix.flatMap { hasPlace($0, read) ? $0 : nil } }
        findings += found
        let split = read.document.metadata["split"]?.stringValue ?? DocumentOrigin.split(ofFile: input.path)
        documents.append((document, DocumentOrigin(file: input.name, split: split)))
      case .failure(let fault):
        let finding = Finding(fault, line: line)
        if !told.contains(finding.place.line) { findings.append(finding) }
      }
    }
  }
}

extension Finding {
  /// A record that cannot be read; `line` is where it starts.
  fileprivate init(_ fault: Diagnostic, line: Int) {
    self.init(
      unreadable: fault.message, file: fault.file,
      place: FilePlace(line: fault.line ?? line, column: fault.column),
      help: fault.help)
  }
}
