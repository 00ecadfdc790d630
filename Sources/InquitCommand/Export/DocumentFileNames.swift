import InquitFormats

/// The names of files that hold one document each, after the documents' ids: an id may hold any character, and
/// different ids get different names on every file system.
///
/// A slash leads into a folder, as in the ids of documents that were read from a folder. What is no part of a name
/// everywhere is written as in a URL: `..` is `%2E%2E`, `a:b` is `a%3Ab`, and a `%` is `%25`. What is too long ends in a
/// checksum, and so does the later of two names that differ only in case.
struct DocumentFileNames {
  /// The endings that the files get, without the point: no folder may be called like a file.
  let extensions: [String]
  /// Names as file systems compare them that tell neither case nor normal forms apart.
  private var taken: Set<String> = []
  private var ids: Set<[UInt8]> = []

  private static let longestPart = 180
  private static let longestName = 1000

  init(extensions: [String]) { self.extensions = extensions }

  /// The name of a document's files without their ending; nil for an id that came before.
  mutating func name(for id: String) -> String? {
    guard ids.insert(Array(id.utf8)).inserted else { return nil }
    let parts = id.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    var name = parts.enumerated().map { i, part in
      escaped(String(Substring(part)), isFolder: i + 1 < parts.count)
    }.joined(separator: "/")
    if name.utf8.count > Self.longestName {
      name = Self.cut(name.unicodeScalars.map { $0 == "/" ? "%2F" : String($0) }, checksum: id)
    }
    if !taken.insert(name.lowercased()).inserted {
      name += Self.checksum(id)
      taken.insert(name.lowercased())
    }
    return name
  }

  /// The id that a file's name stands for, without its ending: the one that is given this name; for a name that was
  /// given to none, the name itself.
  static func id(ofFile name: String, extensions: [String]) -> String {
    guard name.utf8.contains(UInt8(ascii: "%")) else { return name }
    let parts = name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map {
      $0.elementsEqual("%".utf8) ? [] : unescaped(Array($0))
    }
    guard let id = String(validating: parts.joined(separator: "/".utf8), as: UTF8.self) else { return name }
    var names = DocumentFileNames(extensions: extensions)
    return names.name(for: id).map { $0.utf8.elementsEqual(name.utf8) } == true ? id : name
  }

  private static func unescaped(_ name: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = name[...]
    while let byte = rest.popFirst() {
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      if byte == UInt8(ascii: "%"), digits.utf8.count == 2, let value = UInt8(digits, radix: 16) {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return bytes
  }

  /// A part of an id as the name of a file or a folder. An empty one is `%`, which nothing else becomes.
  private func escaped(_ part: String, isFolder: Bool) -> String {
    if part.isEmpty { return "%" }
    let scalars = Array(part.unicodeScalars)
    let isDevice = Self.devices.contains(
      String(String.UnicodeScalarView(scalars.prefix { $0 != "." })).uppercased())
    let isLikeFile = isFolder && extensions.contains { part.lowercased().hasSuffix(".\($0)") }
    let lastPoint = scalars.lastIndex(of: ".")
    let pieces = scalars.enumerated().map { i, scalar in
      let isEscaped =
        Self.isReserved(scalar) || (i == 0 && (scalar == "." || isDevice))
        || (isFolder && i == scalars.count - 1 && (scalar == "." || scalar == " "))
        || (isLikeFile && i == lastPoint)
      return isEscaped ? Self.percents(scalar) : String(scalar)
    }
    return pieces.reduce(0) { $0 + $1.utf8.count } <= Self.longestPart
      ? pieces.joined() : Self.cut(pieces, checksum: part)
  }

  /// As many of the pieces as there is room for, and a checksum of the whole.
  private static func cut(_ pieces: [String], checksum whole: String) -> String {
    var name = ""
    for piece in pieces {
      guard name.utf8.count + piece.utf8.count <= longestPart else { break }
      name += piece
    }
    return name + checksum(whole)
  }

  private static func checksum(_ string: String) -> String {
    var hash = SHA256()
    hash.update(Array(string.utf8))
    return "~" + hash.hexadecimal().prefix(16)
  }

  /// Controls, and what Windows allows in no name.
  private static func isReserved(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control || "\\:*?\"<>|%".unicodeScalars.contains(scalar)
  }

  private static func percents(_ scalar: Unicode.Scalar) -> String {
    String(scalar).utf8.map { byte in
      let digits = String(byte, radix: 16, uppercase: true)
      return "%" + (digits.count == 1 ? "0" : "") + digits
    }.joined()
  }

  /// What Windows takes for a device, whatever follows behind a point.
  private static let devices = Set(
    ["CON", "PRN", "AUX", "NUL"] + (0...9).flatMap { ["COM\($0)", "LPT\($0)"] })
}
