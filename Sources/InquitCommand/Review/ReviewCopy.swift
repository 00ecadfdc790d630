import Inquit
import InquitFormats
import InquitModel

/// The native file that is reviewed in the place of a file of another format.
///
/// Other formats cannot hold all that a review says (what was rejected, notes, how far it is), so nothing is saved
/// into them: `FILE.jsonl` beside the file is made once and reviewed from then on.
struct ReviewCopy {
  let path: String
  /// What to tell the person; nil for a file that is reviewed itself.
  let notice: Diagnostic?

  /// Finds or makes the file to review. Texts without annotations are annotated by `pipeline`.
  init(for original: String, pipeline: Pipeline, console: ConsoleOptions) throws(Diagnostic) {
    let id = FileSystem.withoutExtension(FileSystem.name(of: original))
    var reader = RecordReader(inputs: [Input(path: original, id: id)], format: nil)
    guard let first = try reader.next(), !Self.isReviewed(first) else {
      path = original
      notice = nil
      return
    }
    let format = first.format
    path = original + ".jsonl"
    let isThere = FileSystem.kind(of: path) != nil
    if !isThere { try Self.write(first, reader, to: path, pipeline, console) }
    notice = Diagnostic(
      severity: .note, file: original,
      "is \(Self.description(of: format)); \(path)\(isThere ? "" : ", made of it,") is reviewed",
      help: format.id == Format.native.id || Self.holdsTextsAlone(format)
        ? nil : "'inquit export \(Shell.quoted(path)) --to \(format.id)' makes such a file again")
  }

  /// Whether a piece is of a file that is reviewed itself, which is JSONL, a document a line.
  private static func isReviewed(_ piece: InputPiece) -> Bool {
    guard piece.format.id == Format.native.id, case .unread(let record) = piece.content else { return false }
    return !Format.isNoJSONL(startingWith: record.bytes)
  }

  private static func description(of format: Format) -> String {
    switch format.id {
    case Format.native.id: "no JSONL, which has a document a line"
    case Format.plainText.id: "a text"
    case Format.textTable.id: "a table of texts"
    default: "in the format \(format.id)"
    }
  }

  /// Whether nothing can have been annotated.
  private static func holdsTextsAlone(_ format: Format) -> Bool {
    !format.capabilities.contains(.annotations)
  }

  private static func write(
    _ first: InputPiece, _ rest: RecordReader, to path: String, _ pipeline: Pipeline,
    _ console: ConsoleOptions
  ) throws(Diagnostic) {
    let output = try OutputFile(path, force: false)
    var writer = NativeWriter()
    var rest = rest
    let losses = FaultLog(skips: false, console: console)
    var piece: InputPiece? = first
    while let current = piece {
      let contents = current.contents()
      losses.add(contents.losses)
      for document in try contents.soundDocuments() {
        let isBare = holdsTextsAlone(current.format)
        try output.write(Array(writer.line(for: isBare ? pipeline.annotate(document) : document)))
      }
      piece = try rest.next()
    }
    try output.commit()
    losses.printLosses()
  }
}
