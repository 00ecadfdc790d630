/// A place for output. Files appear when `finish` is called and not before.
protocol OutputSink: AnyObject {
  /// Adds what was made of (a part of) `input`.
  func write(_ bytes: [UInt8], from input: Input) throws(Diagnostic)
  /// Makes everything visible. Without it, files are as they were before.
  func finish() throws(Diagnostic)
}

final class StandardOutputSink: OutputSink {
  func write(_ bytes: [UInt8], from input: Input) throws(Diagnostic) {
    try StandardOutput.shared.write(bytes)
  }

  func finish() throws(Diagnostic) { try StandardOutput.shared.flush() }
}

final class FileSink: OutputSink {
  private let file: OutputFile

  init(_ file: OutputFile) { self.file = file }

  func write(_ bytes: [UInt8], from input: Input) throws(Diagnostic) { try file.write(bytes) }

  func finish() throws(Diagnostic) { try file.commit() }
}

/// A folder that gets a file for every input, named after the input's id.
final class FolderSink: OutputSink {
  private let folder: String
  private let fileExtension: String
  private let force: Bool
  private var current: (input: Input, file: OutputFile)?
  private var complete: [OutputFile] = []
  private var paths = Set<String>()

  init(folder: String, fileExtension: String, force: Bool) throws(Diagnostic) {
    self.folder = folder.hasSuffix("/") ? folder : folder + "/"
    self.fileExtension = fileExtension
    self.force = force
    try FileSystem.makeFolder(self.folder)
  }

  func write(_ bytes: [UInt8], from input: Input) throws(Diagnostic) {
    if current?.input != input {
      try close()
      let path = "\(folder)\(input.id).\(fileExtension)"
      if let slash = path.lastIndex(of: "/") { try FileSystem.makeFolder(String(path[...slash])) }
      if !paths.insert(path).inserted {
        throw Diagnostic(
          file: path, "two inputs would be written to this file", help: "give them different names")
      }
      current = (input, try OutputFile(path, force: force))
    }
    try current?.file.write(bytes)
  }

  func finish() throws(Diagnostic) {
    try close()
    for file in complete { try file.commit() }
  }

  /// Ends the file of the current input. It keeps its temporary name until all are complete.
  private func close() throws(Diagnostic) {
    guard let file = current?.file else { return }
    try file.close()
    complete.append(file)
    current = nil
  }
}
