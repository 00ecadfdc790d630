import Glibc

/// A file that appears whole or not at all: written under another name beside its place, and renamed when it
/// is complete.
final class OutputFile {
  let path: String
  private let temporaryPath: String
  /// nil when all is written.
  private var descriptor: Int32?
  private var buffer: [UInt8] = []
  private var isCommitted = false

  private static let bufferSize = 1 << 16

  /// Starts the file. Throws when `path` exists and `force` is false, or cannot be written.
  init(_ path: String, force: Bool) throws(Diagnostic) {
    self.path = path
    if FileSystem.kind(of: path) == .folder { throw Diagnostic(file: path, "is a folder") }
    if !force, FileSystem.kind(of: path) != nil {
      throw Diagnostic(file: path, "exists already", help: "--force overwrites it")
    }
    temporaryPath = "\(path).\(getpid()).part"
    let descriptor = open(temporaryPath, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    if descriptor < 0 { throw Diagnostic(file: path, SystemError.message("cannot write")) }
    self.descriptor = descriptor
  }

  deinit {
    if let descriptor { _ = Glibc.close(descriptor) }
    if !isCommitted { unlink(temporaryPath) }
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
    let isSynced = fsync(descriptor) == 0
    guard Glibc.close(descriptor) == 0, isSynced else {
      throw Diagnostic(file: path, SystemError.message("cannot write"))
    }
  }

  /// Puts the complete file into its place.
  func commit() throws(Diagnostic) {
    try close()
    guard rename(temporaryPath, path) == 0 else {
      throw Diagnostic(file: path, SystemError.message("cannot write"))
    }
    isCommitted = true
  }
}
