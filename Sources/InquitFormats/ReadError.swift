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
