import InquitModel

/// Makes edits of documents in the bytes that they were read from: what an edit does not change stays as it was.
///
/// An editor need not be sure: whoever applies replacements reads the result and compares it with what was wanted.
package protocol RecordEditor {
  /// What edits of one document change in the bytes; nil where the format has no place for one of them.
  func replacements(for edits: [DocumentEdit], of read: ReadDocument) -> [ByteReplacement]?
}

extension Format {
  /// Makes the editor of a record: a line of native JSONL, a whole file otherwise.
  typealias MakeEditor = @Sendable (EditedRecord) -> any RecordEditor

  /// Whether documents can be edited in the files that hold them.
  package var isEditable: Bool { makeEditor != nil }

  /// An editor for the bytes of a record, without a byte order mark; nil for a format whose files cannot be edited.
  package func editor(for record: EditedRecord) -> (any RecordEditor)? { makeEditor?(record) }
}

/// What an editor knows of its record.
package struct EditedRecord {
  package let bytes: [UInt8]
  /// Where the first byte stands in the file.
  package let start: FilePlace
  package let options: ReadOptions

  package init(bytes: [UInt8], firstLine: Int, options: ReadOptions) {
    self.bytes = bytes
    self.options = options
    start = FilePlace(line: firstLine, column: 1)
  }
}

extension JSONValue {
  /// The value as JSON.
  var json: [UInt8] {
    var writer = JSONWriter()
    writer.value(self)
    return writer.bytes
  }
}
