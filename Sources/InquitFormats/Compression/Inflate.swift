/// Unpacks DEFLATE (RFC 1951). Every index is checked: the input may be anything.
struct Inflate {
  /// Why the input cannot be unpacked: lower case, no full stop.
  struct Failure: Error, Hashable {
    let message: String
  }

  private let input: [UInt8]
  private var position: Int
  private var bits: UInt32 = 0
  private var bitCount = 0
  private var output: [UInt8] = []
  private let limit: Int

  private init(_ input: [UInt8], from position: Int, limit: Int) {
    self.input = input
    self.position = position
    self.limit = limit
  }

  /// The bytes packed in `input` from `position` on, at most `limit` of them.
  static func unpack(_ input: [UInt8], from position: Int, limit: Int) throws(Failure) -> [UInt8] {
    var inflate = Inflate(input, from: position, limit: limit)
    try inflate.run()
    return inflate.output
  }

  private mutating func run() throws(Failure) {
    var isLast = false
    while !isLast {
      isLast = try take(1) == 1
      switch try take(2) {
      case 0: try stored()
      case 1: try compressed(Self.fixedLiterals, Self.fixedDistances)
      case 2:
        let (literals, distances) = try codes()
        try compressed(literals, distances)
      default: throw Failure(message: "a block of a kind that there is not")
      }
    }
  }

  private mutating func take(_ count: Int) throws(Failure) -> Int {
    while bitCount < count {
      guard position < input.count else { throw Failure(message: "the packed data ends too early") }
      bits |= UInt32(input[position]) << UInt32(bitCount)
      position += 1
      bitCount += 8
    }
    let value = bits & ((1 << UInt32(count)) - 1)
    bits >>= UInt32(count)
    bitCount -= count
    return Int(value)
  }

  private mutating func stored() throws(Failure) {
    bits = 0
    bitCount = 0
    guard position + 4 <= input.count else { throw Failure(message: "the packed data ends too early") }
    let count = Int(input[position]) | Int(input[position + 1]) << 8
    guard count == ~(Int(input[position + 2]) | Int(input[position + 3]) << 8) & 0xFFFF else {
      throw Failure(message: "the length of a stored block is damaged")
    }
    position += 4
    guard position + count <= input.count else { throw Failure(message: "the packed data ends too early") }
    try checkLimit(count)
    output += input[position..<(position + count)]
    position += count
  }

  private func checkLimit(_ count: Int) throws(Failure) {
    if output.count + count > limit { throw Failure(message: "it unpacks to more than \(limit) bytes") }
  }

  // MARK: Huffman codes

  /// A canonical code: how many symbols there are of each length, and the symbols in order.
  private struct Code {
    var counts = [Int](repeating: 0, count: 16)
    var symbols: [Int] = []

    init(lengths: [Int]) {
      for length in lengths { counts[length] += 1 }
      counts[0] = 0
      var next = [Int](repeating: 0, count: 17)
      for length in 1...15 { next[length + 1] = next[length] + counts[length] }
      symbols = [Int](repeating: 0, count: lengths.count)
      for (symbol, length) in lengths.enumerated() where length > 0 {
        symbols[next[length]] = symbol
        next[length] += 1
      }
    }
  }

  private static let fixedLiterals = Code(
    lengths: (0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 })
  private static let fixedDistances = Code(lengths: [Int](repeating: 5, count: 30))

  private mutating func symbol(_ code: Code) throws(Failure) -> Int {
    var value = 0
    var first = 0
    var index = 0
    for length in 1...15 {
      value |= try take(1)
      let count = code.counts[length]
      if value - first < count { return code.symbols[index + value - first] }
      index += count
      first = (first + count) << 1
      value <<= 1
    }
    throw Failure(message: "a code that there is not")
  }

  /// The order in which the lengths of the code of lengths are written (RFC 1951, 3.2.7).
  private static let lengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

  private mutating func codes() throws(Failure) -> (Code, Code) {
    let literalCount = try take(5) + 257
    let distanceCount = try take(5) + 1
    let lengthCount = try take(4) + 4
    var lengths = [Int](repeating: 0, count: 19)
    for i in 0..<lengthCount { lengths[Self.lengthOrder[i]] = try take(3) }
    let code = Code(lengths: lengths)
    var all: [Int] = []
    while all.count < literalCount + distanceCount {
      switch try symbol(code) {
      case let length where length < 16: all.append(length)
      case 16:
        guard let last = all.last else { throw Failure(message: "a repetition of nothing") }
        all += [Int](repeating: last, count: try take(2) + 3)
      case 17: all += [Int](repeating: 0, count: try take(3) + 3)
      default: all += [Int](repeating: 0, count: try take(7) + 11)
      }
    }
    guard all.count == literalCount + distanceCount else { throw Failure(message: "too many code lengths") }
    return (Code(lengths: Array(all[..<literalCount])), Code(lengths: Array(all[literalCount...])))
  }

  private static let lengthBases = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195,
    227, 258,
  ]
  private static let lengthBits = [
    0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
  ]
  private static let distanceBases = [
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073,
    4097, 6145,
    8193, 12289, 16385, 24577,
  ]

  private mutating func compressed(_ literals: Code, _ distances: Code) throws(Failure) {
    while true {
      let symbol = try self.symbol(literals)
      if symbol < 256 {
        try checkLimit(1)
        output.append(UInt8(symbol))
        continue
      }
      if symbol == 256 { return }
      guard symbol - 257 < Self.lengthBases.count else {
        throw Failure(message: "a length that there is not")
      }
      let length = Self.lengthBases[symbol - 257] + (try take(Self.lengthBits[symbol - 257]))
      let place = try self.symbol(distances)
      guard place < Self.distanceBases.count else { throw Failure(message: "a distance that there is not") }
      let distance = Self.distanceBases[place] + (try take(max(0, place / 2 - 1)))
      guard distance <= output.count else { throw Failure(message: "a distance beyond the beginning") }
      try checkLimit(length)
      for _ in 0..<length { output.append(output[output.count - distance]) }
    }
  }
}
