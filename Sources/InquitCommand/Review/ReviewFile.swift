import Glibc
import Inquit
import InquitFormats
import InquitModel
import InquitReview

/// A file under review, with its journal and its lock.
///
/// Lines that nobody edited are written back as they were, byte for byte.
final class ReviewFile {
  let path: String
  let ids: [String]
  private var lines: [[UInt8]]
  /// The index in `lines` of each document.
  private let lineOfDocument: [Int]
  private let journal: JournalFile

  /// The entries that an earlier session left, and how many of them the file holds already.
  let history: (entries: [JournalEntry], savedCount: Int)

  /// Opens a native JSONL file, takes its lock and reads its journal. Throws when a line is no sound document,
  /// somebody else has the lock, or the journal belongs to another state of the file.
  init(_ path: String) throws(Diagnostic) {
    self.path = path
    let bytes = try InputFile(path).readToEnd()
    lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map(Array.init)
    var ids: [String] = []
    var lineOfDocument: [Int] = []
    for (i, line) in lines.enumerated() where line.contains(where: { $0 > 0x20 }) {
      ids.append(try Self.document(line, number: i + 1, file: path).id)
      lineOfDocument.append(i)
    }
    if ids.isEmpty { throw Diagnostic(file: path, "no documents: the input is empty") }
    self.ids = ids
    self.lineOfDocument = lineOfDocument
    journal = try JournalFile(beside: path)
    let entries = try journal.entries()
    let checksum = Self.checksum(of: bytes)
    if entries.isEmpty {
      try journal.append(.saving(checksum: checksum), ids: [])
      history = ([], 0)
    } else {
      guard let saved = entries.lastIndex(of: .saving(checksum: checksum)) else {
        throw Diagnostic(
          file: path, "has been changed since its journal was written",
          help: "restore the file, or move \(journal.path) away to start a new review")
      }
      history = (entries, saved + 1)
    }
  }

  /// The document at an index, as it is in the file.
  func document(at index: Int) throws(ReviewError) -> Document {
    let line = lineOfDocument[index]
    do { return try Self.document(lines[line], number: line + 1, file: path) } catch {
      throw ReviewError(error.message)
    }
  }

  private static func document(_ line: [UInt8], number: Int, file: String) throws(Diagnostic) -> Document {
    let read: ReadDocument
    do { read = try NativeReader().document(onLine: line, number: number) } catch {
      throw Diagnostic(error, file: file)
    }
    if let fault = read.faults.first { throw Diagnostic(fault, in: read, file: file) }
    return read.document
  }

  /// Keeps an entry safe on the disk.
  func record(_ entry: JournalEntry) throws(ReviewError) {
    do { try journal.append(entry, ids: ids) } catch { throw ReviewError(error.message) }
  }

  /// Writes the changed documents into the file.
  func save(_ changed: [Int: Document]) throws(Diagnostic) {
    guard !changed.isEmpty else { return }
    var result = lines
    var writer = NativeWriter()
    for (index, document) in changed {
      let line = lineOfDocument[index]
      let hasReturn = lines[line].last == UInt8(ascii: "\r")
      result[line] = writer.line(for: document).dropLast() + (hasReturn ? [UInt8(ascii: "\r")] : [])
    }
    let bytes = Array(result.joined(separator: [UInt8(ascii: "\n")]))
    // The journal knows the new file before it is there: whichever of the two a crash leaves, it fits.
    try journal.append(.saving(checksum: Self.checksum(of: bytes)), ids: ids)
    let output = try OutputFile(path, force: true)
    try output.write(bytes)
    try output.commit()
    lines = result
  }

  /// FNV-1a, 64 bits: it tells states of a file apart, and guards against nobody.
  private static func checksum(of bytes: [UInt8]) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return String(hash, radix: 16)
  }
}

/// The journal beside a file: appended to, and on the disk before an append returns.
private final class JournalFile {
  let path: String
  private let descriptor: Int32

  /// Opens or makes the journal of `file` and locks it until the process ends, however it ends.
  init(beside file: String) throws(Diagnostic) {
    path = file + ".journal"
    descriptor = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw Diagnostic(file: path, SystemError.message("cannot open")) }
    let ownerPath = path + ".owner"
    guard Self.lock(descriptor) else {
      let owner = (try? InputFile(ownerPath).readToEnd()).map { String(decoding: $0, as: UTF8.self) }
      close(descriptor)
      throw Diagnostic(file: file, "is being reviewed by \(owner ?? "somebody else")")
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
    do { return try Journal.entries(in: Array(bytes[..<end])) } catch {
      throw Diagnostic(file: path, error.message, help: "move the journal away to start a new review")
    }
  }

  func append(_ entry: JournalEntry, ids: [String]) throws(Diagnostic) {
    let size = lseek(descriptor, 0, SEEK_END)
    do {
      try StandardStream.writeAll(Journal.line(for: entry, ids: ids)[...], to: descriptor, name: path)
    } catch {
      // Half a line would make the next one unreadable.
      _ = ftruncate(descriptor, size)
      throw error
    }
    guard fdatasync(descriptor) == 0 else {
      throw Diagnostic(file: path, SystemError.message("cannot write"))
    }
  }
}
