import InquitFormats

/// Files that are read together with another: the text beside annotations, as in brat's format, and what says what
/// numbers mean.
enum CompanionFiles {
  /// Adds the files beside `input` that `format` wants to `options`. Throws where the text that belongs to it is
  /// missing.
  static func add(to options: inout ReadOptions, for input: Input, format: Format) throws(Diagnostic) {
    options.text = try text(for: input, format: format)
    guard input.path != InputFile.standard else { return }
    let folder = FileSystem.folder(of: input.path)
    for name in format.companions {
      for path in [folder + name, folder + "../" + name] where FileSystem.kind(of: path) == .file {
        options.companions.append(Companion(name: name, bytes: try InputFile(path).readToEnd()))
      }
    }
  }

  /// The bytes of the text that belongs to `input`; nil for a format whose files hold their texts. A byte order mark
  /// counts as a character in such texts, and stays.
  private static func text(for input: Input, format: Format) throws(Diagnostic) -> [UInt8]? {
    guard let path = textPath(for: input.path, format: format) else { return nil }
    guard FileSystem.kind(of: path) == .file else {
      throw Diagnostic(
        file: input.name, line: 1, "the text that the annotations are about is missing",
        help: "it should lie beside them, in \(FileSystem.name(of: path))")
    }
    do { return try ReadError.checkUTF8(try InputFile(path).readToEnd()) } catch {
      throw Diagnostic(reading: error, file: path)
    }
  }

  /// `files` without those that are read together with others of them.
  static func removed(from files: [String]) -> [String] {
    var companions: Set<String> = []
    let written = Set(Format.all.compactMap(\.writtenCompanion))
    for format in Format.all {
      for file in files where format.extensions.contains(where: { file.hasSuffix("." + $0) }) {
        if let path = textPath(for: file, format: format) { companions.insert(path) }
      }
    }
    return files.filter { !companions.contains($0) && !written.contains(FileSystem.name(of: $0)) }
  }

  private static func textPath(for file: String, format: Format) -> String? {
    guard case .fileEachWithText(let textExtension) = format.layout else { return nil }
    return "\(FileSystem.withoutExtension(file)).\(textExtension)"
  }
}
