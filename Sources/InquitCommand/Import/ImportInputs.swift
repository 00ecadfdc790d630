import InquitFormats

/// The files that arguments of `import` stand for.
enum ImportInputs {
  /// Files in the order of the arguments; in folders those whose extension some format has, or `format` if
  /// it is named. Throws when there is nothing.
  static func expand(_ arguments: [String], format: Format?) throws(Diagnostic) -> [Input] {
    let extensions = Format.extensions(of: format)
    var inputs: [Input] = []
    for argument in arguments {
      if argument == InputFile.standard {
        inputs.append(Input(path: argument, id: "stdin"))
        continue
      }
      switch FileSystem.kind(of: argument) {
      case .file:
        inputs.append(Input(path: argument, id: FileSystem.withoutExtension(FileSystem.name(of: argument))))
      case .folder:
        let files = try FileSystem.files(below: argument).filter { path in
          extensions.contains { path.lowercased().hasSuffix("." + $0) }
        }
        if files.isEmpty {
          throw Diagnostic(
            file: argument, "no documents in this folder",
            help: "known endings are \(extensions.map { "." + $0 }.joined(separator: ", "))")
        }
        inputs += CompanionText.removed(from: files).map {
          Input(path: $0, id: FileSystem.withoutExtension(FileSystem.name(of: $0)))
        }
      case nil:
        throw Diagnostic(file: argument, "no such file or folder")
      }
    }
    return inputs
  }
}
