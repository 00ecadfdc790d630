/// The knowledge of one language: files of the same names in a folder a language.
///
/// A list is a file of lines. `#` starts a comment at the start of a line, blank lines are skipped, and
/// columns are separated by a TAB. A file that a language lacks is looked for in its base language
/// (`pt` for `pt-BR`); `root` holds what belongs to no language and is asked for by that name.
public struct LanguageData: Sendable {
  /// The tag that was asked for.
  public let language: String
  private let folders: [String]

  public init(language: String) {
    self.language = language
    let lower = language.lowercased()
    var folders = [lower]
    if let dash = lower.utf8.firstIndex(where: { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }) {
      folders.append(String(lower[..<dash]))
    }
    self.folders = folders
  }

  /// What belongs to no language.
  public static let root = LanguageData(language: "root")

  /// The languages that have a folder, sorted.
  public static var available: [String] {
    var names: [String] = []
    for path in EmbeddedFiles.paths {
      let parts = path.split(separator: "/")
      guard parts.count >= 3, parts[0] == "Languages", parts[1] != "root" else { continue }
      if names.last != String(parts[1]) { names.append(String(parts[1])) }
    }
    return names
  }

  /// Whether there is a folder for this language or its base language.
  public var exists: Bool {
    let available = Self.available
    return folders.contains { available.contains($0) }
  }

  /// The content of a file of this language, or nil when it has none of that name.
  public func bytes(of file: String) -> UnsafeRawBufferPointer? {
    for folder in folders {
      if let bytes = EmbeddedFiles.bytes(of: "Languages/\(folder)/\(file)") { return bytes }
    }
    return nil
  }

  /// The rows of a list, each split at TABs; empty when the language has no such list.
  public func rows(of file: String) -> [[String]] {
    bytes(of: file).map { DataList.rows(in: $0) } ?? []
  }

  /// The first column of a list.
  public func entries(of file: String) -> [String] {
    rows(of: file).map { $0[0] }
  }
}

/// The syntax of the list files.
public enum DataList {
  /// The rows of a list, without comments and blank lines, each split at TABs.
  public static func rows(in bytes: UnsafeRawBufferPointer) -> [[String]] {
    bytes.split(separator: UInt8(ascii: "\n")).compactMap { line in
      let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      guard let first = line.first, first != UInt8(ascii: "#") else { return nil }
      return line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
    }
  }
}
