import InquitFormats
import InquitModel

/// What `RecordReader` hands out, one after the other.
struct InputPiece: Sendable {
  let input: Input
  let format: Format
  let content: Content

  enum Content: Sendable {
    /// Bytes, to be read on any core.
    case unread(InputRecord)
    /// A document of a long file, which can be read only from its start on.
    case read(RecordContents)
  }

  init(_ record: InputRecord) {
    input = record.input
    format = record.format
    content = .unread(record)
  }

  init(_ contents: RecordContents, from input: Input, _ format: Format) {
    self.input = input
    self.format = format
    content = .read(contents)
  }

  /// What is in the piece.
  func contents() -> RecordContents {
    switch content {
    case .unread(let record): record.contents()
    case .read(let contents): contents
    }
  }

  /// What it takes in memory, roughly, in bytes of text.
  var size: Int {
    switch content {
    case .unread(let record): record.bytes.count
    case .read(let contents):
      contents.outcomes.reduce(0) { $0 + ((try? $1.get())?.document.text.bytes.count ?? 0) }
    }
  }
}
