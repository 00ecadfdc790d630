import InquitFormats

/// Says as what files are read: why of the first of a format, and how many others there are at the end, for a folder
/// may hold thousands of one.
final class FormatLog {
  /// nil to say nothing.
  private let diagnostics: Diagnostics?
  /// What was said, in the order in which it was, and of how many more files it holds.
  private var told: [(format: Format, help: String?, more: Int)] = []

  init(console: ConsoleOptions) { diagnostics = console.quiet ? nil : console.diagnostics }

  /// `why` follows “read as FORMAT”; `help` is what else the file might be.
  func add(_ format: Format, _ why: String, of input: Input, help: String? = nil) {
    if let i = told.firstIndex(where: { $0.format.id == format.id && $0.help == help }) {
      told[i].more += 1
      return
    }
    told.append((format, help, 0))
    diagnostics?.print(
      Diagnostic(severity: .note, file: input.name, "read as \(format.id), \(why)", help: help))
  }

  /// To be called behind the last file.
  func finish() {
    for (format, _, more) in told where more > 0 {
      diagnostics?.print(
        Diagnostic(
          severity: .note, "\(more) more \(more == 1 ? "file is" : "files are") read as \(format.id)"))
    }
  }
}
