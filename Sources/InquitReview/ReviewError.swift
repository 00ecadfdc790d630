/// A command that cannot be carried out. Nothing has changed.
package struct ReviewError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Lower case, no full stop.
  package let message: String
  package let help: String?

  package init(_ message: String, help: String? = nil) {
    self.message = message
    self.help = help
  }

  package var description: String { message + (help.map { ": \($0)" } ?? "") }
}
