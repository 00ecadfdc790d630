import Glibc

/// A file to read, or standard input; closed when it goes away.
final class InputFile {
  /// As the user named it.
  let name: String
  private let descriptor: Int32

  /// The name that stands for standard input and output.
  static let standard = "-"

  /// Opens `path`; `-` is standard input. Throws when there is no such file, or it is a folder, or it may
  /// not be read.
  init(_ path: String) throws(Diagnostic) {
    if path == Self.standard {
      name = "standard input"
      descriptor = StandardStream.input
      return
    }
    name = path
    descriptor = open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0 {
      throw errno == ENOENT
        ? Diagnostic(file: path, "no such file", help: FileSystem.help(forMissing: path))
        : Diagnostic(file: path, SystemError.message("cannot open"))
    }
  }

  deinit {
    if descriptor > StandardStream.error { close(descriptor) }
  }

  /// The next bytes, at most `count`; empty at the end.
  func read(upTo count: Int) throws(Diagnostic) -> [UInt8] {
    while true {
      var n = 0
      let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, initialized in
        n = Glibc.read(descriptor, buffer.baseAddress!, count)
        initialized = max(0, n)
      }
      if n >= 0 { return bytes }
      if errno != EINTR { throw Diagnostic(file: name, SystemError.message("cannot read")) }
    }
  }

  /// Everything up to the end.
  func readToEnd() throws(Diagnostic) -> [UInt8] {
    var all: [UInt8] = []
    while true {
      let bytes = try read(upTo: 1 << 18)
      if bytes.isEmpty { return all }
      if all.isEmpty { all = bytes } else { all.append(contentsOf: bytes) }
    }
  }
}
