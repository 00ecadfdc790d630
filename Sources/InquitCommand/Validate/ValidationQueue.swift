import InquitFormats
import InquitModel
import InquitValidation

/// A piece of work: a file's first look, or some of what is in it, which may be what was read of a long file.
enum ValidationWork: Sendable {
  case start(CheckedFile)
  case findings([Finding])
  case pieces([Result<InputPiece, Diagnostic>], of: StreamedFile?)
}

/// Hands out what is to be checked, file by file.
struct ValidationQueue {
  private var inputs: ArraySlice<Input>
  private let options: InputOptions
  private let linter: Linter
  private var records: RecordReader?
  /// The present file, if it is a long one.
  private var streamed: StreamedFile?
  private var waiting: ValidationWork?

  private static let chunkSize = 32

  init(inputs: [Input], options: InputOptions, linter: Linter) {
    self.inputs = inputs[...]
    self.options = options
    self.linter = linter
  }

  mutating func next() throws(Diagnostic) -> ValidationWork? {
    while true {
      if let work = waiting.take() { return work }
      if let chunk = records?.nextChunk(of: Self.chunkSize) { return try work(chunk) }
      guard let input = inputs.popFirst() else { return nil }
      (records, streamed) = (nil, nil)
      let start = try Self.start(of: input, options.from)
      if start?.isBlank != true { records = options.checkedRecords(of: input) }
      if let start { return .start(start.file) }
    }
  }

  /// A long file's bytes are looked at before its first documents.
  private mutating func work(_ chunk: [Result<InputPiece, Diagnostic>]) throws(Diagnostic) -> ValidationWork {
    let pieces = try chunk.map(Self.checkable)
    guard streamed == nil, case .success(let first)? = pieces.first, case .read = first.content else {
      return .pieces(pieces, of: streamed)
    }
    let file = try StreamedFile(first.input, first.format, options.readOptions(repairsTags: true), linter)
    streamed = file
    waiting = .pieces(pieces, of: file)
    return .findings(file.findings)
  }

  /// The first bytes of a file, if they are worth a look: readers pass over a byte order mark, and refuse an empty
  /// file. nil for what is as it should be, and for what can be read once only.
  private static func start(
    of input: Input, _ format: Format?
  ) throws(Diagnostic) -> (file: CheckedFile, isBlank: Bool)? {
    guard !input.isReadOnce else { return nil }
    let size = 1 << 12
    let bytes = try InputFile(input.path).read(upTo: size)
    let format = format ?? Format(ofFile: input.path, startingWith: bytes, isWhole: bytes.count < size)
    let isBlank = bytes.count < size && bytes.isBlank && !format.readsEmptyFiles
    guard isBlank || bytes.first == 0xEF else { return nil }
    let file = CheckedFile(
      name: input.name, bytes: Array(bytes.prefix(3)), layout: CheckedFile.Layout(fileName: input.path))
    return (file, isBlank)
  }

  /// What is wrong inside a file is a finding; a file that cannot be opened ends the run.
  private static func checkable(
    _ piece: Result<InputPiece, Diagnostic>
  ) throws(Diagnostic) -> Result<InputPiece, Diagnostic> {
    if case .failure(let fault) = piece, fault.line == nil { throw fault }
    return piece
  }
}
