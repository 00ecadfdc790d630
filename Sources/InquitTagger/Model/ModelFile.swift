import InquitModel

/// The layout of a model file. All numbers are little-endian; nothing is aligned.
///
///     8   "inquit-m"
///     4   version of this layout
///     8   bytes in the file
///     8   checksum of everything after it
///     …   header: see `ModelHeader`
///     4   rows
///     1   index bits b
///     …   index: 2^b + 1 counts of 4 bytes; rows whose key's top b bits are i are index[i]..<index[i+1]
///     …   keys: 4 bytes a row, the hashed feature, ascending
///     …   weights: a signed byte a tag, rows in the order of keys, and 8 zero bytes
enum ModelFile {
  static let magic: [UInt8] = Array("inquit-m".utf8)
  static let version = 1
  /// Where the checked part begins.
  static let checkedFrom = 28
  /// Weights are read eight at a time, past the end of the last row.
  static let padding = 8

  /// FNV-1a over words of eight bytes, then over the rest bytewise.
  static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var h = StableHash.start
    var i = 0
    while i + 8 <= bytes.count {
      let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: i, as: UInt64.self))
      h = StableHash.add(word, to: h)
      // Multiplication carries upwards only, so without this the high bits would hardly be checked.
      h ^= h >> 32
      i += 8
    }
    while i < bytes.count {
      h = StableHash.add(bytes[i], to: h)
      i += 1
    }
    return h
  }

  /// A whole file from its parts.
  static func bytes(header: ModelHeader, keys: [UInt32], weights: [Int8]) -> [UInt8] {
    let indexBits = indexBits(rows: keys.count)
    var body = ByteWriter()
    header.write(to: &body)
    body.write(UInt32(keys.count))
    body.write(UInt8(indexBits))
    var row = 0
    for bucket in 0..<1 << indexBits {
      while row < keys.count, keys[row] >> UInt32(32 - indexBits) < bucket { row += 1 }
      body.write(UInt32(row))
    }
    body.write(UInt32(keys.count))
    for key in keys { body.write(key) }
    body.bytes += weights.lazy.map { UInt8(bitPattern: $0) }
    body.bytes += Array(repeating: 0, count: padding)
    var file = ByteWriter()
    file.bytes = magic
    file.write(UInt32(version))
    file.write(UInt64(checkedFrom + body.bytes.count))
    file.write(body.bytes.withUnsafeBytes { checksum($0) })
    return file.bytes + body.bytes
  }

  /// About two rows a bucket; at least one bit, as a shift by 32 would leave no bucket.
  private static func indexBits(rows: Int) -> Int {
    var bits = 1
    while bits < 20 && 2 << bits < rows { bits += 1 }
    return bits
  }
}

/// Appends numbers and strings as a model file has them.
struct ByteWriter {
  var bytes: [UInt8] = []

  mutating func write(_ value: some FixedWidthInteger) {
    withUnsafeBytes(of: value.littleEndian) { bytes += $0 }
  }

  mutating func write(_ value: Float) { write(value.bitPattern) }

  /// The length in bytes, then the UTF-8.
  mutating func write(_ value: String) {
    write(UInt32(value.utf8.count))
    bytes += value.utf8
  }

  mutating func write<T>(_ values: [T], _ element: (inout ByteWriter, T) -> Void) {
    write(UInt32(values.count))
    for value in values { element(&self, value) }
  }
}

/// Reads what `ByteWriter` wrote, from any bytes.
struct ByteReader {
  let bytes: UnsafeRawBufferPointer
  private(set) var position: Int

  init(_ bytes: UnsafeRawBufferPointer, at position: Int = 0) {
    self.bytes = bytes
    self.position = position
  }

  /// The next `count` bytes' start; throws when there are not so many.
  mutating func skip(_ count: Int, _ what: String) throws(TaggerModelError) -> Int {
    guard count >= 0, count <= bytes.count - position else { throw .inconsistent(what: what) }
    position += count
    return position - count
  }

  mutating func read<T: FixedWidthInteger & BitwiseCopyable>(
    _ type: T.Type, _ what: String
  ) throws(TaggerModelError) -> T {
    T(littleEndian: bytes.loadUnaligned(fromByteOffset: try skip(MemoryLayout<T>.size, what), as: T.self))
  }

  mutating func float(_ what: String) throws(TaggerModelError) -> Float {
    Float(bitPattern: try read(UInt32.self, what))
  }

  mutating func string(_ what: String) throws(TaggerModelError) -> String {
    let count = Int(try read(UInt32.self, what))
    let start = try skip(count, what)
    return String(decoding: bytes[start..<start + count], as: UTF8.self)
  }

  mutating func list<T>(
    _ what: String, _ element: (inout ByteReader) throws(TaggerModelError) -> T
  ) throws(TaggerModelError) -> [T] {
    var values: [T] = []
    for _ in 0..<(try read(UInt32.self, what)) { values.append(try element(&self)) }
    return values
  }
}
