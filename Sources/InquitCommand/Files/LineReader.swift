/// Cuts a file into lines at LF, whatever their length, and keeps no more than a line and a buffer in memory.
///
/// U+2028, U+0085 and a lone CR are part of a line, as JSONL wants it.
struct LineReader {
  private let file: InputFile
  private var buffer: [UInt8]
  private var position = 0
  private var isAtEnd = false
  /// The number of the line that `next` returned last, from 1.
  private(set) var number = 0

  private static let readSize = 1 << 18

  /// `start` is what has been read of the file already.
  init(_ file: InputFile, start: [UInt8] = []) {
    self.file = file
    buffer = start
  }

  /// The next line without its LF, or nil at the end. An empty rest after the last LF is no line.
  mutating func next() throws(Diagnostic) -> [UInt8]? {
    var searched = position
    while true {
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        let line = Array(buffer[position..<end])
        position = end + 1
        number += 1
        return line
      }
      searched = buffer.count
      if isAtEnd {
        guard position < buffer.count else { return nil }
        let line = Array(buffer[position...])
        position = buffer.count
        number += 1
        return line
      }
      if position > 0 {
        buffer.removeFirst(position)
        searched -= position
        position = 0
      }
      let bytes = try file.read(upTo: Self.readSize)
      isAtEnd = bytes.isEmpty
      buffer.append(contentsOf: bytes)
    }
  }
}
