/// The knowledge of one language: files of the same names in a folder a language.
///
/// A list is a file of lines. `#` starts a comment at the start of a line, blank lines are skipped, and
/// columns are separated by a TAB. A file that a language lacks is looked for in its base language
/// (`pt` for `pt-BR`), whose code may have three letters (`por`); `root` holds what belongs to no language and is asked for by that name.
package struct LanguageData: Sendable {
  /// The tag that was asked for.
  package let language: String
  private let folders: [String]

  package init(language: String) {
    self.language = language
    let lower = language.lowercased()
    var folders = [lower]
    let base = lower.utf8.prefix { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "_") }
    if base.count < lower.utf8.count { folders.append(String(lower[..<base.endIndex])) }
    if base.count == 3, let short = Self.shortCodes[String(lower[..<base.endIndex])] { folders.append(short) }
    self.folders = folders
  }

  /// The language without region or script, by its code of two letters if there is one: `en` for `eng-GB`.
  package var base: String { folders[folders.count - 1] }

  /// Codes of two letters for those of three: de for deu.
  private static let shortCodes: [String: String] = Dictionary(
    root.rows(of: "language-codes.txt").compactMap { $0.count == 2 ? ($0[0], $0[1]) : nil },
    uniquingKeysWith: { first, _ in first })

  /// What belongs to no language.
  package static let root = LanguageData(language: "root")

  /// The languages that have a folder, sorted.
  package static var available: [String] {
    var names: [String] = []
    for path in EmbeddedFiles.paths {
      let parts = path.split(separator: "/")
      guard parts.count >= 3, parts[0] == "Languages", parts[1] != "root" else { continue }
      if names.last != String(parts[1]) { names.append(String(parts[1])) }
    }
    return names
  }

  /// Whether there is a folder for this language or its base language.
  package var exists: Bool {
    let available = Self.available
    return folders.contains { available.contains($0) }
  }

  /// The content of a file of this language, or nil when it has none of that name.
  package func bytes(of file: String) -> UnsafeRawBufferPointer? {
    for folder in folders {
      if let bytes = EmbeddedFiles.bytes(of: "Languages/\(folder)/\(file)") { return bytes }
    }
    return nil
  }

  /// The rows of a list, each split at TABs; empty when the language has no such list.
  package func rows(of file: String) -> [[String]] {
    bytes(of: file).map { DataList.rows(in: $0) } ?? []
  }

  /// Calls `body` with the bytes of each row's first column, without making strings of them.
  package func forEachEntry(of file: String, _ body: (UnsafeRawBufferPointer) -> Void) {
    if let bytes = bytes(of: file) { DataList.forEachEntry(in: bytes, body) }
  }

  /// Calls `body` with each row, without making strings of its columns.
  package func forEachRow(of file: String, _ body: (DataList.Row) -> Void) {
    if let bytes = bytes(of: file) { DataList.forEachRow(in: bytes, body) }
  }

  /// The first column of a list.
  package func entries(of file: String) -> [String] {
    bytes(of: file).map { DataList.entries(in: $0) } ?? []
  }
}

/// The syntax of the list files.
///
/// Lists are read when the tool starts, so lines are cut by hand: splitting by collections of collections took a
/// third of the time of annotating an article.
package enum DataList {
  /// The rows of a list, without comments and blank lines, each split at TABs.
  package static func rows(in bytes: UnsafeRawBufferPointer) -> [[String]] {
    var rows: [[String]] = []
    forEachLine(in: bytes) { line in
      var row: [String] = []
      var start = line.lowerBound
      for i in line where bytes[i] == UInt8(ascii: "\t") {
        row.append(string(bytes, start..<i))
        start = i + 1
      }
      row.append(string(bytes, start..<line.upperBound))
      rows.append(row)
    }
    return rows
  }

  /// The first column of each row.
  static func entries(in bytes: UnsafeRawBufferPointer) -> [String] {
    var entries: [String] = []
    forEachEntry(in: bytes) { entries.append(String(decoding: $0, as: UTF8.self)) }
    return entries
  }

  /// Calls `body` with the bytes of the first column of each row.
  static func forEachEntry(in bytes: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer) -> Void) {
    forEachRow(in: bytes) { row in
      var row = row
      if let entry = row.next() { body(entry) }
    }
  }

  /// A row's columns from left to right, as bytes.
  package struct Row: IteratorProtocol {
    fileprivate var rest: UnsafeRawBufferPointer?

    /// The next column; nil behind the last one.
    package mutating func next() -> UnsafeRawBufferPointer? {
      guard let line = rest else { return nil }
      var end = 0
      while end < line.count, line[end] != UInt8(ascii: "\t") { end += 1 }
      rest = end < line.count ? UnsafeRawBufferPointer(rebasing: line[(end + 1)...]) : nil
      return UnsafeRawBufferPointer(rebasing: line[..<end])
    }
  }

  static func forEachRow(in bytes: UnsafeRawBufferPointer, _ body: (Row) -> Void) {
    forEachLine(in: bytes) { body(Row(rest: UnsafeRawBufferPointer(rebasing: bytes[$0]))) }
  }

  private static func string(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> String {
    String(decoding: UnsafeRawBufferPointer(rebasing: bytes[range]), as: UTF8.self)
  }

  /// Calls `body` with the indexes of each line that is neither blank nor a comment, without its line end.
  private static func forEachLine(in bytes: UnsafeRawBufferPointer, _ body: (Range<Int>) -> Void) {
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
      let hasReturn = end > start && bytes[end - 1] == UInt8(ascii: "\r")
      let line = start..<(hasReturn ? end - 1 : end)
      if !line.isEmpty, bytes[start] != UInt8(ascii: "#") { body(line) }
      start = end + 1
    }
  }
}
