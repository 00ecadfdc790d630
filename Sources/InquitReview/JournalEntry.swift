import InquitModel

/// What a journal holds, a line each.
package enum JournalEntry: Hashable, Sendable {
  case edit(Edit)
  /// The edit of a number was taken back.
  case undo(Int)
  /// The edit of a number was made again.
  case redo(Int)
  /// Suggestions in a document that nobody had edited were replaced by what had been learnt since. It cannot be
  /// undone, as they were nobody's work.
  case refresh(document: Int, changes: [Change])
  /// Where the person was: a document's index and the cursor in it.
  case place(document: Int, cursor: ByteOffset)
  /// The file is about to be saved with all that stands before; `checksum` is that of the file's new bytes.
  case saving(checksum: String)

  /// In a few words, for messages.
  package var summary: String {
    switch self {
    case .edit(let edit): "edit \(edit.number) (\(edit.command))"
    case .undo(let number): "undo of edit \(number)"
    case .redo(let number): "redo of edit \(number)"
    case .refresh(_, let changes): "a refresh of \(changes.count) suggestions"
    case .place: "a place"
    case .saving: "a save"
    }
  }
}
