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

  /// A piece of work: a file's first look, or some of its records.
  private enum Work: Sendable {
    case start(CheckedFile)
    case records([Result<InputRecord, Diagnostic>])
  }

  private struct Checked: Sendable {
    var findings: [Finding] = []
    var documents: [(document: CheckedDocument, origin: DocumentOrigin)] = []
  }

  private static let chunkSize = 32

  /// Calls `found` with every finding, in the order of the inputs; what is found by comparing documents comes last.
  func run(_ found: (Finding) throws -> Void) async throws -> Counts {
    let inputs = try input.files()
    var counts = Counts(files: inputs.count)
    var rest = inputs[...]
    var records: RecordReader?
    var corpus = linter.makeCorpusCheck()
    var progress = Progress("documents", console: console)
    let (linter, predictor) = (linter, predictor)
    try await orderedMap(
      jobs: jobs.count,
      next: { () throws -> Work? in
        while true {
          if let chunk = records?.nextChunk(of: Self.chunkSize) {
            return .records(try chunk.map(Self.checkable))
          }
          guard let file = rest.popFirst() else { return nil }
          records = nil
          let start = try Self.start(of: file, input.from)
          if start?.isBlank != true { records = input.records(of: [file], repairsTags: true) }
          if let start { return .start(start.file) }
        }
      },
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

  /// The first bytes of a file, if they are worth a look: readers pass over a byte order mark, and refuse an empty
  /// file. nil for what is as it should be, and for standard input, which can be read once only.
  private static func start(
    of input: Input, _ format: Format?
  ) throws(Diagnostic) -> (file: CheckedFile, isBlank: Bool)? {
    guard input.path != InputFile.standard else { return nil }
    let size = 1 << 12
    let bytes = try InputFile(input.path).read(upTo: size)
    let format = format ?? Format(ofFile: input.path, startingWith: bytes, isWhole: bytes.count < size)
    let isBlank = bytes.count < size && bytes.isBlank && !format.readsEmptyFiles
    guard isBlank || bytes.first == 0xEF else { return nil }
    let file = CheckedFile(
      name: input.name, bytes: Array(bytes.prefix(3)), layout: CheckedFile.Layout(fileName: input.path))
    return (file, isBlank)
  }

  private static func check(_ work: Work, _ linter: Linter, _ predictor: Predictor?) -> Checked {
    var result = Checked()
    switch work {
    case .start(let file): result.findings = linter.findings(in: file)
    case .records(let records):
      for record in records {
        switch record {
        case .success(let record): check(record, linter, predictor, &result)
        case .failure(let fault): result.findings.append(Finding(fault, line: 1))
        }
      }
    }
    return result
  }

  private static func layout(of format: Format) -> CheckedFile.Layout {
    if format.id == Format.native.id { return .jsonLines }
    return format.unit == .tokens && format.id.hasPrefix("conll200") ? .columns : .other
  }

  private static func check(
    _ record: InputRecord, _ linter: Linter, _ predictor: Predictor?, _ result: inout Checked
  ) {
    let file = record.input.name
    let bytes = CheckedFile(
      name: file, bytes: record.bytes, layout: layout(of: record.format), firstLine: record.line)
    // A file without a byte is a record only where that is no fault.
    let found = record.bytes.isEmpty ? [] : linter.findings(in: bytes)
    result.findings += found
    // What rules say of a line is why it cannot be read, and says more than that.
    let told = Set(found.filter { $0.level == .error }.map(\.place.line))
    for outcome in record.contents().outcomes {
      switch outcome {
      case .success(let read):
        var document = CheckedDocument(read, schema: linter.schema)
        document.prediction = predictor?.prediction(for: read.document)
        let findings = linter.findings(in: document, file: file).sorted { $0.place < $1.place }
        result.findings += withoutImpossibleFixes(findings, record, read)
        let split =
          read.document.metadata["split"]?.stringValue ?? DocumentOrigin.split(ofFile: record.input.path)
        result.documents.append((document, DocumentOrigin(file: file, split: split)))
      case .failure(let fault):
        let finding = Finding(fault, line: record.line)
        if !told.contains(finding.place.line) { result.findings.append(finding) }
      }
    }
  }

  /// Findings without the fixes that have no place in the file, which nobody should be promised. The native format has
  /// a place for all.
  private static func withoutImpossibleFixes(
    _ findings: [Finding], _ record: InputRecord, _ read: ReadDocument
  ) -> [Finding] {
    guard record.format.id != Format.native.id, findings.contains(where: { $0.fix != nil }) else {
      return findings
    }
    let editor = record.editor()
    return findings.map { finding in
      var finding = finding
      finding.fix = finding.fix.flatMap { fix in
        editor?.replacements(for: fix.edits, of: read).map { _ in fix }
      }
      return finding
    }
  }

  /// What is wrong inside a file is a finding; a file that cannot be opened ends the run.
  private static func checkable(
    _ record: Result<InputRecord, Diagnostic>
  ) throws(Diagnostic) -> Result<InputRecord, Diagnostic> {
    if case .failure(let fault) = record, fault.line == nil { throw fault }
    return record
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
