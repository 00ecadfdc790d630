import InquitModel

/// Turns UTF-16 into UTF-8, a chunk at a time.
struct UTF16Transcoder {
  private let isBigEndian: Bool
  /// The first half of a unit, or of a pair of surrogates, whose second half is still to come.
  private var firstByte: UInt8?
  private var highSurrogate: UInt16?
  private var line = 1

  /// nil when the file does not start with UTF-16's byte order mark.
  init?(startOfFile bytes: [UInt8]) {
    guard ForeignEncoding(startOfFile: bytes)?.name == "UTF-16" else { return nil }
    isBigEndian = bytes.first == 0xFE
  }

  /// The text of the next bytes. Throws `ReadError` for half of a pair of surrogates.
  mutating func utf8(_ bytes: ArraySlice<UInt8>) throws(ReadError) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for byte in bytes {
      guard let first = firstByte else {
        firstByte = byte
        continue
      }
      firstByte = nil
      let unit = isBigEndian ? UInt16(first) << 8 | UInt16(byte) : UInt16(byte) << 8 | UInt16(first)
      if let scalar = try scalar(unit) {
        if scalar == "\n" { line += 1 }
        result.append(contentsOf: String(scalar).utf8)
      }
    }
    return result
  }

  /// Throws when the text ends inside a character.
  mutating func finish() throws(ReadError) {
    if firstByte != nil || highSurrogate != nil { throw fault }
  }

  private mutating func scalar(_ unit: UInt16) throws(ReadError) -> Unicode.Scalar? {
    if let high = highSurrogate {
      guard unit & 0xFC00 == 0xDC00 else { throw fault }
      highSurrogate = nil
      return Unicode.Scalar(0x10000 + (UInt32(high & 0x3FF) << 10 | UInt32(unit & 0x3FF)))
    }
    if unit & 0xFC00 == 0xD800 {
      highSurrogate = unit
      return nil
    }
    guard let scalar = Unicode.Scalar(unit) else { throw fault }
    return scalar
  }

  private var fault: ReadError {
    ReadError(
      line: line, message: "not UTF-16: half of a character stands alone",
      help: "write the file anew as UTF-8")
  }
}
