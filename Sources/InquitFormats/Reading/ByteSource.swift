/// A file's bytes in order, a chunk at a time, from wherever they come: formats know no files.
///
///     let source = ByteSource { try file.read(upToCount: 1 << 16) }
public struct ByteSource {
  private let pull: () throws -> [UInt8]?
  /// Bytes that were looked at and not yet taken.
  private var ahead: [UInt8] = []
  private var isAtStart = true
  /// Whether the input began with a byte order mark, which is not given out.
  public private(set) var hadByteOrderMark = false

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
  /// for text in UTF-16.
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
    while ahead.count < 3, let chunk = try nonEmptyChunk() { ahead += chunk }
    if ahead.starts(with: [0xEF, 0xBB, 0xBF]) {
      hadByteOrderMark = true
      ahead.removeFirst(3)
    } else if ahead.starts(with: [0xFF, 0xFE]) || ahead.starts(with: [0xFE, 0xFF]) {
      throw ReadError(
        line: 1, message: "not UTF-8 but UTF-16, as its byte order mark says",
        help: "convert the file to UTF-8, as with: iconv -f UTF-16 -t UTF-8")
    }
  }

  private func nonEmptyChunk() throws -> [UInt8]? {
    while let chunk = try pull() {
      if !chunk.isEmpty { return chunk }
    }
    return nil
  }
}
