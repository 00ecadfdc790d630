import Foundation
import InquitTestSupport

/// Runs the commands of a case in a temporary folder.
struct CommandRunner: ~Copyable {
  private let folder: URL

  /// The folder in which the tests, and so the tool, were built.
  static let products = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "inquit-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func make(file path: String, content: String) throws {
    let url = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try content.write(to: url, atomically: false, encoding: .utf8)
  }

  /// The transcript of the commands in `lines`, whose other lines are what was expected.
  func transcript(of lines: [String]) throws -> [String] {
    var result: [String] = []
    for line in lines where line.hasPrefix("$ ") {
      result.append(line)
      result += try run(String(line.dropFirst(2)))
    }
    return result
  }

  private func run(_ command: String) throws -> [String] {
    let process = Process()
    // A command that waits for ever should fail its test, not stop all the others.
    process.executableURL = URL(filePath: "/usr/bin/timeout")
    process.arguments = ["--kill-after=10", "120", "/bin/sh", "-c", command]
    process.currentDirectoryURL = folder
    process.environment = [
      "PATH": Self.products.path + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"),
      "ROOT": TestFiles.packageRoot.path, "HOME": folder.path, "LC_ALL": "C.UTF-8",
    ]
    // Files, not pipes: a full pipe that nobody reads would stop the command. Outside of the folder, so
    // that commands do not see them.
    let output = try TemporaryFile()
    let error = try TemporaryFile()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output.handle
    process.standardError = error.handle
    try process.run()
    process.waitUntilExit()
    var lines = try output.lines() + error.lines().map { "! " + $0 }
    if process.terminationStatus != 0 { lines.append("[exit \(process.terminationStatus)]") }
    return lines
  }
}

private struct TemporaryFile: ~Copyable {
  private let url = FileManager.default.temporaryDirectory.appending(path: "inquit-\(UUID().uuidString).out")
  let handle: FileHandle

  init() throws {
    try Data().write(to: url)
    handle = try FileHandle(forWritingTo: url)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// The file's lines. A last line without LF is marked as such: the difference matters to pipes.
  func lines() throws -> [String] {
    let text = String(decoding: try Data(contentsOf: url), as: UTF8.self)
    var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0) }
    if lines.last == "" { lines.removeLast() } else { lines[lines.count - 1] += "␄" }
    return lines
  }
}
