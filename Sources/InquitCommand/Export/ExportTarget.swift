import InquitFormats
import InquitModel

/// The place that documents are exported to: one stream, or a folder with a file for each document. Files
/// appear when all is written.
final class ExportTarget {
  private enum Place {
    case standardOutput
    case file(OutputFile)
    case folder(String)
  }

  private let format: Format
  private let options: WriteOptions
  private let force: Bool
  private let fileExtension: String
  /// Of the files beside those of the annotations, which hold the texts.
  private var textExtension: String?
  private let place: Place
  /// Writes the one stream.
  private var exporter: Exporter
  private var files: [OutputFile] = []
  private var names: DocumentFileNames
  private var documents = 0
  private var folderLosses = LossReport()

  /// Throws when the place exists already, or is no place for the format.
  init(format: Format, options: WriteOptions, output: OutputOptions) throws(Diagnostic) {
    var options = options
    if let path = output.output, !output.isStandardOutput, !output.isFolder {
      options.fileID = Input.id(ofFile: FileSystem.name(of: path))
    }
    exporter = try Exporter(toWrite: format, options: options)
    try Self.check(output, suits: format, options)
    self.format = format
    self.options = options
    force = output.force
    fileExtension = format.extensions.first ?? format.id
    if case .fileEachWithText(let textExtension) = format.layout { self.textExtension = textExtension }
    names = DocumentFileNames(extensions: [fileExtension] + (textExtension.map { [$0] } ?? []))
    if let path = output.output, !output.isStandardOutput {
      if path.hasSuffix("/") || FileSystem.kind(of: path) == .folder {
        try FileSystem.makeFolder(path)
        place = .folder(path.hasSuffix("/") ? path : path + "/")
      } else {
        place = .file(try OutputFile(path, force: output.force))
      }
    } else {
      place = .standardOutput
    }
  }

  /// Files that need another beside them cannot go to standard output, and those of a folder share the one beside.
  private static func check(_ output: OutputOptions, suits format: Format, _ options: WriteOptions)
    throws(Diagnostic)
  {
    guard let companion = format.writtenCompanion else { return }
    if output.isStandardOutput {
      throw Diagnostic(
        "the format '\(format.id)' needs \(companion) beside its file", help: "name a file with --output")
    }
    if output.isFolder, options.labels == nil {
      throw Diagnostic(
        "the files of a folder need the same numbers for their tags", help: "name the labels with --labels")
    }
  }

  var losses: LossReport {
    var all = folderLosses
    all.add(exporter.losses)
    return all
  }

  func write(_ document: Document) throws {
    documents += 1
    if case .folder(let folder) = place {
      try write(document, into: folder)
      return
    }
    if documents > 1, format.layout != .manyDocuments {
      throw Diagnostic(
        "a file of the format '\(format.id)' holds one document, and there are several",
        help: "name a folder, as in --output \(folderName)")
    }
    var bytes: [UInt8] = []
    try write(document, with: &exporter, to: &bytes)
    try put(bytes)
    if case .file(let file) = place, let textExtension {
      try add(document.text.bytes, at: "\(FileSystem.withoutExtension(file.path)).\(textExtension)")
    }
  }

  func finish() throws(Diagnostic) {
    if case .folder = place {
    } else {
      var bytes: [UInt8] = []
      exporter.finish(to: &bytes)
      try put(bytes)
    }
    if let companion = exporter.companion { try add(companion.bytes, at: folder + companion.name) }
    if case .file(let file) = place { try file.commit() }
    for file in files { try file.commit() }
  }

  /// Where files are written beside others.
  private var folder: String {
    switch place {
    case .standardOutput: ""
    case .file(let file): FileSystem.folder(of: file.path)
    case .folder(let folder): folder
    }
  }

  /// What the place could be called as a folder.
  private var folderName: String {
    if case .file(let file) = place { return "\(FileSystem.withoutExtension(file.path))/" }
    return "out/"
  }

  private func put(_ bytes: [UInt8]) throws(Diagnostic) {
    switch place {
    case .standardOutput: try StandardOutput.shared.write(bytes)
    case .file(let file): try file.write(bytes)
    case .folder: break
    }
  }

  private func write(_ document: Document, into folder: String) throws {
    guard let name = names.name(for: document.id) else {
      throw Diagnostic(
        "two documents have the id '\(document.id)', after which their files are named",
        help: "give them different ids")
    }
    var options = options
    options.fileID = DocumentFileNames.id(ofFile: name, extensions: names.extensions)
    var exporter = try Exporter(toWrite: format, options: options)
    var bytes: [UInt8] = []
    try write(document, with: &exporter, to: &bytes)
    exporter.finish(to: &bytes)
    folderLosses.add(exporter.losses)
    if let slash = name.lastIndex(of: "/") { try FileSystem.makeFolder(folder + name[..<slash]) }
    try add(bytes, at: "\(folder)\(name).\(fileExtension)")
    if let textExtension { try add(document.text.bytes, at: "\(folder)\(name).\(textExtension)") }
  }

  private func write(_ document: Document, with exporter: inout Exporter, to bytes: inout [UInt8]) throws {
    do { try exporter.write(document, to: &bytes) } catch { throw Diagnostic(error) }
  }

  private func add(_ bytes: [UInt8], at path: String) throws(Diagnostic) {
    let file = try OutputFile(path, force: force)
    try file.write(bytes)
    try file.close()
    files.append(file)
  }
}

extension Exporter {
  /// Throws for a format that can only be read.
  init(toWrite format: Format, options: WriteOptions) throws(Diagnostic) {
    guard let exporter = Exporter(format, options: options) else {
      throw Diagnostic("the format '\(format.id)' cannot be written")
    }
    self = exporter
  }
}

extension Diagnostic {
  /// What a format cannot be made to hold.
  init(_ error: WriteError) {
    self.init("\(error.document): \(error.message)", help: error.help)
  }
}
