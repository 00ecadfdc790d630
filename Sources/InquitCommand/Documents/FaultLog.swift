import ArgumentParser
import InquitFormats
import Synchronization

/// What becomes of records that cannot be read.
struct FaultOptions: ParsableArguments {
  @Flag(help: "Leave out what cannot be read, say so, and exit with 1. Without it nothing is written.")
  var skipUnreadable = false

  func log(_ console: ConsoleOptions) -> FaultLog { FaultLog(skips: skipUnreadable, console: console) }
}

/// Tells of the records that cannot be read, all of them and not only the first, and knows what that means for the
/// command: an error after which nothing more is written, or, where they are to be left out, a warning. Tells also of
/// what could be read and no document can hold.
final class FaultLog: Sendable {
  /// Whether the command goes on without what cannot be read.
  let skips: Bool
  /// nil to print nothing, of inputs that are read for the second time.
  let console: ConsoleOptions?
  private let told = Mutex((number: 0, help: String?.none, isAlwaysThis: true))
  private let readingLosses = Mutex(LossReport())

  /// More than this tells nobody more.
  private static let mostPrinted = 100

  init(skips: Bool, console: ConsoleOptions?) {
    self.skips = skips
    self.console = console
  }

  var count: Int { told.withLock { $0.number } }

  /// Whether there is nothing more to write, though still to read: there may be other faults.
  var isStopped: Bool { !skips && count > 0 }

  func report(_ diagnostic: Diagnostic) {
    let (count, repeatsHelp) = told.withLock { told in
      defer { told.help = diagnostic.help }
      told.number += 1
      let isRepeated = told.help == diagnostic.help
      if told.number > 1, !isRepeated { told.isAlwaysThis = false }
      return (told.number, isRepeated)
    }
    guard count <= Self.mostPrinted else { return }
    var diagnostic = diagnostic
    if repeatsHelp { diagnostic.help = nil }
    if skips { diagnostic.severity = .warning }
    console?.diagnostics.print(diagnostic)
  }

  /// What files say that no document can hold.
  var losses: LossReport { readingLosses.withLock { $0 } }

  func add(_ losses: LossReport) {
    if !losses.isEmpty { readingLosses.withLock { $0.add(losses) } }
  }

  /// Prints the table of what files say that no document can hold.
  func printLosses() {
    guard let console, !losses.isEmpty else { return }
    LossOptions.printTable(of: losses, title: LossOptions.readingTitle, console)
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
      // What is wrong with all stands far above.
      let common = told.withLock { $0.isAlwaysThis ? $0.help : nil }
      console?.diagnostics.print(
        Diagnostic(
          severity: skips ? .warning : .error, "\(more) more records cannot be read",
          help: common ?? "'inquit validate' shows all faults of a file"))
    }
    if !skips { throw .couldNotRun }
  }

  /// To be called at the command's end: throws the exit code that says that something was left out.
  func finish() throws(ExitCode) {
    if count > 0 { throw .findings }
  }
}
