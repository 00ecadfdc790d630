import InquitData

/// A trained model: features with a weight for each tag. It reads the bytes of a model file where they lie
/// and copies only the header, so that loading costs a check of the bytes and no more.
public struct TaggerModel: Sendable {
  public let header: ModelHeader
  /// How many features have weights.
  public let rowCount: Int
  private let tagCount: Int
  private let storage: ModelBytes
  private let indexShift: UInt32
  private let indexStart: Int
  private let keysStart: Int
  private let weightsStart: Int
  let extractor: FeatureExtractor
  /// The keys, most of which a text's features are none of.
  private let filter: KeyFilter

  /// Reads a model. Throws when the bytes are no model, of another version, damaged, or too short.
  public init(_ bytes: ModelBytes) throws(TaggerModelError) {
    let raw = bytes.buffer
    guard raw.count >= ModelFile.checkedFrom, raw.prefix(8).elementsEqual(ModelFile.magic) else {
      throw .notAModel
    }
    var start = ByteReader(raw, at: 8)
    let version = try start.read(UInt32.self, "version")
    guard version == ModelFile.version else { throw .unsupportedVersion(Int(version)) }
    let length = try start.read(UInt64.self, "length")
    guard length == raw.count else {
      throw .wrongLength(expected: Int(clamping: length), actual: raw.count)
    }
    let checksum = try start.read(UInt64.self, "checksum")
    guard checksum == ModelFile.checksum(UnsafeRawBufferPointer(rebasing: raw[ModelFile.checkedFrom...]))
    else { throw .damaged }

    var reader = ByteReader(raw, at: ModelFile.checkedFrom)
    header = try ModelHeader(from: &reader)
    tagCount = header.tags.count
    rowCount = Int(try reader.read(UInt32.self, "row count"))
    let indexBits = Int(try reader.read(UInt8.self, "index"))
    guard (1...24).contains(indexBits) else { throw .inconsistent(what: "index") }
    indexShift = UInt32(32 - indexBits)
    indexStart = try reader.skip(4 * (1 << indexBits + 1), "index")
    keysStart = try reader.skip(4 * rowCount, "keys")
    weightsStart = try reader.skip(rowCount * tagCount + ModelFile.padding, "weights")
    guard reader.position == raw.count else { throw .inconsistent(what: "weights") }
    storage = bytes
    extractor = FeatureExtractor(header.templates, language: header.language)
    var filter = KeyFilter(count: rowCount)
    for row in 0..<rowCount {
      let key = raw.loadUnaligned(fromByteOffset: keysStart + 4 * row, as: UInt32.self)
      filter.insert(UInt32(littleEndian: key))
    }
    self.filter = filter
    try checkIndex(buckets: 1 << indexBits)
  }

  /// Rows are looked up without a check, so the index must not lead outside the table.
  private func checkIndex(buckets: Int) throws(TaggerModelError) {
    var previous: UInt32 = 0
    for bucket in 0...buckets {
      let row = load(indexStart + 4 * bucket)
      guard row >= previous, row <= rowCount else { throw .inconsistent(what: "index") }
      previous = row
    }
  }

  @inline(__always)
  private func load(_ offset: Int) -> UInt32 {
    UInt32(littleEndian: storage.buffer.loadUnaligned(fromByteOffset: offset, as: UInt32.self))
  }

  /// Puts the row of each feature in its place, and leaves out those that have none.
  func findRows(_ features: inout FeatureRuns) {
    features.compact { ($0, filter.mayContain($0)) }
    features.compact { key in
      let row = row(key)
      return (UInt32(truncatingIfNeeded: row ?? 0), row != nil)
    }
  }

  /// The row of a feature, or nil when it has none.
  @inline(__always)
  func row(_ key: UInt32) -> Int? {
    let bucket = indexStart &+ 4 &* Int(key >> indexShift)
    var row = Int(load(bucket))
    let end = Int(load(bucket &+ 4))
    while row < end {
      if load(keysStart &+ 4 &* row) == key { return row }
      row &+= 1
    }
    return nil
  }

  /// Eight weights of a row, for the tags from `tag` on; past the row's end they mean nothing.
  @inline(__always)
  func weights(row: Int, from tag: Int) -> SIMD8<Int8> {
    storage.buffer.loadUnaligned(
      fromByteOffset: weightsStart &+ row &* tagCount &+ tag, as: SIMD8<Int8>.self)
  }

  /// The hashed feature of each row, in the order of rows.
  var keys: [UInt32] { (0..<rowCount).map { load(keysStart + 4 * $0) } }
}
