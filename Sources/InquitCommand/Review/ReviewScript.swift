import InquitFormats
import InquitModel
import InquitReview

/// Commands from a file, carried out without a screen.
struct ReviewScript {
  private let name: String
  private var lines: LineReader
  private let console: ConsoleOptions

  /// Opens a file of commands, one a line; `#` starts a comment.
  init(_ path: String, console: ConsoleOptions) throws(Diagnostic) {
    let input = try InputFile(path)
    name = input.name
    lines = LineReader(input.source())
    self.console = console
  }

  private mutating func nextLine() throws(Diagnostic) -> String? {
    do {
      guard let bytes = try lines.next() else { return nil }
      return String(decoding: try ReadError.checkUTF8(bytes, firstLine: lines.lineNumber), as: UTF8.self)
    } catch {
      throw Diagnostic(reading: error, file: name)
    }
  }

  /// Carries out what is left of the script, or as much as concerns this file, and saves the file. Throws at the first
  /// command that cannot be carried out: what was done before is in the journal, and the file is not saved.
  @MainActor mutating func carryOut(
    on opened: ReviewDesk.Opened, _ neighbours: ReviewNeighbours
  ) async throws(Diagnostic) -> ReviewEnd {
    var session = opened.session
    var end: ReviewEnd?
    while end == nil, let line = try nextLine() {
      if line.allSatisfy(\.isWhitespace) || line.hasPrefix("#") { continue }
      do throws(ReviewError) {
        let command = try ReviewCommand(parsing: line)
        end = neighbours.end(after: command, in: session)
        if end == nil { try session.perform(command) }
      } catch {
        throw Diagnostic(file: name, line: lines.lineNumber, error.message, help: error.help)
      }
      await opened.learner.workNow()
      if let result = opened.learner.takeResult() {
        session.take(result.suggestions)
        console.tell([Diagnostic(severity: .note, result.summary)])
      }
    }
    let changed: [Int: Document]
    do { changed = try session.changedDocuments() } catch {
      throw Diagnostic(file: opened.file.path, error.message, help: error.help)
    }
    try opened.file.save(changed)
    return end ?? .quit
  }
}
