import InquitModel

/// Reads the documents of one file, one after the other, in memory that does not grow with their number.
public protocol DocumentReader {
  /// The next document; nil at the end.
  ///
  /// Throws `ReadError` for what is not the format, and whatever the source of bytes throws. The call after a
  /// `ReadError` goes on behind what was at fault: with the next record, as in JSONL; in columns with the lines
  /// that follow, and the document comes without the sentence; in an `.ann` file without the annotation. Where
  /// nothing can be told of what follows, as in XML that is not well-formed, it gives nil.
  mutating func next() throws -> ReadDocument?

  /// What the file said, up to the document read last, that a document cannot hold.
  var losses: LossReport { get }

  /// What was found out about the file, up to the document read last, and decides how it is read, as the scheme of its
  /// tags: each in lower case, without a full stop.
  var notes: [String] { get }
}

extension DocumentReader {
  public var notes: [String] { [] }
}

extension DocumentReader {
  /// The next document, or what is wrong with the next record that cannot be read; nil at the end. Throws what
  /// the source of bytes throws.
  public mutating func nextOutcome() throws -> Result<ReadDocument, ReadError>? {
    do { return try next().map { .success($0) } } catch let error as ReadError { return .failure(error) }
  }
}

/// What readers want to know beside the bytes.
public struct ReadOptions: Sendable {
  /// Names documents whose file names none: as it is where the file holds one, with `-1`, `-2` … otherwise.
  public var defaultID = "text"
  /// The key that holds the text in JSON that is not Inquit's own, or the column in a table; nil for the format's usual
  /// ones.
  public var textKey: String?
  /// The unit in which the file counts, where it is not the one that its format asks for.
  public var unit: TextUnit?
  /// Whether ranges whose stated text fits in another unit are read in that unit.
  public var repairsOffsets = false
  /// The scheme of `B-`, `I-`, `O` tags; nil to find it out from the file.
  public var scheme: TagScheme?
  /// Whether tags that the scheme does not allow where they stand are read as conlleval reads them. Otherwise their
  /// sentence cannot be read.
  public var repairsTags = false
  /// The text, for formats that keep it in a file of its own.
  public var text: [UInt8]?
  /// Those of the files beside that the format asks for (`Format.companions`), in its order.
  public var companions: [Companion] = []
  /// The language of documents that name none.
  public var language: String?

  public init() {}
}

/// What positions in a file count.
public enum TextUnit: String, Hashable, Sendable, CaseIterable {
  case codePoints = "code points"
  case utf16 = "UTF-16 code units"
  case bytes = "bytes"
  /// Code points of a text whose lines ended with CRLF when they were counted.
  case codePointsWithCRLF = "code points with CRLF line ends, where the text has LF"
  /// Code points of a text whose lines ended with LF when they were counted.
  case codePointsWithLF = "code points with LF line ends, where the text has CRLF"

  /// What people type after `--offsets`.
  public var name: String {
    switch self {
    case .codePoints: "codepoints"
    case .utf16: "utf16"
    case .bytes: "bytes"
    case .codePointsWithCRLF: "crlf"
    case .codePointsWithLF: "lf"
    }
  }
}

extension ReadOptions {
  /// The text that lies beside the annotations, in formats that keep the two apart. Throws when it is missing or
  /// not UTF-8.
  func textBeside() throws(ReadError) -> SourceText {
    guard let text else {
      throw ReadError(
        line: 1, message: "the text that the annotations are about is missing",
        help: "it lies in a .txt file beside them")
    }
    do { return try SourceText(utf8: text) } catch {
      throw ReadError(
        line: 1, message: "the text beside the annotations is not UTF-8", help: "convert it with iconv")
    }
  }
}
