import Glibc
import InquitReview

/// The journal beside a file: appended to, and on the disk before an append returns.
final class JournalFile {
  let path: String
  private let descriptor: Int32

  /// Where the journal of a file is: beside the file itself, not beside a link to it.
  static func path(for file: String) -> String {
    (FileSystem.isLink(file) ? FileSystem.target(of: file) : file) + ".journal"
  }

  /// Whether a file is what a review keeps beside another.
  static func isOfReview(_ path: String) -> Bool {
    ["journal", "owner"].contains(FileSystem.fileExtension(of: path))
  }

  /// Opens or makes the journal of `file` and locks it until the process ends, however it ends.
  init(beside file: String) throws(Diagnostic) {
    path = Self.path(for: file)
    descriptor = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      throw Diagnostic(
        file: path, SystemError.message("cannot open"),
        help: "a review keeps its journal beside the file: work on a copy where you may write")
    }
    let ownerPath = path + ".owner"
    guard Self.lock(descriptor) else {
      let owner = (try? InputFile(ownerPath).readToEnd()).map {
        DisplayWidth.printable(String(decoding: $0, as: UTF8.self))
      }
      close(descriptor)
      throw Diagnostic(
        file: file, "is being reviewed by \(owner ?? "somebody else")",
        help: "wait until that review has ended, or work on a copy")
    }
    let user = getpwuid(getuid()).map { String(cString: $0.pointee.pw_name) } ?? "user \(getuid())"
    let owner = try OutputFile(ownerPath, force: true)
    try owner.write(Array("\(user) (process \(getpid()))".utf8))
    try owner.commit()
  }

  deinit {
    unlink(path + ".owner")
    close(descriptor)
  }

  /// Takes the lock. A process that is just ending, or one that a fork of it has not yet left, may hold it for a
  /// moment longer.
  private static func lock(_ descriptor: Int32) -> Bool {
    for _ in 0..<10 {
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return true }
      usleep(20_000)
    }
    return false
  }

  /// What the journal holds. A line that was being written when the program was killed is cut off.
  func entries() throws(Diagnostic) -> [JournalEntry] {
    let bytes = try InputFile(path).readToEnd()
    let end = bytes.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    guard end == bytes.count || ftruncate(descriptor, off_t(end)) == 0 else {
      throw Diagnostic(file: path, SystemError.message("cannot write"))
    }
    return try Self.entries(in: Array(bytes[..<end]), path: path)
  }

  static func entries(in bytes: [UInt8], path: String) throws(Diagnostic) -> [JournalEntry] {
    do { return try Journal.entries(in: bytes) } catch {
      throw Diagnostic(file: path, error.message, help: "move the journal away to start a new review")
    }
  }

  /// Begins anew, and keeps what it held beside it. Returns where.
  func restart() throws(Diagnostic) -> String {
    let old = path + ".old"
    let output = try OutputFile(old, force: true)
    try output.write(try InputFile(path).readToEnd())
    try output.commit()
    guard ftruncate(descriptor, 0) == 0 else {
      throw Diagnostic(file: path, SystemError.message("cannot write"))
    }
    return old
  }

  func append(_ entry: JournalEntry, ids: [String]) throws(Diagnostic) {
    let size = lseek(descriptor, 0, SEEK_END)
    do throws(Diagnostic) {
      try StandardStream.writeAll(Journal.line(for: entry, ids: ids)[...], to: descriptor, name: path)
      guard fdatasync(descriptor) == 0 else {
        throw Diagnostic(file: path, SystemError.message("cannot write"))
      }
    } catch {
      // What has not taken effect must not be read again, and half a line would make the next one unreadable.
      _ = ftruncate(descriptor, size)
      throw error
    }
  }
}
