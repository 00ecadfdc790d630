import ArgumentParser
import Inquit
import InquitModel
import InquitTagger

/// What a project brings along to be annotated with.
struct ProjectOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A model made by 'inquit train'; what it suggests takes the place of other suggestions with its labels.",
      valueName: "file"))
  var model: String?

  @Option(
    help: ArgumentHelp(
      "The project's names, each in a line with a TAB and its label; they win over all other names.",
      valueName: "file"))
  var names: String?

  /// Puts model and names into `options`, whose default language, or else English, is that of the names. Labels of
  /// names that look misspelt are told.
  func add(to options: inout Pipeline.Options, _ console: ConsoleOptions) throws(Diagnostic) {
    if let model { options.model = try Self.annotator(model) }
    if let names {
      let language = options.defaultLanguage ?? Pipeline.fallbackLanguage
      let list = try Self.names(names, language: language)
      options.names = list
      console.tell(Self.misspelt(list.labels, file: names))
    }
  }

  /// A project may have labels of its own, but hardly `organization` beside Inquit's `organisation`.
  private static func misspelt(_ labels: Set<Label>, file: String) -> [Diagnostic] {
    let known = Pipeline.allLabels.map(\.rawValue)
    return labels.map(\.rawValue).sorted().filter { !known.contains($0) }.compactMap { label in
      nearestName(to: label, among: known).map {
        Diagnostic(
          severity: .warning, file: file, "the label '\(label)' is none of Inquit's",
          help: "write '\($0)' if that is meant")
      }
    }
  }

  /// The model in a file.
  static func annotator(_ path: String) throws(Diagnostic) -> ModelAnnotator {
    do {
      let name = FileSystem.name(of: FileSystem.withoutExtension(path))
      return try ModelAnnotator(TaggerModel(ModelBytes(mapping: path)), name: name)
    } catch {
      throw Diagnostic(file: path, "\(error)")
    }
  }

  private static func names(_ path: String, language: String) throws(Diagnostic) -> ProjectNames {
    let list = try TextFile.text(of: path)
    do { return try ProjectNames(list, language: language) } catch {
      throw Diagnostic(file: path, line: error.line, error.message)
    }
  }
}
