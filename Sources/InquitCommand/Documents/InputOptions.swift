import ArgumentParser
import InquitFormats
import InquitModel

/// What to read.
struct InputOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "Files, folders, patterns in quotes, or - for standard input.",
      valueName: "file|folder|-"),
    completion: .file())
  var inputs: [String]

  @Option(
    help: ArgumentHelp(
      "The inputs' format: text, jsonl, marked …; without it, the extension or the content says.",
      valueName: "format"),
    completion: .list(Format.all.filter(\.isReadable).map(\.id)), transform: FormatName.readable)
  var from: Format?

  @Option(help: ArgumentHelp("The JSON key that holds the text: text by default.", valueName: "key"))
  var textField: String?

  /// The documents' readers, in the order of the arguments. Throws when an input does not exist or holds no
  /// documents.
  func records(cutting: TextCutting? = nil, repairsTags: Bool = false) throws(Diagnostic) -> RecordReader {
    RecordReader(
      inputs: try files(), format: from, options: readOptions(repairsTags: repairsTags), cutting: cutting)
  }

  /// The reader of one input only, for those who look at the bytes of a file, too, and must have all at once of one
  /// that can be read but once.
  func checkedRecords(of input: Input) -> RecordReader {
    RecordReader(
      inputs: [input], format: from, options: readOptions(repairsTags: true),
      keepsFilesWhole: input.isReadOnce)
  }

  /// With `repairsTags`, tags that their scheme does not allow are read, and counted as a loss.
  func readOptions(repairsTags: Bool) -> ReadOptions {
    var options = ReadOptions()
    options.textKey = textField
    options.repairsTags = repairsTags
    return options
  }

  /// What the arguments name, in their order. Throws for a file that they name twice, whose documents would be
  /// there twice.
  func files() throws(Diagnostic) -> [Input] {
    var inputs: [Input] = []
    var paths = Set<String>()
    for argument in self.inputs {
      for input in try expand(argument) {
        guard paths.insert(input.path).inserted else {
          throw Diagnostic(file: input.name, "is named twice", help: "name each input once")
        }
        inputs.append(input)
      }
    }
    return inputs
  }

  /// The files that an argument stands for. A name that exists is taken as it is, even if it looks like a
  /// pattern.
  private func expand(_ argument: String) throws(Diagnostic) -> [Input] {
    if argument == InputFile.standard { return [Input(path: argument, id: "stdin")] }
    switch FileSystem.kind(of: argument) {
    case .file:
      return [Input(path: argument, id: Input.id(ofFile: FileSystem.name(of: argument)))]
    case .folder:
      let extensions = Format.extensions(of: from)
      let files = try FileSystem.files(below: argument).filter {
        extensions.contains(FileSystem.fileExtension(of: $0) ?? "")
      }
      if files.isEmpty {
        throw Diagnostic(
          file: argument, "no documents in this folder",
          help: "known endings are \(extensions.map { "." + $0 }.joined(separator: ", "))")
      }
      let prefix = argument.hasSuffix("/") ? argument : argument + "/"
      return CompanionFiles.removed(from: files).map {
        Input(path: $0, id: Input.id(ofFile: String($0.dropFirst(prefix.count))))
      }
    case nil:
      guard argument.contains(where: { "*?[".contains($0) }) else {
        throw Diagnostic(
          file: argument, "no such file or folder",
          help: argument.contains("://") ? "only files are read: save what is at this address first" : nil)
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

  /// Whether what was read is gone, as of standard input and of pipes.
  var isReadOnce: Bool { path == InputFile.standard || FileSystem.isDevice(path) }

  /// What messages call it.
  var name: String { path == InputFile.standard ? "standard input" : path }

  /// The id of the document in a file: what `export` made the file's name of.
  static func id(ofFile file: String) -> String {
    let extensions = [FileSystem.fileExtension(of: file) ?? "", "txt"]
    return DocumentFileNames.id(ofFile: FileSystem.withoutExtension(file), extensions: extensions)
  }
}
