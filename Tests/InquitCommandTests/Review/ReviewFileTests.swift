import Foundation
import Inquit
import InquitModel
import InquitReview
import InquitTestSupport
import Testing

@testable import InquitCommand

@Suite struct ReviewFileTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "inquit-\(UUID().uuidString)")

  /// A file of two documents; keys in an order, and with blanks, that our writer would not choose.
  private static let content = """
    { "text": "Anna left Kyiv.", "id": "a", "inquit": 1, "mine": [1,  2],
    """.replacing("\n", with: "")
    + #" "annotations": [{"id":"l1","label":"location","ranges":[[10,14]],"attributes":{"type":"city"}}]}"#
    + "\r\n"
    + #"{"inquit":1,"id":"b","text":"😀é Rome"}"#

  private func makeFile() throws -> String {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appending(path: "f.jsonl")
    try Self.content.write(to: file, atomically: false, encoding: .utf8)
    return file.path
  }

  private func session(_ file: ReviewFile) throws -> ReviewSession {
    var session = try ReviewSession(
      ids: file.ids, schema: .builtin, load: { i throws(ReviewError) in try file.document(at: i) },
      record: { entry throws(ReviewError) in try file.record(entry) })
    try session.replay(file.history.entries, savedCount: file.history.savedCount)
    return session
  }

  @Test func savingTouchesEditedLinesOnly() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = try makeFile()
    let file = try ReviewFile(path)
    var session = try session(file)
    try session.perform(.go("b"))
    try session.perform(.move(.next, .token))
    try session.perform(.new("location"))
    try file.save(try session.changedDocuments())
    let lines = try String(contentsOfFile: path, encoding: .utf8).utf8.split(separator: 0x0A).map {
      String($0)!
    }
    #expect(lines[0] == String(Self.content.utf8.split(separator: 0x0A)[0]))
    #expect(lines[1].contains(#""ranges":[[3,7]],"text":"Rome""#))
    #expect(lines.count == 2)
  }

  @Test func unsavedWorkIsThereAgain() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = try makeFile()
    do {
      var session = try session(try ReviewFile(path))
      try session.perform(.accept("l1"))
    }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == Self.content)
    let again = try session(try ReviewFile(path))
    #expect(again.document.annotations[0].provenance.status == .accepted)
    #expect(again.canUndo)
  }

  @Test func undoReachesBackBehindASave() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = try makeFile()
    do {
      let file = try ReviewFile(path)
      var session = try session(file)
      try session.perform(.delete("l1"))
      try file.save(try session.changedDocuments())
    }
    let file = try ReviewFile(path)
    var session = try session(file)
    #expect(session.document.annotations.isEmpty)
    #expect(try session.changedDocuments().isEmpty)
    try session.perform(.undo)
    #expect(session.document.annotations.map(\.id) == ["l1"])
  }

  @Test func aFileThatWasChangedElsewhereIsNotTouched() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = try makeFile()
    do {
      var session = try session(try ReviewFile(path))
      try session.perform(.accept("l1"))
    }
    try "{\"inquit\":1,\"id\":\"a\",\"text\":\"x\"}\n".write(toFile: path, atomically: false, encoding: .utf8)
    let error = #expect(throws: Diagnostic.self) { try ReviewFile(path) }
    #expect(error?.message.contains("has been changed") == true)
  }

  @Test func aFileThatIsChangedMeanwhileIsLeftAlone() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = try makeFile()
    let file = try ReviewFile(path)
    var session = try session(file)
    try session.perform(.accept("l1"))
    let other = "{\"inquit\":1,\"id\":\"a\",\"text\":\"x\"}\n"
    try other.write(toFile: path, atomically: false, encoding: .utf8)
    let error = #expect(throws: Diagnostic.self) { try file.save(try session.changedDocuments()) }
    #expect(error?.message.hasSuffix("is in \(path).reviewed") == true)
    #expect(try String(contentsOfFile: path, encoding: .utf8) == other)
    #expect(try String(contentsOfFile: path + ".reviewed", encoding: .utf8).contains("accepted"))
  }

  @Test func aByteOrderMarkStays() throws {
    var lines = try ReviewLines([0xEF, 0xBB, 0xBF] + Array(Self.content.utf8), path: "f")
    var document = try lines.document(at: 0)
    document.reviewState = .done
    lines.replace([0: document])
    #expect(lines.bytes.starts(with: [0xEF, 0xBB, 0xBF] + Array("{\"inquit\":1,".utf8)))
    #expect(try ReviewLines(lines.bytes, path: "f").document(at: 0) == document)
  }

  @Test func aLinkAndItsFileHaveOneJournal() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = try makeFile()
    let link = folder.appending(path: "link.jsonl").path
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: path)
    let first = try ReviewFile(path)
    #expect(throws: Diagnostic.self) { try ReviewFile(link) }
    _ = first.ids
  }

  @Test func twoPeopleCannotReviewOneFile() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = try makeFile()
    let first = try ReviewFile(path)
    let error = #expect(throws: Diagnostic.self) { try ReviewFile(path) }
    #expect(error?.message.contains("is being reviewed by") == true)
    #expect(error?.message.contains("process \(getpid())") == true)
    _ = first.ids
  }

  /// Kills the tool two hundred times while it works. Whatever it had begun to show is there afterwards.
  @Test func nothingIsLostWhenTheToolIsKilled() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    var random = SeededGenerator(seed: 11)
    // A journal is read after every kill, so a new one now and then keeps the test short.
    for _ in 0..<10 {
      try? FileManager.default.removeItem(at: folder)
      let path = try makeFile()
      var previous = 0
      for _ in 0..<20 { previous = try killOnce(path, previous, &random) }
      #expect(previous > 1, "the tool never got to work before it was killed")
    }
  }

  /// Starts the tool, kills it, and checks that its journal can be read, fits the file and has only grown.
  /// Returns how many entries it has.
  private func killOnce(_ path: String, _ previous: Int, _ random: inout SeededGenerator) throws -> Int {
    let size = fileSize(path + ".journal")
    let process = Process()
    process.executableURL = CommandRunner.products.appending(path: "inquit")
    process.arguments = ["review", path, "--commands", "-"]
    let input = Pipe()
    process.standardInput = input
    process.standardError = FileHandle.nullDevice
    try process.run()
    let lines = (0..<10).map { "focus l1\nnote number \($0) é😀\nundo\nredo\n" }.joined()
    try input.fileHandleForWriting.write(contentsOf: Data(lines.utf8))
    // Some rounds end before it works, most while it does; how long a start takes is up to the machine.
    if Int.random(in: 0..<10, using: &random) > 0 { waitForGrowth(of: path + ".journal", beyond: size) }
    usleep(UInt32.random(in: 0...3_000, using: &random))
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()

    let file = try ReviewFile(path)
    let session = try session(file)
    #expect(file.history.entries.count >= previous)
    if case .edit(let edit)? = file.history.entries.last,
      case .annotation(_, _, let after)? = edit.changes.first
    {
      #expect(session.document.annotations[0] == after)
    }
    return file.history.entries.count
  }

  private func fileSize(_ path: String) -> Int {
    (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
  }

  /// Until a file is longer than it was, at most two seconds.
  private func waitForGrowth(of path: String, beyond size: Int) {
    for _ in 0..<4_000 where fileSize(path) <= size { usleep(500) }
  }
}
