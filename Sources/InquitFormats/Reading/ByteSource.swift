/// A file's bytes in order, a chunk at a time, from wherever they come: formats know no files.
///
///     let source = ByteSource { try file.read(upToCount: 1 << 16) }
///
/// It gives UTF-8 without a byte order mark, and refuses text whose first bytes say that it is UTF-16 or UTF-32, unless
/// it is to transcode UTF-16. What else is not UTF-8 shows later only; a reader says where.
public struct ByteSource {
  private let pull: () throws -> [UInt8]?
  /// Bytes that were looked at and not yet taken.
  private var ahead: [UInt8] = []
  private var isAtStart = true
  private var isRefused = false
  /// Whether the input began with a byte order mark, which is not given out.
  public private(set) var hadByteOrderMark = false
  /// Whether text that a byte order mark calls UTF-16 is given as UTF-8.
  public var transcodesUTF16 = false
  private var transcoder: UTF16Transcoder?

  /// Bytes given by `pull`: a chunk of any length, an empty one meaning nothing; nil at the end.
  public init(_ pull: @escaping () throws -> [UInt8]?) { self.pull = pull }

  /// All bytes at once.
  public init(bytes: [UInt8]) {
    var rest: [UInt8]? = bytes
    self.init {
      defer { rest = nil }
      return rest
    }
  }

  /// The next bytes, never an empty chunk; nil at the end. Throws what the source throws, or a `ReadError`
  /// for text in UTF-16 or UTF-32, of which nothing more is given.
  public mutating func next() throws -> [UInt8]? {
    if isAtStart { try start() }
    if !ahead.isEmpty {
      defer { ahead = [] }
      return ahead
    }
    return try nonEmptyChunk()
  }

  /// Up to `count` bytes from the present position, which stays: fewer when the input ends before.
  public mutating func peek(_ count: Int) throws -> (bytes: [UInt8], isWhole: Bool) {
    if isAtStart { try start() }
    while ahead.count < count {
      guard let chunk = try nonEmptyChunk() else { return (ahead, true) }
      ahead += chunk
    }
    return (Array(ahead[..<count]), false)
  }

  /// Everything from the present position to the end.
  public mutating func rest() throws -> [UInt8] {
    var all: [UInt8] = []
    while let chunk = try next() { all += chunk }
    return all
  }

  private mutating func start() throws {
    isAtStart = false
    // No more than marks need: at a pipe, the next bytes may be long in coming.
    while ahead.count < 4, let chunk = try nonEmptyChunk() { ahead += chunk }
    if ahead.starts(with: Self.byteOrderMark) {
      hadByteOrderMark = true
      ahead.removeFirst(Self.byteOrderMark.count)
    } else if transcodesUTF16, let transcoder = UTF16Transcoder(startOfFile: ahead) {
      self.transcoder = transcoder
      ahead = try self.transcoder?.utf8(ahead.dropFirst(2)) ?? []
    } else if let encoding = ForeignEncoding(startOfFile: ahead) {
      ahead = []
      isRefused = true
      throw encoding.error
    }
  }

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private mutating func nonEmptyChunk() throws -> [UInt8]? {
    if isRefused { return nil }
    while let chunk = try pull() {
      let bytes = try transcoder?.utf8(chunk[...]) ?? chunk
      if !bytes.isEmpty { return bytes }
    }
    try transcoder?.finish()
    return nil
  }

  /// Whether the text was UTF-16 and has been transcoded, as far as it has been looked at.
  public var isTranscoded: Bool { transcoder != nil }
}
