import InquitFormats
import InquitModel

/// Reads the documents of one input in their order, in memory that does not grow with their number where the format
/// allows it.
struct InputReader {
  let input: Input
  private var reader: any DocumentReader
  /// Whether anything came that could be read, or not.
  private var isEmpty = true
  private var isDone = false

  /// Reads `source`, which is `input`'s. Throws what its first bytes tell, and where a file that belongs to it is
  /// missing.
  init(_ source: ByteSource, of input: Input, format: Format, options: ReadOptions) throws(Diagnostic) {
    self.input = input
    var options = options
    options.defaultID = input.id
    try CompanionFiles.add(to: &options, for: input, format: format)
    let reader: (any DocumentReader)?
    do { reader = try format.reader(source, options: options) } catch {
      throw Diagnostic(reading: error, file: input.name)
    }
    guard let reader else {
      throw Diagnostic(file: input.name, "the format '\(format.id)' cannot be read")
    }
    self.reader = reader
  }

  /// The next document, faults and all, or what is wrong with the next record that cannot be read; nil at the end. That
  /// there is neither is a fault, too.
  mutating func next() -> Result<ReadDocument, Diagnostic>? {
    if isDone { return nil }
    do {
      if let outcome = try reader.nextOutcome() {
        isEmpty = false
        return outcome.mapError { Diagnostic($0, file: input.name) }
      }
    } catch {
      isDone = true
      return .failure(Diagnostic(reading: error, file: input.name))
    }
    isDone = true
    return isEmpty ? .failure(.noDocuments(in: input)) : nil
  }

  /// What the file said, up to the document read last, that a document cannot hold.
  var losses: LossReport { reader.losses }

  /// What was found out about the file so far.
  var notes: [String] { reader.notes }
}

extension Diagnostic {
  static func noDocuments(in input: Input) -> Diagnostic {
    Diagnostic(file: input.name, "no documents: the input is empty")
  }
}
