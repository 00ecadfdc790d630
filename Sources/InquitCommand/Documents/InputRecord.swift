import InquitFormats
import InquitModel

/// Bytes that can be read by themselves: a line of JSONL, a short file, or, where a command wants it so, a stretch of a
/// plain text. Cutting files into records is cheap and done in one place; reading them is not, and is done on all cores.
struct InputRecord: Sendable {
  let input: Input
  let format: Format
  var bytes: [UInt8]
  /// The line on which the record starts.
  let line: Int
  let options: ReadOptions

  /// What is in the record.
  func contents() -> RecordContents {
    var contents = RecordContents(file: input.name)
    if format.id == Format.native.id, !Format.isNoJSONL(startingWith: bytes) {
      var options = options
      options.defaultID = input.id
      do throws(ReadError) {
        let read = try NativeReader(options: options).document(onLine: bytes, number: line)
        contents.outcomes = [.success(read)]
      } catch {
        contents.outcomes = [.failure(Diagnostic(error, file: input.name))]
      }
      return contents
    }
    do throws(Diagnostic) {
      var reader = try InputReader(ByteSource(bytes: bytes), of: input, format: format, options: options)
      while let outcome = reader.next() { contents.outcomes.append(outcome.mapError(inFile)) }
      contents.losses = reader.losses
    } catch {
      contents.outcomes.append(.failure(inFile(error)))
    }
    return contents
  }

  /// What was said of a line of the record, said of the file's.
  private func inFile(_ diagnostic: Diagnostic) -> Diagnostic {
    var diagnostic = diagnostic
    diagnostic.line = diagnostic.line.map { $0 + line - 1 }
    return diagnostic
  }
}
