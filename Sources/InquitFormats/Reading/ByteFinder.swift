import InquitModel

/// Finds strings in one text by their bytes.
///
/// The first few are looked for by walking over the text. When many are asked for, an index of the text is made, so that
/// the time does not grow with their number times its length; strings that share their first eight bytes are the exception.
struct ByteFinder {
  private let bytes: [UInt8]
  private var walks = 0
  private var index: PrefixIndex?
  /// By the bytes of a string.
  private var known: [[UInt8]: [ByteRange]] = [:]

  /// From here on an index costs less than to walk on.
  private static let mostWalks = 128

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Where a string stands, in text order, overlapping or not; nowhere when it is empty.
  mutating func ranges(of string: String) -> [ByteRange] {
    let needle = Array(string.utf8)
    if let ranges = known[needle] { return ranges }
    let ranges = search(string, needle)
    known[needle] = ranges
    return ranges
  }

  private mutating func search(_ string: String, _ needle: [UInt8]) -> [ByteRange] {
    if walks < Self.mostWalks {
      walks += 1
      return Occurrences(of: string).ranges(in: bytes)
    }
    let index = self.index ?? PrefixIndex(bytes)
    self.index = index
    return index.ranges(of: needle)
  }
}

/// The characters of a text in the order of their first bytes.
private struct PrefixIndex {
  private let bytes: [UInt8]
  /// Where the characters start, in the order of the eight bytes that stand there; in text order where those are the same.
  private let starts: [Int]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    starts = bytes.indices.filter { bytes[$0] & 0xC0 != 0x80 }.map {
      (key: Self.key(bytes, at: $0), start: $0)
    }
    .sorted { $0 < $1 }.map(\.start)
  }

  /// The eight bytes from `start` on as a number; `filler` stands for those that are missing.
  private static func key(_ bytes: [UInt8], at start: Int, filler: UInt8 = 0) -> UInt64 {
    (start..<start + 8).reduce(0) { $0 << 8 | UInt64($1 < bytes.count ? bytes[$1] : filler) }
  }

  func ranges(of needle: [UInt8]) -> [ByteRange] {
    guard !needle.isEmpty else { return [] }
    let (least, most) = (Self.key(needle, at: 0), Self.key(needle, at: 0, filler: 0xFF))
    let first = starts.partitioningIndex { Self.key(bytes, at: $0) >= least }
    let end = starts.partitioningIndex { Self.key(bytes, at: $0) > most }
    return starts[first..<end].filter { bytes[$0...].starts(with: needle) }.sorted()
      .map { ByteRange($0, $0 + needle.count) }
  }
}
