/// A pattern of file paths: `*` and `?` stand for anything within a folder's name, `**` for anything.
///
/// A pattern without a slash is matched against the last part of the path.
public struct FilePattern: Hashable, Sendable {
  private let pattern: [UInt8]
  private let isName: Bool

  public init(_ pattern: String) {
    self.pattern = Array(pattern.utf8)
    isName = !pattern.utf8.contains(UInt8(ascii: "/"))
  }

  public func matches(_ path: String) -> Bool {
    let bytes = Array(path.utf8)
    let start = isName ? (bytes.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0) : 0
    return matches(Array(bytes[start...]))
  }

  /// Wildcards with backtracking to the last star, or, where that one would have to cross folders, to the last double
  /// one: whatever stars before them took, these can make up for.
  private func matches(_ path: [UInt8]) -> Bool {
    var p = 0
    var i = 0
    var star: (p: Int, i: Int)?
    var doubleStar: (p: Int, i: Int)?
    while i < path.count {
      if p < pattern.count, pattern[p] == UInt8(ascii: "*") {
        let isDouble = p + 1 < pattern.count && pattern[p + 1] == UInt8(ascii: "*")
        p += isDouble ? 2 : 1
        star = isDouble ? nil : (p, i)
        if isDouble { doubleStar = (p, i) }
      } else if p < pattern.count,
        pattern[p] == path[i] || (pattern[p] == UInt8(ascii: "?") && path[i] != UInt8(ascii: "/"))
      {
        p += 1
        i += 1
      } else if let (after, start) = star, path[start] != UInt8(ascii: "/") {
        (p, i) = (after, start + 1)
        star = (after, i)
      } else if let (after, start) = doubleStar {
        (p, i) = (after, start + 1)
        star = nil
        doubleStar = (after, i)
      } else {
        return false
      }
    }
    while p < pattern.count, pattern[p] == UInt8(ascii: "*") { p += 1 }
    return p == pattern.count
  }
}
