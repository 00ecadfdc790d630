/// The zlib wrapping of DEFLATE (RFC 1950).
enum Zlib {
  /// `bytes` wrapped, in stored blocks: whoever reads needs no more, and nothing is gained by packing what
  /// lies in git or is packed again.
  static func wrap(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = [0x78, 0x01]
    let blockLength = 65535
    var position = 0
    repeat {
      let end = min(bytes.count, position + blockLength)
      let count = UInt16(end - position)
      result.append(end == bytes.count ? 1 : 0)
      for value in [count, ~count] { result += [UInt8(value & 0xFF), UInt8(value >> 8)] }
      result += bytes[position..<end]
      position = end
    } while position < bytes.count
    let sum = adler32(bytes)
    for shift in [24, 16, 8, 0] as [UInt32] { result.append(UInt8(sum >> shift & 0xFF)) }
    return result
  }

  /// The bytes in `wrapped`; at most `limit`, a guard against files made to fill the memory.
  static func unwrap(_ wrapped: [UInt8], limit: Int = 1 << 30) throws(Inflate.Failure) -> [UInt8] {
    guard wrapped.count >= 6, wrapped[0] & 0x0F == 8, (Int(wrapped[0]) << 8 | Int(wrapped[1])) % 31 == 0,
      wrapped[1] & 0x20 == 0
    else { throw Inflate.Failure(message: "not zlib data") }
    let bytes = try Inflate.unpack(wrapped, from: 2, limit: limit)
    let stated = wrapped.suffix(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
    guard stated == adler32(bytes) else { throw Inflate.Failure(message: "the checksum does not fit") }
    return bytes
  }

  private static func adler32(_ bytes: [UInt8]) -> UInt32 {
    var a: UInt32 = 1
    var b: UInt32 = 0
    for byte in bytes {
      a = (a + UInt32(byte)) % 65521
      b = (b + a) % 65521
    }
    return b << 16 | a
  }
}
