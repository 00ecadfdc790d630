import InquitModel
import InquitReview

/// A file under review, with its journal and its lock.
final class ReviewFile {
  private(set) var lines: ReviewLines
  private let journal: JournalFile
  /// Of the file as it was read or saved last.
  private var checksum: String

  /// What an earlier session left.
  let history: ReviewHistory
  /// What the person should know of the file; nil when there is nothing.
  let notice: Diagnostic?

  var path: String { lines.path }
  var ids: [String] { lines.ids }

  /// Opens a native JSONL file, takes its lock and reads its journal. When the file has been changed by something
  /// else since it was saved, a new journal begins. Throws when a line is no sound document, somebody else has the
  /// lock, or the file has been changed and the journal holds what was never saved.
  init(_ path: String) throws(Diagnostic) {
    let bytes = try InputFile(path).readToEnd()
    lines = try ReviewLines(bytes, path: path)
    journal = try JournalFile(beside: path)
    checksum = ReviewHistory.checksum(of: bytes)
    let entries = try journal.entries()
    if let history = ReviewHistory(entries, fileChecksum: checksum) {
      self.history = history
      notice = nil
    } else if ReviewHistory.isAllSaved(entries) {
      history = ReviewHistory()
      notice = Diagnostic(
        severity: .note, file: path,
        "has been changed since the last review: undo begins anew; the older journal is \(try journal.restart())"
      )
    } else {
      throw Self.misfit(path)
    }
    if history.entries.isEmpty { try journal.append(.saving(checksum: checksum), ids: []) }
  }

  /// The files that arguments name: a folder stands for the JSONL files in it, a pattern for what matches. Throws
  /// for one that stands for nothing.
  static func expanded(_ arguments: [String]) throws(Diagnostic) -> [String] {
    var result: [String] = []
    for argument in arguments {
      switch FileSystem.kind(of: argument) {
      case .folder:
        let files = try FileSystem.files(below: argument).filter {
          FileSystem.fileExtension(of: $0) == "jsonl"
        }
        if files.isEmpty {
          throw Diagnostic(
            file: argument, "no .jsonl files in this folder",
            help: "'inquit annotate \(Shell.quoted(argument)) --output FILE.jsonl' makes one of its texts")
        }
        result += files
      case .file: result.append(argument)
      case nil where argument == InputFile.standard:
        throw Diagnostic("a review needs a file", help: "save what comes from standard input first")
      case nil:
        let paths = FileSystem.paths(matching: argument)
        if paths.isEmpty {
          let isPattern = argument.contains { "*?[".contains($0) }
          throw Diagnostic(
            file: argument, isPattern ? "no file matches this pattern" : "no such file or folder")
        }
        result += try expanded(paths)
      }
    }
    return result
  }

  /// The document at an index, as it is in the file.
  func document(at index: Int) throws(ReviewError) -> Document { try lines.document(at: index) }

  /// Keeps an entry safe on the disk.
  func record(_ entry: JournalEntry) throws(ReviewError) {
    do { try journal.append(entry, ids: ids) } catch { throw ReviewError(error.message) }
  }

  /// Writes the changed documents into the file. When something else has changed it since it was read, it is left
  /// alone: the review's version is written beside it, and this throws.
  func save(_ changed: [Int: Document]) throws(Diagnostic) {
    guard !changed.isEmpty else { return }
    var result = lines
    result.replace(changed)
    let bytes = result.bytes
    guard ReviewHistory.checksum(of: try InputFile(path).readToEnd()) == checksum else {
      let other = path + ".reviewed"
      try Self.write(bytes, to: other)
      throw Diagnostic(
        file: path,
        "has been changed by something else since it was opened; what you made of it is in \(other)")
    }
    let newChecksum = ReviewHistory.checksum(of: bytes)
    // The journal knows the new file before it is there: whichever of the two a crash leaves, it fits.
    try journal.append(.saving(checksum: newChecksum), ids: ids)
    try Self.write(bytes, to: path)
    lines = result
    checksum = newChecksum
  }

  private static func write(_ bytes: [UInt8], to path: String) throws(Diagnostic) {
    let output = try OutputFile(path, force: true)
    try output.write(bytes)
    try output.commit()
  }

  static func misfit(_ path: String) -> Diagnostic {
    Diagnostic(
      file: path, "has been changed since its journal was written",
      help: "restore the file, or move \(JournalFile.path(for: path)) away to start a new review")
  }
}
