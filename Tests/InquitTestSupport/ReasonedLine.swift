/// A line of a golden file with the reason for it, which is the comment above.
public struct ReasonedLine: Sendable {
  /// The last line before it that begins with `# `, without those; empty where there is none.
  public let reason: String
  public let line: String

  /// The lines of a file that are no comments, in their order.
  ///
  /// - Parameter path: from the package's root.
  /// - Throws: what reading the file throws.
  public static func all(in path: String) throws -> [ReasonedLine] {
    var reason = ""
    var lines: [ReasonedLine] = []
    for line in try String(decoding: TestFiles.bytes(path), as: UTF8.self).split(separator: "\n") {
      if line.hasPrefix("# ") {
        reason = String(line.dropFirst(2))
      } else {
        lines.append(ReasonedLine(reason: reason, line: String(line)))
      }
    }
    return lines
  }
}
