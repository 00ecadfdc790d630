import InquitFormats

/// The text that lies in a file of its own beside annotations, as in brat's format.
enum CompanionText {
  /// The bytes of the text that belongs to `input`; nil for a format whose files hold their texts. Throws
  /// where there is no such file, or it is not UTF-8. A byte order mark counts as a character in such texts, and stays.
  static func bytes(for input: Input, format: Format) throws(Diagnostic) -> [UInt8]? {
    guard let path = path(for: input.path, format: format) else { return nil }
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
    for format in Format.all {
      for file in files where format.extensions.contains(where: { file.hasSuffix("." + $0) }) {
        if let path = path(for: file, format: format) { companions.insert(path) }
      }
    }
    return files.filter { !companions.contains($0) }
  }

  private static func path(for file: String, format: Format) -> String? {
    guard case .fileEachWithText(let textExtension) = format.layout else { return nil }
    return "\(FileSystem.withoutExtension(file)).\(textExtension)"
  }
}
