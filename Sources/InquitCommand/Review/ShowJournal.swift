import ArgumentParser
import Inquit
import InquitFormats
import InquitModel
import InquitReview

struct ShowJournal: ToolCommand {
  static let configuration = CommandConfiguration(
    commandName: "journal",
    abstract: "Show or replay the journal of a review.",
    usage: "inquit journal <file> [--replay] [options]",
    discussion: """
      Prints what was done to FILE, an entry a line: its number, the document, the command, and what it changed. \
      With --replay, prints the documents as the review left them, saved or not; FILE may also be as it was before \
      the review, as from a backup. Neither changes anything, and both work while a review goes on.

      Examples:
        inquit journal news.jsonl
        inquit journal news.jsonl --replay --output recovered.jsonl
      """)

  @Argument(help: "The reviewed file; its journal is FILE.journal.")
  var file: String

  @Flag(help: "Print the documents as the review left them, as JSONL.")
  var replay = false

  @OptionGroup(title: "Output") var output: OutputOptions
  @OptionGroup var console: ConsoleOptions

  func validate() throws {
    if output.isFolder { throw ValidationError("--output must be a file") }
  }

  func run() async throws {
    let path = JournalFile.path(for: file)
    let bytes = try InputFile(path).readToEnd()
    // The last line may be on its way.
    let end = bytes.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    let entries = try JournalFile.entries(in: Array(bytes[..<end]), path: path)
    let result = replay ? try replayed(entries) : shown(entries, ids: try ids())
    let sink = try output.sink(fileExtension: replay ? "jsonl" : "txt")
    try sink.write(result, from: Input(path: file, id: ""))
    try sink.finish()
  }

  private func ids() throws -> [String] {
    try ReviewLines(try InputFile(file).readToEnd(), path: file).ids
  }

  private func shown(_ entries: [JournalEntry], ids: [String]) -> [UInt8] {
    func id(_ document: Int) -> String { ids.indices.contains(document) ? ids[document] : "\(document)" }
    var text = ""
    for entry in entries {
      let line =
        switch entry {
        case .edit(let edit):
          "edit \(edit.number)  \(id(edit.document))  \(edit.command)" + Self.subjects(of: edit.changes)
        case .undo(let number): "undo \(number)"
        case .redo(let number): "redo \(number)"
        case .refresh(let document, let changes):
          "refresh  \(id(document))  \(changes.count) suggestions"
        case .place(let document, let cursor): "left at  \(id(document))  byte \(cursor)"
        case .saving(let checksum): "saved  \(checksum)"
        }
      text += DisplayWidth.printable(line) + "\n"
    }
    return Array(text.utf8)
  }

  /// The ids of the annotations that changes are about, each once.
  private static func subjects(of changes: [Change]) -> String {
    var ids: [String] = []
    for id in changes.compactMap(\.annotationID) where !ids.contains(id) { ids.append(id) }
    return ids.isEmpty ? "" : "  (\(ids.joined(separator: ", ")))"
  }

  private func replayed(_ entries: [JournalEntry]) throws -> [UInt8] {
    let bytes = try InputFile(file).readToEnd()
    var lines = try ReviewLines(bytes, path: file)
    guard let history = ReviewHistory(entries, fileChecksum: ReviewHistory.checksum(of: bytes)) else {
      throw ReviewFile.misfit(file)
    }
    let original = lines
    do throws(ReviewError) {
      var session = try ReviewSession(
        ids: lines.ids, schema: .builtin,
        load: { index throws(ReviewError) in try original.document(at: index) }, record: { _ in })
      try session.replay(history.entries, savedCount: history.savedCount)
      lines.replace(try session.changedDocuments())
    } catch {
      throw Diagnostic(file: file, error.message, help: error.help)
    }
    return lines.bytes
  }
}
