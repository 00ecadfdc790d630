import InquitModel

/// The beginning of a file, looked at from several sides.
struct Sample {
  let bytes: [UInt8]
  let isWhole: Bool
  let name: String?
  /// The first lines, without line ends; the last one of a sample that is not whole is left out.
  let lines: [String]
  /// The paths of keys in the first JSON record, arrays as `[]`, as in `spans[].label`; empty when the
  /// sample does not start with `{` or `[`.
  let keyPaths: Set<String>

  private static let linesKept = 200

  init(_ bytes: [UInt8], isWhole: Bool, name: String?) {
    self.bytes = bytes
    self.isWhole = isWhole
    self.name = name
    var pieces = bytes.split(
      separator: UInt8(ascii: "\n"), maxSplits: Self.linesKept, omittingEmptySubsequences: false)
    if pieces.count > 1, !isWhole || pieces.count > Self.linesKept || pieces.last?.isEmpty == true {
      pieces.removeLast()
    }
    lines = pieces.map { piece in
      String(decoding: piece.last == UInt8(ascii: "\r") ? piece.dropLast() : piece, as: UTF8.self)
    }
    keyPaths = Self.keyPaths(of: bytes)
  }

  func hasExtension(of format: Format) -> Bool { format.extensions.contains(where: hasExtension) }

  func hasExtension(_ ending: String) -> Bool { name?.lowercased().hasSuffix("." + ending) ?? false }

  func has(_ paths: String...) -> Bool { paths.allSatisfy(keyPaths.contains) }

  // MARK: Keys of JSON

  /// The key paths as far as the sample goes: it may end anywhere.
  private static func keyPaths(of bytes: [UInt8]) -> Set<String> {
    var scanner = JSONScanner(bytes)
    scanner.skipSpace()
    var paths: Set<String> = []
    do {
      if scanner.current == UInt8(ascii: "[") {
        try scanner.open(UInt8(ascii: "["))
        scanner.skipSpace()
        try collectPair(&scanner, &paths)
      }
      if scanner.current == UInt8(ascii: "{") { try collect(&scanner, "", 0, &paths) }
    } catch {
      return paths
    }
    return paths
  }

  /// The keys of a record that is a text and an object, in a list of such records or alone on its line.
  private static func collectPair(_ scanner: inout JSONScanner, _ paths: inout Set<String>) throws(JSONError)
  {
    if scanner.current == UInt8(ascii: "[") {
      try collect(&scanner, "", 0, &paths)
    } else if scanner.current == UInt8(ascii: "\"") {
      var isFirst = true
      while try scanner.nextElement(isFirst: &isFirst) { try collect(&scanner, "[]", 0, &paths) }
    }
  }

  private static func collect(
    _ scanner: inout JSONScanner, _ prefix: String, _ depth: Int, _ paths: inout Set<String>
  ) throws(JSONError) {
    var isFirst = true
    switch scanner.current {
    case UInt8(ascii: "{") where depth < 6:
      try scanner.open(UInt8(ascii: "{"))
      while let key = try scanner.nextKey(isFirst: &isFirst) {
        let path = (prefix.isEmpty ? "" : prefix + ".") + scanner.name(of: key)
        if paths.count < 1000 { paths.insert(path) }
        try collect(&scanner, path, depth + 1, &paths)
      }
    case UInt8(ascii: "[") where depth < 6:
      try scanner.open(UInt8(ascii: "["))
      while try scanner.nextElement(isFirst: &isFirst) {
        let path = prefix + "[]"
        if paths.count < 1000 { paths.insert(path) }
        try collect(&scanner, path, depth + 1, &paths)
      }
    default:
      try scanner.skipValue()
    }
  }
}
