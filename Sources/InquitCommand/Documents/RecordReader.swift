import Inquit
import InquitFormats
import InquitModel

/// Cuts inputs into what can be worked on piece by piece, one file after the other.
struct RecordReader {
  private var inputs: ArraySlice<Input>
  private let format: Format?
  private let options: ReadOptions
  private let cutting: TextCutting?
  /// Whether what is not cut stays whole, however long it is.
  private let keepsFilesWhole: Bool
  /// The file whose documents are being read.
  private var documents: (reader: InputReader, format: Format)?
  /// The plain text that is being cut.
  private var stretches: (reader: StretchReader, input: Input, options: ReadOptions)?
  /// The JSONL file that is being read.
  private var lines: (reader: LineReader, input: Input, isEmpty: Bool)?

  init(
    inputs: [Input], format: Format?, options: ReadOptions = ReadOptions(), cutting: TextCutting? = nil,
    keepsFilesWhole: Bool = false
  ) {
    self.inputs = inputs[...]
    self.cutting = cutting
    self.keepsFilesWhole = keepsFilesWhole
    self.format = format
    self.options = options
  }

  /// The next piece, or nil after the last file. Throws for a file that cannot be read or is empty; the next call
  /// goes on with the next file.
  mutating func next() throws(Diagnostic) -> InputPiece? {
    while true {
      if let record = try nextLine() { return InputPiece(record) }
      if let record = try nextStretch() { return InputPiece(record) }
      if let piece = nextDocument() { return piece }
      guard let input = inputs.popFirst() else { return nil }
      if let record = try open(input) { return InputPiece(record) }
    }
  }

  /// The next pieces, at most `count` and about a megabyte, and the files among them that cannot be read; nil after
  /// the last file.
  mutating func nextChunk(of count: Int) -> [Result<InputPiece, Diagnostic>]? {
    var chunk: [Result<InputPiece, Diagnostic>] = []
    var size = 0
    while chunk.count < count, size < 1 << 20 {
      do {
        guard let piece = try next() else { break }
        chunk.append(.success(piece))
        size += piece.size
      } catch {
        (lines, stretches) = (nil, nil)
        chunk.append(.failure(error))
      }
    }
    return chunk.isEmpty ? nil : chunk
  }

  /// The next line of the current file that is not blank.
  private mutating func nextLine() throws(Diagnostic) -> InputRecord? {
    guard let input = lines?.input else { return nil }
    do {
      while let line = try lines?.reader.next() {
        if line.isBlank { continue }
        lines?.isEmpty = false
        return record(input, .native, line, line: lines?.reader.lineNumber ?? 0)
      }
    } catch {
      throw Diagnostic(reading: error, file: input.name)
    }
    let isEmpty = lines?.isEmpty ?? false
    lines = nil
    if isEmpty { throw .noDocuments(in: input) }
    return nil
  }

  /// The next stretch of the current text.
  private mutating func nextStretch() throws(Diagnostic) -> InputRecord? {
    guard let input = stretches?.input else { return nil }
    let bytes: [UInt8]?
    do { bytes = try stretches?.reader.next() } catch { throw Diagnostic(reading: error, file: input.name) }
    guard let bytes, let current = stretches else {
      stretches = nil
      return nil
    }
    var options = current.options
    if options.language == nil {
      // The text's start decides for all of it.
      let text = try? SourceText(utf8: bytes)
      let guess = text.flatMap(LanguageDetector.language)
      options.language = cutting?.language ?? guess ?? LanguageLog.unknown
      stretches?.options = options
    }
    return InputRecord(
      input: current.input, format: .plainText, bytes: bytes, line: current.reader.line, options: options)
  }

  /// The next document of the current file, or, at its end, what it said that no document can hold.
  private mutating func nextDocument() -> InputPiece? {
    // No copy of the reader is held while it reads, or what it keeps would be copied with each document.
    guard let input = documents?.reader.input, let format = documents?.format else { return nil }
    var contents = RecordContents(file: input.name)
    if let outcome = documents?.reader.next() {
      contents.outcomes = [outcome]
    } else {
      contents.losses = documents?.reader.losses ?? LossReport()
      documents = nil
    }
    return InputPiece(contents, from: input, format)
  }

  /// Starts a file: a record of all of it, or nil when it is to be read bit by bit.
  private mutating func open(_ input: Input) throws(Diagnostic) -> InputRecord? {
    var source = try InputFile(input.path).source()
    do {
      let (start, isWhole) = try source.peek(Detection.sampleLength)
      if self.format == nil { try ForeignFile.check(start, isWhole: isWhole, input) }
      let format = self.format ?? Format(ofFile: input.path, startingWith: start, isWhole: isWhole)
      if start.isEmpty, !format.readsEmptyFiles { throw Diagnostic.noDocuments(in: input) }
      if format.id == Format.native.id, try !Format.isNoJSONL(&source) {
        lines = (LineReader(source), input, true)
        return nil
      }
      if cutting != nil, format.id == Format.plainText.id {
        stretches = (StretchReader(source), input, options)
        return nil
      }
      if isWhole || keepsFilesWhole { return record(input, format, try source.rest(), line: 1) }
      documents = (try InputReader(source, of: input, format: format, options: options), format)
      return nil
    } catch {
      throw Diagnostic(reading: error, file: input.name)
    }
  }

  private func record(_ input: Input, _ format: Format, _ bytes: [UInt8], line: Int) -> InputRecord {
    InputRecord(input: input, format: format, bytes: bytes, line: line, options: options)
  }
}

/// How plain texts are cut into stretches, which are records of their own.
struct TextCutting {
  /// The language of all texts; nil to guess each from its first stretch.
  let language: String?
}
