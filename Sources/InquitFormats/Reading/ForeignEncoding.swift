import InquitModel

/// An encoding other than UTF-8 that the first bytes of a file give away.
struct ForeignEncoding: Hashable {
  /// As iconv calls it.
  let name: String
  /// What says so.
  let evidence: String

  /// How many bytes are looked at.
  static let sampleLength = 512

  /// nil for what may be UTF-8, or no text at all.
  init?(startOfFile bytes: [UInt8]) {
    let bytes = Array(bytes.prefix(Self.sampleLength))
    let marks: [(mark: [UInt8], name: String)] = [
      ([0xFF, 0xFE, 0x00, 0x00], "UTF-32"), ([0x00, 0x00, 0xFE, 0xFF], "UTF-32"), ([0xFF, 0xFE], "UTF-16"),
      ([0xFE, 0xFF], "UTF-16"),
    ]
    if let found = marks.first(where: { bytes.starts(with: $0.mark) }) {
      self.init(name: found.name, evidence: "as its byte order mark says")
    } else if let name = Self.nameByZeros(bytes) {
      self.init(name: name, evidence: "as its zero bytes say")
    } else {
      return nil
    }
  }

  private init(name: String, evidence: String) {
    self.name = name
    self.evidence = evidence
  }

  var error: ReadError {
    ReadError(
      line: 1, message: "not UTF-8 but \(name), \(evidence)",
      help: "convert the file to UTF-8, as with: iconv -f \(name) -t UTF-8"
        + (name == "UTF-16" ? "; inquit import reads it as it is" : ""))
  }

  /// Wide units of text hold zero bytes, as no UTF-8 does.
  private static func nameByZeros(_ bytes: [UInt8]) -> String? {
    guard bytes.count(where: { $0 == 0 }) >= 2 else { return nil }
    for isBigEndian in [false, true] where isUTF32(bytes, isBigEndian) {
      return isBigEndian ? "UTF-32BE" : "UTF-32LE"
    }
    let little = latinUnits(ofUTF16: bytes, isBigEndian: false)
    let big = latinUnits(ofUTF16: bytes, isBigEndian: true)
    // Where most letters are not Latin, there are at least some blanks, and it would be no text in UTF-8.
    let wanted = isText(bytes) ? bytes.count / 4 : bytes.count / 40
    guard little != big, max(little.all, big.all) > wanted else { return nil }
    // An ideographic space read the wrong way round is a digit; blanks and line ends cannot be taken for each other.
    return (big.spaces, big.all) > (little.spaces, little.all) ? "UTF-16BE" : "UTF-16LE"
  }

  /// Whether all are code points, which need no more than 21 of the 32 bits.
  private static func isUTF32(_ bytes: [UInt8], _ isBigEndian: Bool) -> Bool {
    guard bytes.count >= 8 else { return false }
    return stride(from: 0, to: bytes.count - 3, by: 4).allSatisfy { i in
      let unit = bytes[i..<(i + 4)]
      let value = (isBigEndian ? Array(unit) : unit.reversed()).reduce(0) { $0 << 8 | UInt32($1) }
      return value != 0 && Unicode.Scalar(value) != nil
    }
  }

  /// How many letters, blanks and line ends of ASCII the bytes are in UTF-16; 0 for what is not UTF-16.
  private static func latinUnits(ofUTF16 bytes: [UInt8], isBigEndian: Bool) -> (all: Int, spaces: Int) {
    var all = 0
    var spaces = 0
    var expectsLow = false
    for i in stride(from: 0, to: bytes.count - 1, by: 2) {
      let (high, low) = isBigEndian ? (bytes[i], bytes[i + 1]) : (bytes[i + 1], bytes[i])
      let isLow = high & 0xFC == 0xDC
      if isLow != expectsLow || (high == 0 && low == 0) { return (0, 0) }
      expectsLow = high & 0xFC == 0xD8
      guard high == 0 else { continue }
      let isSpace = low == 0x20 || low == 0x0A || low == 0x0D || low == 0x09
      if isSpace || (low > 0x20 && low < 0x7F) { all += 1 }
      if isSpace { spaces += 1 }
    }
    return (all, spaces)
  }

  /// Whether the bytes are UTF-8 without controls, zero bytes aside. The last ones may begin a character.
  private static func isText(_ bytes: [UInt8]) -> Bool {
    let invalid = firstInvalidUTF8(in: bytes.span) ?? bytes.count
    return invalid + 3 >= bytes.count
      && bytes.allSatisfy { $0 >= 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 || $0 == 0 }
  }
}
