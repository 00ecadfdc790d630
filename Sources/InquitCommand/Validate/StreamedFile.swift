import InquitFormats
import InquitModel
import InquitValidation
import Synchronization

/// A file whose documents are checked as they are read, so that they are never all in memory: what rules say of its
/// bytes, which are looked at first.
final class StreamedFile: Sendable {
  let findings: [Finding]
  /// The lines of which a rule said an error.
  let errorLines: Set<Int>
  private let input: Input
  private let format: Format
  private let options: ReadOptions
  private let editor = Mutex<(any RecordEditor)??>(nil)

  init(_ input: Input, _ format: Format, _ options: ReadOptions, _ linter: Linter) throws(Diagnostic) {
    self.input = input
    self.format = format
    self.options = options
    let layout = CheckedFile.Layout(of: format)
    var findings: [Finding] = []
    // What the tags of a file have in common shows in the whole of it.
    var pieces = FilePieces(try InputFile(input.path).source(), length: layout == .columns ? .max : 1 << 20)
    do {
      while let piece = try pieces.next() {
        let file = CheckedFile(name: input.name, bytes: piece.bytes, layout: layout, start: piece.start)
        findings += linter.findings(in: file)
      }
    } catch {
      throw Diagnostic(reading: error, file: input.name)
    }
    self.findings = findings
    errorLines = Set(findings.filter { $0.level == .error }.map(\.place.line))
  }

  /// Whether a fix has a place in the file. The first question loads the file, for only its bytes say so.
  func hasPlace(for fix: Fix, in read: ReadDocument) -> Bool {
    editor.withLock { editor in
      let known = editor ?? makeEditor()
      editor = .some(known)
      return known?.replacements(for: fix.edits, of: read) != nil
    }
  }

  private func makeEditor() -> (any RecordEditor)? {
    guard format.isEditable, var source = try? InputFile(input.path).source(), let bytes = try? source.rest()
    else { return nil }
    return format.editor(for: EditedRecord(bytes: bytes, firstLine: 1, options: options))
  }
}

extension CheckedFile.Layout {
  init(of format: Format) {
    if format.id == Format.native.id {
      self = .jsonLines
    } else {
      self = format.unit == .tokens && format.id.hasPrefix("conll200") ? .columns : .other
    }
  }
}

/// Cuts a file between characters.
private struct FilePieces {
  private var source: ByteSource
  private let length: Int
  private var start = FilePlace(line: 1, column: 1)
  /// The first bytes of a character whose others are still to come.
  private var rest: ArraySlice<UInt8> = []

  /// Pieces of about `length` bytes.
  init(_ source: ByteSource, length: Int) {
    self.source = source
    self.length = length
  }

  mutating func next() throws -> (bytes: [UInt8], start: FilePlace)? {
    var bytes = Array(rest)
    rest = []
    // Blanks alone are no piece: whether the file is empty shows behind them.
    while bytes.count < length || bytes.isBlank, let chunk = try source.next() { bytes += chunk }
    if bytes.isEmpty { return nil }
    if bytes.count >= length, let lead = bytes.suffix(4).lastIndex(where: { $0 & 0xC0 != 0x80 }), lead > 0,
      bytes[lead] >= 0xC0
    {
      rest = bytes[lead...]
      bytes.removeSubrange(lead...)
    }
    defer { start = PlaceIndex(bytes, start: start).place(of: bytes.count) }
    return (bytes, start)
  }
}
