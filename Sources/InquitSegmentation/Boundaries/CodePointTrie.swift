/// A map from code points to small numbers: ICU's `UCPTrie` of type "fast", in its serialised form
/// (`ucptrie_impl.h`). Two loads for a character of the BMP, five for others.
struct CodePointTrie: Sendable {
  private let index: [UInt16]
  private let values: [UInt16]
  /// From here on all code points have the same value.
  private let highStart: UInt32
  private let highValue: UInt16

  /// Reads the trie at `offset` of little-endian bytes; nil when it is of another kind or cut short.
  init?(_ bytes: [UInt8], at offset: Int) {
    let reader = LittleEndianReader(bytes)
    guard reader.uint32(at: offset) == 0x5472_6933,  // "Tri3"
      let options = reader.uint16(at: offset + 4),
      let indexLength = reader.uint16(at: offset + 6).map(Int.init),
      let lowLength = reader.uint16(at: offset + 8),
      let shiftedHighStart = reader.uint16(at: offset + 14)
    else { return nil }
    let isFast = options >> 6 & 3 == 0
    let valueBits = options & 7
    let valueCount = Int(options >> 12) << 16 | Int(lowLength)
    guard isFast, indexLength >= 0x400, valueCount >= 2,
      let index = reader.uint16s(at: offset + 16, count: indexLength)
    else { return nil }
    let valuesOffset = offset + 16 + 2 * indexLength
    let values: [UInt16]?
    switch valueBits {
    case 0: values = reader.uint16s(at: valuesOffset, count: valueCount)
    case 2: values = reader.uint8s(at: valuesOffset, count: valueCount)?.map(UInt16.init)
    default: values = nil
    }
    guard let values else { return nil }
    self.index = index
    self.values = values
    highStart = UInt32(shiftedHighStart) << 9
    highValue = values[valueCount - 2]
  }

  /// The value of `c`.
  @inline(__always)
  subscript(c: Unicode.Scalar) -> UInt16 {
    if c.value < 0x1_0000 { return values[Int(index[Int(c.value >> 6)]) + Int(c.value & 0x3F)] }
    return c.value >= highStart ? highValue : values[supplementaryIndex(c.value)]
  }

  private func supplementaryIndex(_ c: UInt32) -> Int {
    // The first-level index of supplementary characters follows the BMP's 0x400 entries, without the
    // four entries that would stand for the BMP.
    let first = Int(index[0x400 - 4 + Int(c >> 14)])
    var block = Int(index[first + Int(c >> 9 & 31)])
    var third = Int(c >> 4 & 31)
    let start: Int
    if block & 0x8000 == 0 {
      start = Int(index[block + third])
    } else {
      // 18-bit entries in groups of nine units: the high bits of eight, then their low 16 bits.
      block = (block & 0x7FFF) + (third & ~7) + (third >> 3)
      third &= 7
      let high = Int(index[block]) << (2 + 2 * third) & 0x3_0000
      start = high | Int(index[block + 1 + third])
    }
    return start + Int(c & 15)
  }
}

/// Reads unsigned numbers from little-endian bytes; nil past the end.
struct LittleEndianReader {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func uint8s(at offset: Int, count: Int) -> [UInt8]? {
    guard offset >= 0, count >= 0, count <= bytes.count, offset <= bytes.count - count else { return nil }
    return Array(bytes[offset..<offset + count])
  }

  func uint16(at offset: Int) -> UInt16? {
    guard offset >= 0, offset <= bytes.count - 2 else { return nil }
    return UInt16(bytes[offset]) | UInt16(bytes[offset + 1]) << 8
  }

  func uint32(at offset: Int) -> UInt32? {
    guard let low = uint16(at: offset), let high = uint16(at: offset + 2) else { return nil }
    return UInt32(low) | UInt32(high) << 16
  }

  func uint16s(at offset: Int, count: Int) -> [UInt16]? {
    guard let raw = uint8s(at: offset, count: 2 * count) else { return nil }
    return (0..<count).map { UInt16(raw[2 * $0]) | UInt16(raw[2 * $0 + 1]) << 8 }
  }
}
