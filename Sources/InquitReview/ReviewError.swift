/// A command that cannot be carried out. Nothing has changed.
public struct ReviewError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Lower case, no full stop.
  public let message: String
  public let help: String?

  public init(_ message: String, help: String? = nil) {
    self.message = message
    self.help = help
  }

  public var description: String { message + (help.map { ": \($0)" } ?? "") }
}
