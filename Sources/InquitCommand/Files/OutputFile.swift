import Glibc

/// A file that appears whole or not at all: written under another name beside its place, and renamed when it
/// is complete.
///
/// A file that is overwritten keeps its permissions, and a link to it stays one. Devices and pipes, such as
/// `/dev/null`, are written to as they are.
final class OutputFile {
  let path: String
  /// nil for a device.
  private let temporaryPath: String?
  /// nil when all is written.
  private var descriptor: Int32?
  private var buffer: [UInt8] = []
  private var isCommitted = false
  private var interruption: Interruption.Key?

  private static let bufferSize = 1 << 16

  /// Starts the file. Throws when `path` exists and `force` is false, or cannot be written.
  init(_ path: String, force: Bool) throws(Diagnostic) {
    self.path = path
    if FileSystem.kind(of: path) == .folder { throw Diagnostic(file: path, "is a folder") }
    if FileSystem.isDevice(path) {
      temporaryPath = nil
      descriptor = try Self.open(path, O_WRONLY, for: path)
      return
    }
    let permissions = FileSystem.permissions(of: path)
    if !force, permissions != nil {
      throw Diagnostic(file: path, "exists already", help: "--force overwrites it")
    }
    let temporaryPath = "\(FileSystem.target(of: path)).\(getpid()).part"
    self.temporaryPath = temporaryPath
    let (descriptor, interruption) = try Interruption.register(
      { unlink(temporaryPath) },
      making: { () throws(Diagnostic) in
        try Self.open(temporaryPath, O_WRONLY | O_CREAT | O_TRUNC, for: path)
      })
    self.descriptor = descriptor
    self.interruption = interruption
    if let permissions { fchmod(descriptor, permissions) }
  }

  deinit {
    if let descriptor { _ = Glibc.close(descriptor) }
    if let temporaryPath, !isCommitted { unlink(temporaryPath) }
    if let interruption { Interruption.forget(interruption) }
  }

  private static func open(_ path: String, _ flags: Int32, for name: String) throws(Diagnostic) -> Int32 {
    let descriptor = Glibc.open(path, flags | O_CLOEXEC, 0o666)
    if descriptor >= 0 { return descriptor }
    let isFolderMissing = errno == ENOENT
    throw Diagnostic(
      file: name, SystemError.message("cannot write"), help: isFolderMissing ? "make its folder first" : nil)
  }

  func write(_ bytes: [UInt8]) throws(Diagnostic) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.bufferSize { try flush() }
  }

  private func flush() throws(Diagnostic) {
    guard let descriptor else { return }
    try StandardStream.writeAll(buffer[...], to: descriptor, name: path)
    buffer.removeAll(keepingCapacity: true)
  }

  /// Ends writing; the bytes are on the disk. The file does not appear yet.
  func close() throws(Diagnostic) {
    try flush()
    guard let descriptor else { return }
    self.descriptor = nil
    let isSynced = temporaryPath == nil || fsync(descriptor) == 0
    guard Glibc.close(descriptor) == 0, isSynced else {
      throw Diagnostic(file: path, SystemError.message("cannot write"))
    }
  }

  /// Puts the complete file into its place.
  func commit() throws(Diagnostic) {
    try close()
    if let temporaryPath, rename(temporaryPath, FileSystem.target(of: path)) != 0 {
      throw Diagnostic(file: path, SystemError.message("cannot write"))
    }
    isCommitted = true
  }
}
