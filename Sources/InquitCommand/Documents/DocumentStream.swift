import InquitModel

/// Runs the documents of the inputs through a function on several threads: the frame of every command that
/// works on documents one by one.
struct DocumentStream {
  let input: InputOptions
  let jobs: JobOptions
  let console: ConsoleOptions
  /// How plain texts are cut; nil to read each whole.
  var cutting: TextCutting?

  private static let chunkSize = 32

  private struct Piece<Output: Sendable>: Sendable {
    let output: Output
    let input: Input
  }

  /// Calls `transform` for every document, on several threads, and `consume` with each result, in the order
  /// of the inputs. Throws at the first document that cannot be read or whose offsets do not fit its text.
  func forEach<Output: Sendable>(
    _ transform: @escaping @Sendable (Document) throws -> Output,
    consume: (Output, Input) throws -> Void
  ) async throws {
    var records = try input.records(cutting: cutting)
    var progress = Progress("documents", console: console)
    try await orderedMap(
      jobs: jobs.count,
      next: { try records.nextChunk(of: Self.chunkSize) },
      transform: { (chunk: [InputRecord]) throws -> [Piece<Output>] in
        var pieces: [Piece<Output>] = []
        for record in chunk {
          for document in try record.soundDocuments() {
            pieces.append(Piece(output: try transform(document), input: record.input))
          }
        }
        return pieces
      },
      consume: { pieces in
        for piece in pieces { try consume(piece.output, piece.input) }
        progress.advance(by: pieces.count)
      })
    progress.finish()
  }

  /// Writes what `transform` makes of every document. No file appears when one of them cannot be read.
  func write(
    to sink: any OutputSink, _ transform: @escaping @Sendable (Document) throws -> [UInt8]
  ) async throws {
    try await forEach(transform) { bytes, input in try sink.write(bytes, from: input) }
    try sink.finish()
  }
}
