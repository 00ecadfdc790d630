#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The bytes of a model file, which do not change while anything reads them.
public final class ModelBytes: @unchecked Sendable {  // immutable; the buffer is freed with the object
  let buffer: UnsafeRawBufferPointer
  private let release: (UnsafeRawBufferPointer) -> Void

  /// Bytes that stay in memory until the program ends, such as an embedded file's.
  public init(permanent buffer: UnsafeRawBufferPointer) {
    self.buffer = buffer
    release = { _ in }
  }

  /// A copy of `bytes`.
  public init(_ bytes: [UInt8]) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 16)
    copy.copyBytes(from: bytes)
    buffer = UnsafeRawBufferPointer(copy)
    release = { $0.deallocate() }
  }

  /// A file's bytes, mapped: only what is used is read, and processes share it.
  public init(mapping path: String) throws(TaggerModelError) {
    let file = open(path, O_RDONLY)
    guard file >= 0 else { throw .unreadable(path: path, reason: String(cString: strerror(errno))) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else {
      throw .unreadable(path: path, reason: String(cString: strerror(errno)))
    }
    let count = Int(status.st_size)
    guard count > 0 else { throw .notAModel }
    guard let start = mmap(nil, count, PROT_READ, MAP_PRIVATE, file, 0), start != MAP_FAILED else {
      throw .unreadable(path: path, reason: String(cString: strerror(errno)))
    }
    buffer = UnsafeRawBufferPointer(start: start, count: count)
    release = { munmap(UnsafeMutableRawPointer(mutating: $0.baseAddress), $0.count) }
  }

  deinit { release(buffer) }
}
