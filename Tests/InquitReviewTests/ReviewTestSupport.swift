import InquitData
import InquitFormats
import InquitModel
import InquitReview
import InquitTestSupport

/// A session over documents in marked text, with its journal in memory.
final class TestReview {
  let originals: [Document]
  var entries: [JournalEntry] = []
  private(set) var session: ReviewSession!

  init(_ documents: [Document], learning: Learning? = nil) throws {
    originals = documents
    session = try makeSession()
    session.learning = learning
  }

  convenience init(
    _ marked: String..., variant: TextVariant = .plain, learning: () -> Learning? = { nil }
  ) throws {
    try self.init(
      marked.map { variant.apply(to: try MarkedTextReader.document($0)) }, learning: learning())
  }

  /// A new session over the documents as they were, as after a restart.
  func makeSession() throws -> ReviewSession {
    let originals = originals
    return try ReviewSession(
      ids: originals.indices.map { "d\($0)" }, schema: Self.schema,
      load: { originals[$0] }, record: { [unowned self] in entries.append($0) })
  }

  static let schema: LabelSchema = {
    let bytes = EmbeddedFiles.bytes(of: "Guidelines/schema.conf")!
    return try! LabelSchema(parsing: String(decoding: bytes, as: UTF8.self))
  }()

  /// Carries out command lines, one after the other.
  func run(_ lines: String...) throws {
    for line in lines { try session.perform(ReviewCommand(parsing: line)) }
  }

  /// The document at hand in marked text, without its provenance.
  var shown: String {
    var options = MarkedTextWriter.Options()
    options.includesHeader = false
    return MarkedTextWriter.string(for: session.document, options: options)
  }
}
