import Inquit
import InquitFormats
import InquitModel
import InquitReview

/// The lines of a native JSONL file as they were read or saved last.
struct ReviewLines: Sendable {
  /// As the user named the file.
  let path: String
  /// The documents' ids, in file order.
  let ids: [String]
  private var lines: [[UInt8]]
  /// The index in `lines` of each document.
  private let lineOfDocument: [Int]

  /// Throws when a line is no sound document, and when there is none.
  init(_ bytes: [UInt8], path: String) throws(Diagnostic) {
    self.path = path
    lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Array.init)
    var ids: [String] = []
    var lineOfDocument: [Int] = []
    for (i, line) in lines.enumerated() where !Self.json(line).isBlank {
      ids.append(try Self.document(line, number: i + 1, file: path).id)
      lineOfDocument.append(i)
    }
    if ids.isEmpty { throw Diagnostic(file: path, "no documents: the input is empty") }
    self.ids = ids
    self.lineOfDocument = lineOfDocument
  }

  /// The document at an index.
  func document(at index: Int) throws(ReviewError) -> Document {
    let line = lineOfDocument[index]
    do { return try Self.document(lines[line], number: line + 1, file: path) } catch {
      throw ReviewError(error.message)
    }
  }

  /// Puts other documents in the places of these. The other lines stay as they are, byte for byte.
  mutating func replace(_ documents: [Int: Document]) {
    var writer = NativeWriter()
    for (index, document) in documents {
      let old = lines[lineOfDocument[index]]
      let mark = old.prefix(old.count - Self.json(old).count)
      let hasReturn = old.last == UInt8(ascii: "\r")
      lines[lineOfDocument[index]] =
        mark + writer.line(for: document).dropLast() + (hasReturn ? [UInt8(ascii: "\r")] : [])
    }
  }

  var bytes: [UInt8] { Array(lines.joined(separator: [UInt8(ascii: "\n")])) }

  /// A line without the byte order mark that a file may begin with.
  private static func json(_ line: [UInt8]) -> ArraySlice<UInt8> {
    line.starts(with: [0xEF, 0xBB, 0xBF]) ? line.dropFirst(3) : line[...]
  }

  private static func document(_ line: [UInt8], number: Int, file: String) throws(Diagnostic) -> Document {
    let read: ReadDocument
    do { read = try NativeReader().document(onLine: Array(json(line)), number: number) } catch {
      throw Diagnostic(error, file: file)
    }
    if let fault = read.faults.first { throw Diagnostic(fault, in: read, file: file) }
    return read.document
  }
}
