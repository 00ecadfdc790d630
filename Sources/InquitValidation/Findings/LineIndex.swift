import InquitModel

/// Where the lines of a text start, so that the number of a line is found without reading the text again.
public struct LineIndex: Sendable {
  private var starts: [Int] = [0]

  /// Lines end at LF, CRLF or CR.
  public init(_ text: SourceText) {
    let bytes = text.bytes.span
    for i in bytes.indices where bytes[i] <= UInt8(ascii: "\r") {
      let isCR = bytes[i] == UInt8(ascii: "\r")
      let isInCRLF = isCR && i + 1 < bytes.count && bytes[i + 1] == UInt8(ascii: "\n")
      if bytes[i] == UInt8(ascii: "\n") || (isCR && !isInCRLF) { starts.append(i + 1) }
    }
  }

  /// The number of the line that holds `offset`, from 1.
  public func line(of offset: ByteOffset) -> Int {
    starts.partitioningIndex { $0 > offset.value }
  }
}
