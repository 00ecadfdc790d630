import ArgumentParser
import Synchronization

/// What becomes of records that cannot be read.
struct FaultOptions: ParsableArguments {
  @Flag(help: "Leave out what cannot be read, say so, and exit with 1. Without it nothing is written.")
  var skipUnreadable = false

  func log(_ console: ConsoleOptions) -> FaultLog { FaultLog(skips: skipUnreadable, console: console) }
}

/// Tells of the records that cannot be read, all of them and not only the first, and knows what that means for the
/// command: an error after which nothing more is written, or, where they are to be left out, a warning.
final class FaultLog: Sendable {
  /// Whether the command goes on without what cannot be read.
  let skips: Bool
  /// nil to print nothing, of inputs that are read for the second time.
  private let diagnostics: Diagnostics?
  private let number = Mutex(0)

  /// More than this tells nobody more.
  private static let mostPrinted = 100

  init(skips: Bool, console: ConsoleOptions?) {
    self.skips = skips
    diagnostics = console?.diagnostics
  }

  var count: Int { number.withLock { $0 } }

  /// Whether there is nothing more to write, though still to read: there may be other faults.
  var isStopped: Bool { !skips && count > 0 }

  func report(_ diagnostic: Diagnostic) {
    let count = number.withLock { number in
      number += 1
      return number
    }
    guard count <= Self.mostPrinted else { return }
    var diagnostic = diagnostic
    if skips { diagnostic.severity = .warning }
    diagnostics?.print(diagnostic)
  }

  /// What `body` gives; nil when it throws, which is reported: `input` cannot be read.
  func attempt<Value>(_ input: Input, _ body: () throws -> Value) -> Value? {
    do { return try body() } catch { report(Diagnostic(reading: error, file: input.name)) }
    return nil
  }

  /// To be called when all is read, before files appear: throws when something could not be read that is not to be
  /// left out.
  func checkReading() throws(ExitCode) {
    guard count > 0 else { return }
    let more = count - Self.mostPrinted
    if more > 0 {
      diagnostics?.print(
        Diagnostic(
          severity: skips ? .warning : .error, "\(more) more records cannot be read",
          help: "'inquit validate' shows all faults of a file"))
    }
    if !skips { throw .couldNotRun }
  }

  /// To be called at the command's end: throws the exit code that says that something was left out.
  func finish() throws(ExitCode) {
    if count > 0 { throw .findings }
  }
}
