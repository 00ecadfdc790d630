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
      "The inputs' format: text, jsonl, csv, marked …; without it, the extension or the content says.",
      valueName: "format"),
    completion: .list(Format.all.filter(\.isReadable).map(\.id)), transform: FormatName.readable)
  var from: Format?

  @Option(
    help: ArgumentHelp(
      "The JSON key, or the column of a table, that holds the text: text by default.", valueName: "key"))
  var textField: String?

  /// The documents' readers, in the order of the arguments. Throws when an input does not exist or holds no
  /// documents.
  func records(
    cutting: TextCutting? = nil, repairsTags: Bool = false, telling console: ConsoleOptions?
  ) throws(Diagnostic) -> RecordReader {
    RecordReader(
      inputs: try files(telling: console), format: from, options: readOptions(repairsTags: repairsTags),
      cutting: cutting)
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
  /// there twice. Tells `console` what is passed over in folders.
  func files(telling console: ConsoleOptions?) throws(Diagnostic) -> [Input] {
    var inputs: [Input] = []
    var paths = Set<String>()
    for argument in self.inputs {
      for input in try expand(argument, telling: console) {
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
  private func expand(_ argument: String, telling console: ConsoleOptions?) throws(Diagnostic) -> [Input] {
    if argument == InputFile.standard { return [Input(path: argument, id: "stdin")] }
    switch FileSystem.kind(of: argument) {
    case .file:
      return [Input(path: argument, id: Input.id(ofFile: FileSystem.name(of: argument)))]
    case .folder:
      return try documents(in: argument, telling: console)
    case nil:
      guard argument.contains(where: { "*?[".contains($0) }) else {
        throw Diagnostic(
          file: argument, "no such file or folder", help: FileSystem.help(forMissing: argument))
      }
      let paths = FileSystem.paths(matching: argument)
      if paths.isEmpty { throw Diagnostic(file: argument, "no file matches this pattern") }
      var inputs: [Input] = []
      for path in paths { inputs += try expand(path, telling: console) }
      return inputs
    }
  }

  /// The files in a folder whose endings are those of the format, or of any. Throws when there are none.
  private func documents(in folder: String, telling console: ConsoleOptions?) throws(Diagnostic) -> [Input] {
    let extensions = Format.extensions(of: from)
    let isKnown = { (path: String) in extensions.contains(FileSystem.fileExtension(of: path) ?? "") }
    let all = try FileSystem.files(below: folder)
    let files = all.filter(isKnown)
    if files.isEmpty {
      throw Diagnostic(
        file: folder, "no documents in this folder",
        help: "known endings are \(extensions.map { "." + $0 }.joined(separator: ", "))")
    }
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    if let console, !console.quiet, from == nil {
      let others = all.filter { !isKnown($0) && !JournalFile.isOfReview($0) }
      if let note = Self.note(passingOver: others.map { $0.dropFirst(prefix.count) }, in: folder) {
        console.diagnostics.print(note)
      }
    }
    return CompanionFiles.removed(from: files).map {
      Input(path: $0, id: Input.id(ofFile: String($0.dropFirst(prefix.count))))
    }
  }

  /// Says that files in a folder are not read; nil when there are none.
  private static func note(passingOver files: [Substring], in folder: String) -> Diagnostic? {
    if files.isEmpty { return nil }
    let named = 3
    let names = files.prefix(named).joined(separator: ", ") + (files.count > named ? " …" : "")
    return Diagnostic(
      severity: .note, file: folder,
      files.count == 1
        ? "\(names) is passed over: no format has its ending"
        : "\(files.count) files are passed over: no format has their endings: \(names)",
      help: "name a file itself to have it read whatever its ending")
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
