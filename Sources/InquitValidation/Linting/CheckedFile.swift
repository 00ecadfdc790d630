import InquitModel
import Synchronization

/// A file, or a piece of one, as its bytes, for rules that look before anything is read.
public struct CheckedFile: Sendable {
  /// How a file's records are laid out.
  public enum Layout: String, Hashable, Sendable {
    /// A JSON value a line.
    case jsonLines
    /// A token a line, in columns, sentences separated by blank lines.
    case columns
    /// Anything else.
    case other

    /// As the extension of a file name says.
    public init(fileName: String) {
      if fileName.hasSuffix(".jsonl") || fileName.hasSuffix(".ndjson") {
        self = .jsonLines
      } else if [".conll", ".conllu", ".bio", ".iob"].contains(where: { fileName.hasSuffix($0) }) {
        self = .columns
      } else {
        self = .other
      }
    }
  }

  /// As the user named it.
  public let name: String
  public let bytes: [UInt8]
  public let layout: Layout
  /// Where in the file `bytes` start.
  public let start: FilePlace
  private let places = LazyPlaces()

  public init(name: String, bytes: [UInt8], layout: Layout, start: FilePlace = .fileStart) {
    self.name = name
    self.bytes = bytes
    self.layout = layout
    self.start = start
  }

  /// The lines without their LF, with the offset of each; CR stays.
  public func lines() -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    for (i, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      lines.append(start..<i)
      start = i + 1
    }
    if start < bytes.count { lines.append(start..<bytes.count) }
    return lines
  }

  /// The place of a byte; the column counts code points.
  public func place(of offset: Int) -> FilePlace {
    places.index(of: self).place(of: offset)
  }

  /// Where the lines start: found at the first question, since most pieces of most files are without fault.
  private final class LazyPlaces: Sendable {
    private let index = Mutex<PlaceIndex?>(nil)

    func index(of file: CheckedFile) -> PlaceIndex {
      index.withLock { index in
        let made = index ?? PlaceIndex(file.bytes, start: file.start)
        index = made
        return made
      }
    }
  }
}

extension FilePlace {
  /// The first character of a file.
  public static let fileStart = FilePlace(line: 1, column: 1)
}
