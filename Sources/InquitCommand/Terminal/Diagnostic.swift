import InquitFormats
import InquitModel

/// Something to tell the user: where, what, and what to do. Thrown, it ends the command with exit code 2.
struct Diagnostic: Error, Hashable, Sendable {
  enum Severity: String, Sendable {
    case error, warning, note
  }

  var severity = Severity.error
  /// The file as the user named it; nil when no file is to blame.
  var file: String?
  var line: Int?
  /// In code points, from 1.
  var column: Int?
  /// Lower case, no full stop.
  var message: String
  /// What to do about it.
  var help: String?

  init(
    severity: Severity = .error, file: String? = nil, line: Int? = nil, column: Int? = nil,
    _ message: String, help: String? = nil
  ) {
    self.severity = severity
    self.file = file
    self.line = line
    self.column = column
    self.message = message
    self.help = help
  }

  /// A reader's error in a file.
  init(_ error: ReadError, file: String) {
    self.init(file: file, line: error.line, column: error.column, error.message, help: error.help)
  }

  /// argument-parser's message, which starts with "Error: " and ends with the usage.
  init(usage message: String) {
    let body = message.hasPrefix("Error: ") ? message.dropFirst("Error: ".count) : message[...]
    let lines = body.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
    let first = lines.first.map(String.init) ?? ""
    self.init(first.prefix(1).lowercased() + first.dropFirst())
    usage = lines.count > 1 ? String(lines[1]) : nil
  }

  /// How the command is used, printed below the message as it is.
  private(set) var usage: String?

  /// `file:line:column: error: message` and the help below it. Names and messages may repeat what a file holds,
  /// so controls in them are not printed as they are.
  func text(color: Bool) -> String {
    var place = file.map { $0.isEmpty ? "''" : DisplayWidth.printable($0) } ?? "inquit"
    if let line { place += ":\(line)" }
    if let column { place += ":\(column)" }
    let style: Style = severity == .error ? .red : severity == .warning ? .yellow : .cyan
    var result = Style.bold(place + ":", color) + " "
    result += style(severity.rawValue + ":", color) + " \(DisplayWidth.printable(message))\n"
    if let help { result += "  " + Style.cyan("help:", color) + " \(DisplayWidth.printable(help))\n" }
    if let usage { result += usage + "\n" }
    return result
  }
}

/// Prints messages to standard error.
struct Diagnostics: Sendable {
  let usesColor: Bool

  init(color: ColorMode) {
    usesColor = Terminal.usesColor(color, isTerminal: Terminal.isTerminal(StandardStream.error))
  }

  func print(_ diagnostic: Diagnostic) {
    Progress.clear()
    StandardStream.writeToError(diagnostic.text(color: usesColor))
  }
}
