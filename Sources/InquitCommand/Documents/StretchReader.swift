import Inquit
import InquitModel

/// Cuts a plain text into stretches that can be segmented one by one (`TextSegmenter.stretchEnd`), and keeps no
/// more than one and a buffer in memory.
struct StretchReader {
  private let file: InputFile
  private var buffer: [UInt8]
  private var isAtEnd = false
  /// The number of the line with which the stretch that `next` returned last starts, from 1.
  private(set) var line = 1
  private var lineEnds = 0

  private static let readSize = 1 << 20

  /// `start` is what has been read of the file already.
  init(_ file: InputFile, start: [UInt8]) {
    self.file = file
    buffer = start
  }

  /// The next stretch, or nil at the end. What is not UTF-8 is a stretch too, of which its reader will say so.
  mutating func next() throws(Diagnostic) -> [UInt8]? {
    while true {
      if let end = stretchEnd() {
        let stretch = Array(buffer[..<end])
        buffer.removeFirst(end)
        line += lineEnds
        lineEnds = stretch.count { $0 == UInt8(ascii: "\n") }
        return stretch
      }
      if isAtEnd { return nil }
      let bytes = try file.read(upTo: Self.readSize)
      isAtEnd = bytes.isEmpty
      buffer += bytes
    }
  }

  /// Where the stretch ends with which the buffer starts; nil to read on.
  private func stretchEnd() -> Int? {
    if buffer.isEmpty { return nil }
    let valid = firstInvalidUTF8(in: buffer.span) ?? buffer.count
    // A character that is not all there may only have been cut off by the end of the buffer.
    if isAtEnd ? valid < buffer.count : valid + 4 <= buffer.count { return buffer.count }
    return TextSegmenter.stretchEnd(in: buffer.span.extracting(first: valid), isWhole: isAtEnd)
  }
}
