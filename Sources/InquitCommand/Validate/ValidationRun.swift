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

  private struct Checked: Sendable {
    var findings: [Finding] = []
    var documents: [(document: CheckedDocument, origin: DocumentOrigin)] = []
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
      transform: { work in Self.check(work, linter, predictor) },
      consume: { checked in
        for finding in checked.findings { try found(finding) }
        for (document, origin) in checked.documents { corpus.add(document, origin: origin) }
        counts.documents += checked.documents.count
        progress.advance(by: checked.documents.count)
      })
    for finding in corpus.findings() { try found(finding) }
    progress.finish()
    return counts
  }

  private static func check(_ work: ValidationWork, _ linter: Linter, _ predictor: Predictor?) -> Checked {
    switch work {
    case .start(let file): return Checked(findings: linter.findings(in: file))
    case .findings(let findings): return Checked(findings: findings)
    case .pieces(let pieces, let file):
      var result = Checked()
      for piece in pieces {
        switch piece {
        case .failure(let fault): result.findings.append(Finding(fault, line: 1))
        case .success(let piece):
          switch piece.content {
          case .unread(let record): check(record, linter, predictor, &result)
          case .read(let contents):
            check(contents, of: piece.input, linter, predictor, &result, told: file?.errorLines ?? []) {
              file?.hasPlace(for: $0, in: $1) ?? false
            }
          }
        }
      }
      return result
    }
  }

  private static func check(
    _ record: InputRecord, _ linter: Linter, _ predictor: Predictor?, _ result: inout Checked
  ) {
    let bytes = CheckedFile(
      name: record.input.name, bytes: record.bytes, layout: CheckedFile.Layout(of: record.format),
      start: FilePlace(line: record.line, column: 1))
    // A file without a byte is a record only where that is no fault.
    let found = record.bytes.isEmpty ? [] : linter.findings(in: bytes)
    result.findings += found
    let told = Set(found.filter { $0.level == .error }.map(\.place.line))
    // The native format has a place for all fixes.
    let isNative = record.format.id == Format.native.id
    lazy var editor = record.editor()
    check(record.contents(), of: record.input, linter, predictor, &result, line: record.line, told: told) {
      isNative || editor?.replacements(for: $0.edits, of: $1) != nil
    }
  }

  /// Checks documents. What rules say of a line, which are those `told`, is why it cannot be read, and says more than
  /// that. A fix that has no place in the file should be promised to nobody.
  private static func check(
    _ contents: RecordContents, of input: Input, _ linter: Linter, _ predictor: Predictor?,
    _ result: inout Checked, line: Int = 1, told: Set<Int>, hasPlace: (Fix, ReadDocument) -> Bool
  ) {
    for outcome in contents.outcomes {
      switch outcome {
      case .success(let read):
        var document = CheckedDocument(read, schema: linter.schema)
        document.prediction = predictor?.prediction(for: read.document)
        var findings = linter.findings(in: document, file: input.name).sorted { $0.place < $1.place }
        for i in findings.indices {
          findings[i].fix = findings[i].fix.flatMap { hasPlace($0, read) ? $0 : nil }
        }
        result.findings += findings
        let split = read.document.metadata["split"]?.stringValue ?? DocumentOrigin.split(ofFile: input.path)
        result.documents.append((document, DocumentOrigin(file: input.name, split: split)))
      case .failure(let fault):
        let finding = Finding(fault, line: line)
        if !told.contains(finding.place.line) { result.findings.append(finding) }
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
