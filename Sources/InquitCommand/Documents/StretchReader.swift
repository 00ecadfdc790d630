import Inquit
import InquitFormats
import InquitModel

/// Cuts a plain text into stretches that can be segmented one by one (`TextSegmenter.stretchEnd`), and keeps no
/// more than one and a buffer in memory.
struct StretchReader {
  private var source: ByteSource
  private var buffer: [UInt8] = []
  private var isAtEnd = false
  /// The number of the line with which the stretch that `next` returned last starts, from 1.
  private(set) var line = 1
  private var lineEnds = 0

  private static let readSize = 1 << 20

  init(_ source: ByteSource) { self.source = source }

  /// The next stretch, or nil at the end. What is not UTF-8 is a stretch too, of which its reader will say so.
  mutating func next() throws -> [UInt8]? {
    while true {
      if let end = stretchEnd() {
        let stretch = Array(buffer[..<end])
        buffer.removeFirst(end)
        line += lineEnds
        lineEnds = stretch.count { $0 == UInt8(ascii: "\n") }
        return stretch
      }
      if isAtEnd { return nil }
      let wanted = buffer.count + Self.readSize
      while buffer.count < wanted, !isAtEnd {
        guard let bytes = try source.next() else {
          isAtEnd = true
          break
        }
        buffer += bytes
      }
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
