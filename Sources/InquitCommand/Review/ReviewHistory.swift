import InquitModel
import InquitReview

/// What a journal says of a file: its entries, and how many of them the file holds already.
struct ReviewHistory {
  var entries: [JournalEntry] = []
  var savedCount = 0

  init() {}

  /// nil when the journal knows no such state of the file. An empty journal fits every file.
  init?(_ entries: [JournalEntry], fileChecksum: String) {
    if entries.isEmpty { return }
    guard let saved = entries.lastIndex(of: .saving(checksum: fileChecksum)) else { return nil }
    self.entries = entries
    savedCount = saved + 1
  }

  /// Whether the file has had everything that a journal holds, so that nothing would be lost with the journal.
  static func isAllSaved(_ entries: [JournalEntry]) -> Bool {
    for entry in entries.reversed() {
      switch entry {
      case .saving: return true
      case .place: continue
      case .edit, .undo, .redo, .refresh: return false
      }
    }
    return true
  }

  /// It tells states of a file apart, and guards against nobody.
  static func checksum(of bytes: [UInt8]) -> String {
    String(StableHash.of(bytes), radix: 16)
  }
}
