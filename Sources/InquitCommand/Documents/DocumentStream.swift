import InquitFormats
import InquitModel

/// Runs the documents of the inputs through a function on several threads: the frame of every command that
/// works on documents one by one.
struct DocumentStream {
  let input: InputOptions
  let jobs: JobOptions
  let console: ConsoleOptions
  /// How plain texts are cut; nil to read each whole.
  let cutting: TextCutting?
  let faults: FaultLog

  private static let chunkSize = 32

  /// What became of a chunk of the inputs.
  private struct Outcomes<Output: Sendable>: Sendable {
    var all: [Outcome<Output>] = []
    var losses = LossReport()
  }

  private struct Outcome<Output: Sendable>: Sendable {
    /// What the document was made into, or what cannot be read.
    let result: Result<Result<Output, any Error>, Diagnostic>
    let input: Input?
  }

  /// `faults` is told of what cannot be read, which ends the command by default.
  init(
    input: InputOptions, jobs: JobOptions, console: ConsoleOptions, cutting: TextCutting? = nil,
    faults: FaultLog? = nil
  ) {
    self.input = input
    self.jobs = jobs
    self.console = console
    self.cutting = cutting
    self.faults = faults ?? FaultLog(skips: false, console: console)
  }

  /// Calls `transform` for every document, on several threads, and `consume` with each result, in the order
  /// of the inputs. What cannot be read, or has offsets that do not fit its text, is told; unless it is to be
  /// left out, `consume` is not called any more, and at the end this throws.
  func forEach<Output: Sendable>(
    _ transform: @escaping @Sendable (Document) throws -> Output,
    consume: (Output, Input) throws -> Void
  ) async throws {
    var records = try input.records(cutting: cutting, telling: faults.console)
    var progress = Progress("documents", console: console)
    let faults = faults
    try await orderedMap(
      jobs: jobs.count,
      next: { records.nextChunk(of: Self.chunkSize) },
      transform: { (chunk: [Result<InputPiece, Diagnostic>]) -> Outcomes<Output> in
        var outcomes = Outcomes<Output>()
        for piece in chunk {
          switch piece {
          case .failure(let fault): outcomes.all.append(Outcome(result: .failure(fault), input: nil))
          case .success(let piece): Self.add(piece, to: &outcomes, isStopped: faults.isStopped, transform)
          }
        }
        return outcomes
      },
      consume: { outcomes in
        faults.add(outcomes.losses)
        for outcome in outcomes.all {
          switch outcome.result {
          case .failure(let fault): faults.report(fault)
          case .success(let output):
            if !faults.isStopped, let input = outcome.input { try consume(output.get(), input) }
          }
        }
        progress.advance(by: outcomes.all.count)
      })
    progress.finish()
    faults.printLosses()
    try faults.checkReading()
  }

  /// Adds what is made of a piece. When nothing more is to be written, only its faults are looked for.
  private static func add<Output: Sendable>(
    _ piece: InputPiece, to outcomes: inout Outcomes<Output>, isStopped: Bool,
    _ transform: (Document) throws -> Output
  ) {
    let contents = piece.contents()
    outcomes.losses.add(contents.losses)
    for document in contents.soundOutcomes {
      if isStopped, case .success = document { continue }
      outcomes.all.append(
        Outcome(
          result: document.map { document in
            Result { try transform(document) }.mapError { named($0, piece.input) }
          }, input: piece.input))
    }
  }

  /// What went wrong with a document, with its file: who works on documents does not know it.
  private static func named(_ error: any Error, _ input: Input) -> any Error {
    guard var diagnostic = error as? Diagnostic, diagnostic.file == nil else { return error }
    diagnostic.file = input.name
    return diagnostic
  }

  /// Writes what `transform` makes of every document. No file appears when one of them cannot be read and is not
  /// to be left out.
  func write(
    to sink: any OutputSink, _ transform: @escaping @Sendable (Document) throws -> [UInt8]
  ) async throws {
    try await forEach(transform) { bytes, input in try sink.write(bytes, from: input) }
    try sink.finish()
  }
}
