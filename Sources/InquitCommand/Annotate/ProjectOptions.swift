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

  /// Puts model and names into `options`, whose default language, or else English, is that of the names.
  func add(to options: inout Pipeline.Options) throws(Diagnostic) {
    if let model { options.model = try Self.annotator(model) }
    if let names {
      let language = options.defaultLanguage ?? Pipeline.fallbackLanguage
      options.names = try Self.names(names, language: language)
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
