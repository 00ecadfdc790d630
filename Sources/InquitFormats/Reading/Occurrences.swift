import InquitModel

/// Finds a string in a text by its bytes, in time that grows with the text alone (Knuth, Morris, Pratt 1977).
public struct Occurrences: Sendable {
  private let needle: [UInt8]
  /// For each prefix of the needle, the length of its longest proper border.
  private let borders: [Int]

  public init(of string: String) {
    needle = Array(string.utf8)
    var borders = [Int](repeating: 0, count: needle.count)
    var length = 0
    for i in needle.indices.dropFirst() {
      while length > 0, needle[i] != needle[length] { length = borders[length - 1] }
      if needle[i] == needle[length] { length += 1 }
      borders[i] = length
    }
    self.borders = borders
  }

  /// Where the string stands in `text`, in text order, overlapping or not; nowhere when it is empty.
  public func ranges(in text: SourceText) -> [ByteRange] { ranges(in: text.bytes) }

  /// The same in the bytes of a text.
  func ranges(in bytes: [UInt8]) -> [ByteRange] {
    guard !needle.isEmpty else { return [] }
    var ranges: [ByteRange] = []
    var length = 0
    for (i, byte) in bytes.enumerated() {
      while length > 0, byte != needle[length] { length = borders[length - 1] }
      if byte == needle[length] { length += 1 }
      if length == needle.count {
        ranges.append(ByteRange(i + 1 - needle.count, i + 1))
        length = borders[length - 1]
      }
    }
    return ranges
  }
}
