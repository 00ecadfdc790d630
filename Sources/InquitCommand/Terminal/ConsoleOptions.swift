import ArgumentParser

/// When to colour what is printed.
enum ColorMode: String, CaseIterable, ExpressibleByArgument {
  /// On a terminal, unless `NO_COLOR` is set.
  case auto
  case always
  case never
}

/// Options about what is said to the person at the terminal.
struct ConsoleOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Colour messages and tables. NO_COLOR turns auto off.", valueName: "when"))
  var color = ColorMode.auto

  @Flag(name: .shortAndLong, help: "Print errors only: no progress, no summaries.")
  var quiet = false

  /// Where messages go.
  var diagnostics: Diagnostics { Diagnostics(color: color) }

  /// Prints notices and warnings, unless only errors are to be told.
  func tell(_ notices: [Diagnostic]) {
    if !quiet { for notice in notices { diagnostics.print(notice) } }
  }

  /// Prints a line about the whole to standard error, unless only errors are to be told.
  func summarise(_ summary: @autoclosure () -> String) {
    if !quiet { StandardStream.writeToError(summary() + "\n") }
  }
}
