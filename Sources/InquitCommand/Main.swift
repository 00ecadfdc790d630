import ArgumentParser
import Glibc
import Inquit

/// Where the process starts and ends: runs the command that the arguments name and picks the exit code.
@main
enum Main {
  static func main() async {
    // A reader that goes away, as in `inquit … | head`, ends the process without a word.
    signal(SIGPIPE, SIG_DFL)
    // A file that may not grow further is an error of its writing, which is told; it need not end the process.
    signal(SIGXFSZ, SIG_IGN)
    StandardStream.keepOpen()
    Interruption.watch()
    let arguments = Array(CommandLine.arguments.dropFirst())
    // Answered before argument-parser sets itself up, which takes longer than all the rest.
    if arguments == ["--version"] {
      exit(finish { try StandardOutput.shared.write("inquit \(InquitVersion.current)\n") })
    }
    exit(await run(arguments))
  }

  private static func run(_ arguments: [String]) async -> Int32 {
    var diagnostics = Diagnostics(color: .auto)
    do {
      try InquitTool.checkCommandName(arguments)
      var command = try InquitTool.parseAsRoot(arguments)
      if let tool = command as? any ToolCommand { diagnostics = tool.console.diagnostics }
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
      return finish(diagnostics)
    } catch {
      return finish(diagnostics) { throw error }
    }
  }

  /// Does the last thing, empties standard output, and tells the exit code. What is thrown may be a
  /// diagnostic, or from argument-parser: help to print, a usage error, an exit code.
  private static func finish(
    _ diagnostics: Diagnostics = Diagnostics(color: .auto), _ last: () throws -> Void = {}
  ) -> Int32 {
    do {
      try last()
      try StandardOutput.shared.flush()
      return ExitCode.success.rawValue
    } catch let diagnostic as Diagnostic {
      diagnostics.print(diagnostic)
    } catch let code as ExitCode {
      let flushed = finish(diagnostics)
      return flushed == ExitCode.success.rawValue ? code.rawValue : flushed
    } catch {
      if InquitTool.exitCode(for: error).isSuccess {
        return finish(diagnostics) {
          try StandardOutput.shared.write(InquitTool.fullMessage(for: error) + "\n")
        }
      }
      diagnostics.print(Diagnostic(usage: InquitTool.fullMessage(for: error)))
    }
    return ExitCode.couldNotRun.rawValue
  }
}

extension ExitCode {
  /// It ran, and what it found wants attention: findings of `validate`, a loss under `--strict`.
  static let findings = ExitCode(1)
  /// It could not do what was asked: wrong usage, a file that cannot be read or written.
  static let couldNotRun = ExitCode(2)
}
