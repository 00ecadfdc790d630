import ArgumentParser
import Inquit
import InquitModel
import InquitValidation

/// Which rules to apply, by which schema.
struct SelectionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Report these rules only: codes, starts of codes (OFF, SPN00) or names, with commas between them.",
      valueName: "rules"))
  var select: [String] = []

  @Option(help: ArgumentHelp("Report these rules too, whatever their level.", valueName: "rules"))
  var extendSelect: [String] = []

  @Option(help: ArgumentHelp("Leave these rules out.", valueName: "rules"))
  var ignore: [String] = []

  @Option(help: "The lowest level to report.")
  var level: Level?

  @Option(
    help: ArgumentHelp(
      "The label schema; without it the configuration's, or the built-in one.", valueName: "file"))
  var schema: String?

  @Option(
    help: ArgumentHelp(
      "The label schema that the data was annotated by: report what the schema no longer allows.",
      valueName: "file"))
  var previousSchema: String?

  @Option(
    help: ArgumentHelp("The configuration; without it inquit.toml, where there is one.", valueName: "file"))
  var config: String?

  private static let usualConfiguration = "inquit.toml"

  /// The configuration file's settings with those of the command line on top, and the rules that follow from them.
  func resolved() throws(Diagnostic) -> (selection: RuleSelection, linter: Linter) {
    let configuration = try self.configuration()
    var selection = configuration.selection
    if !select.isEmpty { selection.select = rules(select) }
    selection.extendSelect += rules(extendSelect)
    selection.ignore += rules(ignore)
    if let level { selection.minimumLevel = level }
    if let (name, meant) = selection.unknownNames.first {
      throw Diagnostic(
        "no rule is called '\(name)'",
        help: meant.map { "did you mean '\($0)'?" } ?? "'inquit rules' lists them all")
    }
    let previous = try labelSchema(previousSchema, orConfigured: configuration.previousSchema)
    let linter = Linter(
      schema: try labelSchema(schema, orConfigured: configuration.schema) ?? .builtin,
      previousSchema: previous,
      rules: selection.rules)
    return (selection, linter)
  }

  private func rules(_ names: [String]) -> [String] {
    names.flatMap { $0.split(separator: ",").map(String.init) }
  }

  private func configuration() throws(Diagnostic) -> ValidateConfiguration {
    guard
      let path = config
        ?? (FileSystem.kind(of: Self.usualConfiguration) == .file ? Self.usualConfiguration : nil)
    else { return ValidateConfiguration() }
    let text = try TextFile.text(of: path)
    do {
      return try ValidateConfiguration(parsing: text)
    } catch {
      throw Diagnostic(file: path, line: error.line, error.message, help: error.help)
    }
  }

  /// The schema of a file; a configured path is relative to the configuration. nil when neither names one.
  private func labelSchema(
    _ path: String?, orConfigured configured: String?
  ) throws(Diagnostic) -> LabelSchema? {
    let folder = config.flatMap { path in path.lastIndex(of: "/").map { String(path[...$0]) } } ?? ""
    guard let path = path ?? configured.map({ $0.hasPrefix("/") ? $0 : folder + $0 }) else { return nil }
    return try Self.schema(of: path)
  }

  /// The label schema that a file states.
  static func schema(of path: String) throws(Diagnostic) -> LabelSchema {
    let text = try TextFile.text(of: path)
    do {
      return try LabelSchema(parsing: text)
    } catch {
      throw Diagnostic(file: path, line: error.line, error.message, help: error.help)
    }
  }
}

extension Level: ExpressibleByArgument {}
