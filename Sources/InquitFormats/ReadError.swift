import InquitModel

/// A file that cannot be read as what it is said to be: where, what, and what to do.
///
/// The reader knows lines and columns; whoever opened the file adds its name.
public struct ReadError: Error, Hashable, Sendable {
  /// 1-based.
  public var line: Int
  /// 1-based, in code points; nil when the fault is the whole line's.
  public var column: Int?
  /// What is wrong: lower case, no full stop.
  public var message: String
  /// What to do about it, where that is known.
  public var help: String?

  public init(line: Int, column: Int? = nil, message: String, help: String? = nil) {
    self.line = line
    self.column = column
    self.message = message
    self.help = help
  }
}

extension ReadError: CustomStringConvertible {
  public var description: String {
    let place = column.map { "\(line):\($0)" } ?? "\(line)"
    return "\(place): error: \(message)" + (help.map { "\n  help: \($0)" } ?? "")
  }
}

extension ReadError {
  /// A row of another number of columns than it should have: "3 columns where the file has 4".
  init(line: Int, columns: Int, _ wanted: String, help: String) {
    self.init(line: line, message: "\(columns) \(columns == 1 ? "column" : "columns") \(wanted)", help: help)
  }

  /// `bytes`, which are UTF-8: otherwise this throws, with the place of the first byte that is none.
  package static func checkUTF8(_ bytes: [UInt8], firstLine: Int = 1) throws(ReadError) -> [UInt8] {
    if let offset = firstInvalidUTF8Fast(in: bytes) {
      let place = PlaceIndex(bytes, start: FilePlace(line: firstLine, column: 1)).place(of: offset)
      throw ReadError(
        line: place.line, column: place.column, message: UTF8Fault.message(bytes[offset]),
        help: UTF8Fault.help)
    }
    return bytes
  }
}
