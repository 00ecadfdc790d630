import InquitModel

/// As `firstInvalidUTF8`, but passes over ASCII in blocks that the compiler turns into vector code: most of
/// a file of JSON is ASCII whatever the language.
func firstInvalidUTF8Fast(in bytes: [UInt8]) -> Int? { UTF8Check(bytes).firstInvalid }

/// What bytes that should be UTF-8 are.
struct UTF8Check {
  /// Where the first byte stands that is not UTF-8.
  private(set) var firstInvalid: Int?
  private(set) var isASCII = true

  init(_ bytes: [UInt8]) {
    let span = bytes.span
    let blockLength = 64
    var i = 0
    while i + blockLength <= span.count {
      var all: UInt8 = 0
      for j in i..<(i + blockLength) { all |= span[j] }
      if all < 0x80 {
        i += blockLength
        continue
      }
      // Ends between two code points: at the first byte from the block's end on that continues none.
      var end = i + blockLength
      while end < span.count, span[end] & 0xC0 == 0x80, end < i + blockLength + 3 { end += 1 }
      isASCII = false
      if let invalid = firstInvalidUTF8(in: span.extracting(i..<end)) {
        firstInvalid = i + invalid
        return
      }
      i = end
    }
    for j in i..<span.count where span[j] >= 0x80 { isASCII = false }
    if !isASCII { firstInvalid = firstInvalidUTF8(in: span.extracting(i..<span.count)).map { i + $0 } }
  }
}

/// What is said of a byte that is not UTF-8.
enum UTF8Fault {
  static func message(_ byte: UInt8) -> String {
    "not UTF-8: byte 0x" + String(byte, radix: 16, uppercase: true)
  }

  static let help =
    "convert the file to UTF-8; if it is in Latin-1 or Windows-1252, with: iconv -f WINDOWS-1252 -t UTF-8"
}
