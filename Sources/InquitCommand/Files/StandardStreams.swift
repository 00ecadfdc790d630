import Glibc
import Synchronization

/// The three open descriptors of a process.
enum StandardStream {
  static let input: Int32 = 0
  static let output: Int32 = 1
  static let error: Int32 = 2

  /// Fills closed standard descriptors with ones whose use fails. Otherwise the next file to be opened would
  /// become standard input or output.
  static func keepOpen() {
    for descriptor in [input, output, error] where fcntl(descriptor, F_GETFD) == -1 {
      // The lowest free descriptor is taken, which is this one.
      _ = open("/dev/null", descriptor == input ? O_WRONLY : O_RDONLY)
    }
  }

  /// Writes to standard error; a failure there has nobody left to be told.
  static func writeToError(_ text: String) { try? writeAll(Array(text.utf8)[...], to: error, name: "") }

  /// Writes all of `bytes`, going on after short writes and signals.
  static func writeAll(_ bytes: ArraySlice<UInt8>, to descriptor: Int32, name: String) throws(Diagnostic) {
    var rest = bytes
    while !rest.isEmpty {
      let n = rest.withUnsafeBytes { write(descriptor, $0.baseAddress!, $0.count) }
      if n >= 0 {
        rest = rest.dropFirst(n)
      } else if errno != EINTR {
        throw Diagnostic(file: name, SystemError.message("cannot write"))
      }
    }
  }
}

/// Standard output, behind a buffer.
final class StandardOutput: Sendable {
  static let shared = StandardOutput()

  /// A pipe or file gets large writes; a person at a terminal sees each document when it is done.
  private let bufferSize = Terminal.isTerminal(StandardStream.output) ? 0 : 1 << 16
  private let buffer = Mutex<[UInt8]>([])

  func write(_ text: String) throws(Diagnostic) { try write(Array(text.utf8)) }

  func write(_ bytes: [UInt8]) throws(Diagnostic) {
    let full = buffer.withLock { buffer -> [UInt8] in
      buffer.append(contentsOf: bytes)
      guard buffer.count > bufferSize else { return [] }
      defer { buffer = [] }
      return buffer
    }
    try StandardStream.writeAll(full[...], to: StandardStream.output, name: "standard output")
  }

  func flush() throws(Diagnostic) {
    let rest = buffer.withLock { buffer -> [UInt8] in
      defer { buffer = [] }
      return buffer
    }
    try StandardStream.writeAll(rest[...], to: StandardStream.output, name: "standard output")
  }
}
