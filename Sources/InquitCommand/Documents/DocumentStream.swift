import InquitModel

/// Runs documents from inputs to a sink: the frame of every command that maps documents.
struct DocumentStream {
  let input: InputOptions
  let jobs: JobOptions
  let console: ConsoleOptions

  private static let chunkSize = 32

  private struct Chunk: Sendable {
    var pieces: [(bytes: [UInt8], input: Input)] = []
    var documents = 0
  }

  /// Writes what `transform` makes of every document, in the order of the inputs. Nothing appears in a file
  /// when a document cannot be read.
  ///
  /// `transform` gets sound documents only and runs on several threads at once.
  func write(
    to sink: any OutputSink, transform: @escaping @Sendable (Document) throws -> [UInt8]
  ) async throws {
    var records = try input.records()
    var progress = Progress("documents", console: console)
    try await orderedMap(
      jobs: jobs.count,
      next: { try records.nextChunk(of: Self.chunkSize) },
      transform: { (chunk: [InputRecord]) throws -> Chunk in
        var result = Chunk()
        for record in chunk {
          for document in try record.soundDocuments() {
            result.pieces.append((try transform(document), record.input))
            result.documents += 1
          }
        }
        return result
      },
      consume: { chunk in
        for piece in chunk.pieces { try sink.write(piece.bytes, from: piece.input) }
        progress.advance(by: chunk.documents)
      })
    progress.finish()
    try sink.finish()
  }
}
