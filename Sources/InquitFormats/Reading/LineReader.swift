import InquitModel

/// Cuts bytes into lines at LF, and only there: U+0085 and U+2028 occur inside strings. It keeps no more than a line
/// and a chunk in memory, whatever a line's length.
package struct LineReader {
  package private(set) var source: ByteSource
  private var buffer: [UInt8] = []
  private var position = 0
  private var isAtEnd = false
  /// The number of the last line given, from 1; 0 before the first.
  package private(set) var lineNumber = 0
  /// Whether the last line given had an LF.
  private(set) var endedWithLineEnd = true

  package init(_ source: ByteSource) { self.source = source }

  /// The next line without its LF; nil at the end. An empty line after the last LF is none.
  package mutating func next() throws -> [UInt8]? {
    var searched = position
    while true {
      if let end = ByteScan.firstIndex(of: UInt8(ascii: "\n"), in: buffer.span, from: searched) {
        let line = Array(buffer[position..<end])
        position = end + 1
        lineNumber += 1
        return line
      }
      searched = buffer.count
      if isAtEnd {
        guard position < buffer.count else { return nil }
        let line = Array(buffer[position...])
        position = buffer.count
        lineNumber += 1
        endedWithLineEnd = false
        return line
      }
      try refill(&searched)
    }
  }

  /// As `next`, without a CR at the line's end: for formats in which line ends are not text.
  mutating func nextWithoutCR() throws -> [UInt8]? {
    guard var line = try next() else { return nil }
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    return line
  }

  /// As `nextWithoutCR`, as text. Throws for a line that is not UTF-8.
  mutating func nextText() throws -> String? {
    guard let line = try nextWithoutCR() else { return nil }
    return String(decoding: try ReadError.checkUTF8(line, firstLine: lineNumber), as: UTF8.self)
  }

  private mutating func refill(_ searched: inout Int) throws {
    guard let chunk = try source.next() else {
      isAtEnd = true
      return
    }
    if position > 0 {
      buffer.removeFirst(position)
      searched -= position
      position = 0
    }
    buffer += chunk
  }
}
