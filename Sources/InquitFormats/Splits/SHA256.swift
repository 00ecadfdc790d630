/// The SHA-256 of bytes that come piece by piece (FIPS 180-4).
public struct SHA256: Sendable {
  private var state: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]
  private var block: [UInt8] = []
  private var length: UInt64 = 0
  private var schedule = [UInt32](repeating: 0, count: 64)

  public init() {}

  public mutating func update(_ bytes: [UInt8]) {
    length &+= UInt64(bytes.count)
    for byte in bytes { append(byte) }
  }

  /// The digest of all that was given, in hexadecimal.
  public func hexadecimal() -> String {
    var copy = self
    copy.append(0x80)
    while copy.block.count != 56 { copy.append(0) }
    for shift in stride(from: UInt64(56), through: 0, by: -8) {
      copy.append(UInt8(truncatingIfNeeded: (length &* 8) >> shift))
    }
    return copy.state.map { word in
      let digits = String(word, radix: 16)
      return String(repeating: "0", count: 8 - digits.count) + digits
    }.joined()
  }

  private mutating func append(_ byte: UInt8) {
    block.append(byte)
    guard block.count == 64 else { return }
    compress()
    block.removeAll(keepingCapacity: true)
  }

  private mutating func compress() {
    for t in 0..<16 {
      schedule[t] = block[(4 * t)..<(4 * t + 4)].reduce(0) { $0 << 8 | UInt32($1) }
    }
    for t in 16..<64 {
      let a = schedule[t - 15]
      let b = schedule[t - 2]
      let s0 = Self.rotated(a, 7) ^ Self.rotated(a, 18) ^ (a >> 3)
      let s1 = Self.rotated(b, 17) ^ Self.rotated(b, 19) ^ (b >> 10)
      schedule[t] = schedule[t - 16] &+ s0 &+ schedule[t - 7] &+ s1
    }
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for t in 0..<64 {
      let s1 = Self.rotated(e, 6) ^ Self.rotated(e, 11) ^ Self.rotated(e, 25)
      let t1 = h &+ s1 &+ ((e & f) ^ (~e & g)) &+ Self.constants[t] &+ schedule[t]
      let s0 = Self.rotated(a, 2) ^ Self.rotated(a, 13) ^ Self.rotated(a, 22)
      let t2 = s0 &+ ((a & b) ^ (a & c) ^ (b & c))
      (h, g, f, e) = (g, f, e, d &+ t1)
      (d, c, b, a) = (c, b, a, t1 &+ t2)
    }
    for (i, word) in [a, b, c, d, e, f, g, h].enumerated() { state[i] = state[i] &+ word }
  }

  private static func rotated(_ x: UInt32, _ count: UInt32) -> UInt32 { x >> count | x << (32 - count) }

  /// The fractional parts of the cube roots of the first 64 primes.
  private static let constants: [UInt32] = {
    var constants: [UInt32] = []
    var candidate = 2
    while constants.count < 64 {
      if (2..<candidate).allSatisfy({ candidate % $0 != 0 }) { constants.append(cubeRootFraction(candidate)) }
      candidate += 1
    }
    return constants
  }()

  /// The first 32 bits behind the point of the cube root of `n`: the largest x with x³ ≤ n · 2⁹⁶.
  private static func cubeRootFraction(_ n: Int) -> UInt32 {
    var root: UInt64 = 0
    for bit in (0..<35).reversed() {
      let next = root | 1 << UInt64(bit)
      // next³ as two words against n · 2⁹⁶.
      let square = next.multipliedFullWidth(by: next)
      let low = square.low.multipliedFullWidth(by: next)
      let high = square.high.multipliedFullWidth(by: next)
      let (middle, carry) = low.high.addingReportingOverflow(high.low)
      let top = high.high + (carry ? 1 : 0)
      let limit = UInt64(n) << 32
      if top == 0, middle < limit || (middle == limit && low.low == 0) { root = next }
    }
    return UInt32(truncatingIfNeeded: root)
  }
}
