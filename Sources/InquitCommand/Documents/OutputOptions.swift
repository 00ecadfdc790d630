import ArgumentParser

/// Where to write.
struct OutputOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Write here instead of to standard output; a folder (NAME/) gets a file for every input.",
      valueName: "file|folder"))
  var output: String?

  @Flag(name: .shortAndLong, help: "Overwrite files that exist.")
  var force = false

  var isStandardOutput: Bool { output == nil || output == InputFile.standard }

  var isFolder: Bool {
    guard let output, !isStandardOutput else { return false }
    return output.hasSuffix("/") || FileSystem.kind(of: output) == .folder
  }

  /// The writer to the place that the options name. `fileExtension` is for the files of a folder.
  func sink(fileExtension: String) throws(Diagnostic) -> any OutputSink {
    if let output, isFolder {
      return try FolderSink(folder: output, fileExtension: fileExtension, force: force)
    }
    return try file().map { FileSink($0) } ?? StandardOutputSink()
  }

  /// The one file that the options name; nil for standard output.
  func file() throws(Diagnostic) -> OutputFile? {
    guard let output, !isStandardOutput else { return nil }
    return try OutputFile(output, force: force)
  }
}
