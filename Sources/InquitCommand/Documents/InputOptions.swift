import ArgumentParser
import InquitModel

/// What to read.
struct InputOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Files (.txt, .jsonl, .marked), folders, patterns in quotes, or - for standard input.",
      valueName: "file|folder|-"))
  var inputs: [String]

  @Option(help: "The inputs' format: text, jsonl or marked. Without it the extension or the content says.")
  var from: InputFormat?

  @Option(help: ArgumentHelp("The JSONL key that holds the text.", valueName: "key"))
  var textField = "text"

  /// The documents' readers, in the order of the arguments. Throws when an input does not exist or holds no
  /// documents.
  func records() throws(Diagnostic) -> RecordReader { records(of: try files()) }

  /// The readers of some inputs only.
  func records(of inputs: [Input]) -> RecordReader {
    RecordReader(inputs: inputs, format: from, textKey: textField)
  }

  /// What the arguments name, in their order.
  func files() throws(Diagnostic) -> [Input] {
    var inputs: [Input] = []
    for argument in self.inputs { inputs += try expand(argument) }
    return inputs
  }

  /// The files that an argument stands for. A name that exists is taken as it is, even if it looks like a
  /// pattern.
  private func expand(_ argument: String) throws(Diagnostic) -> [Input] {
    if argument == InputFile.standard { return [Input(path: argument, id: "stdin")] }
    switch FileSystem.kind(of: argument) {
    case .file:
      return [Input(path: argument, id: FileSystem.withoutExtension(FileSystem.name(of: argument)))]
    case .folder:
      let files = try FileSystem.files(below: argument).filter {
        InputFormat(extension: FileSystem.fileExtension(of: $0)) != nil
      }
      if files.isEmpty {
        let extensions = InputFormat.knownExtensions.map { "." + $0 }.joined(separator: ", ")
        throw Diagnostic(file: argument, "no documents in this folder", help: "known are \(extensions)")
      }
      let prefix = argument.hasSuffix("/") ? argument : argument + "/"
      return files.map {
        Input(path: $0, id: FileSystem.withoutExtension(String($0.dropFirst(prefix.count))))
      }
    case nil:
      guard argument.contains(where: { "*?[".contains($0) }) else {
        throw Diagnostic(file: argument, "no such file or folder")
      }
      let paths = FileSystem.paths(matching: argument)
      if paths.isEmpty { throw Diagnostic(file: argument, "no file matches this pattern") }
      var inputs: [Input] = []
      for path in paths { inputs += try expand(path) }
      return inputs
    }
  }
}

/// A file to read documents from.
struct Input: Hashable, Sendable {
  /// The path, or `-`.
  var path: String
  /// The id of its document, where the file gives none.
  var id: String

  /// What messages call it.
  var name: String { path == InputFile.standard ? "standard input" : path }
}
