import Foundation
import InquitTestSupport

/// The README, a page of the documentation or a file of `Tests/Commands`: Markdown in which a heading of the second level starts a case.
///
/// A case has blocks of two kinds, run from top to bottom in a temporary folder of its own:
///
///     ```file news/a.txt        a file, made with what the block holds
///     ```console                commands and what comes of them
///     $ inquit annotate a.txt   a line for /bin/sh; `inquit` is the tool that was built,
///     {"inquit":1 …             $ROOT the folder with Package.swift
///     ! a.txt: error: …         a line of standard error
///     [exit 2]                  the exit code, when it is not 0
///     ```
///
/// As in all Markdown, a block that holds a line of three backticks stands between longer ones.
struct CommandTestFile {
  let url: URL
  var lines: [String]

  static let folder = TestFiles.packageRoot.appending(path: "Tests/Commands")

  init(_ url: URL) throws { self.init(url, content: try String(contentsOf: url, encoding: .utf8)) }

  init(_ url: URL, content: String) {
    self.url = url
    lines = content.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The cases of the README, of the documentation, and of all files, each sorted by name.
  static func allCases() throws -> [CommandCase] {
    let readme = try CommandTestFile(TestFiles.packageRoot.appending(path: "README.md"))
    let pages = try all(in: TestFiles.packageRoot.appending(path: "Sources/Inquit/Inquit.docc"))
    // Not every part of these shows commands; in the test files a case without any is a mistake.
    let shown = ([readme] + pages).flatMap(\.cases).filter { $0.blocks.contains(where: \.isConsole) }
    return shown + (try all(in: folder).flatMap(\.cases))
  }

  private static func all(in folder: URL) throws -> [CommandTestFile] {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "md" }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
      .map { try CommandTestFile($0) }
  }

  /// What stands under each heading.
  var cases: [CommandCase] {
    var cases: [CommandCase] = []
    var fence: (length: Int, kind: String, start: Int)?
    for (i, line) in lines.enumerated() {
      let length = Self.fenceLength(line)
      if let open = fence {
        guard length >= open.length, length == line.utf8.count else { continue }
        cases[cases.count - 1].blocks.append(block(open.kind, open.start + 1..<i))
        fence = nil
      } else if length > 0, !cases.isEmpty {
        fence = (length, String(line.dropFirst(length)), i)
      } else if line.hasPrefix("## ") {
        cases.append(CommandCase(file: url, name: String(line.dropFirst(3)), line: i + 1))
      }
    }
    return cases
  }

  /// The number of backticks at the start of a line that may begin or end a block; 0 for other lines.
  private static func fenceLength(_ line: String) -> Int {
    let length = line.utf8.prefix { $0 == UInt8(ascii: "`") }.count
    return length >= 3 ? length : 0
  }

  /// Puts a transcript in the place of a block's content, between longer fences where it holds any that would end it.
  mutating func replace(_ content: Range<Int>, with transcript: [String]) {
    let fences = (content.lowerBound - 1, content.upperBound)
    let length = Self.fenceLength(lines[fences.0])
    let needed = max(length, (transcript.map(Self.fenceLength).max() ?? 0) + 1)
    lines[fences.0] = String(repeating: "`", count: needed) + lines[fences.0].dropFirst(length)
    lines[fences.1] = String(repeating: "`", count: needed)
    lines.replaceSubrange(content, with: transcript)
  }

  private func block(_ kind: String, _ content: Range<Int>) -> CommandCase.Block {
    if kind.hasPrefix("file ") {
      return .file(path: String(kind.dropFirst(5)), content: lines[content].map { $0 + "\n" }.joined())
    }
    return kind == "console" ? .console(at: content, transcript: Array(lines[content])) : .other
  }
}

/// One case of a command test file.
struct CommandCase: CustomStringConvertible, Sendable {
  enum Block: Sendable {
    case file(path: String, content: String)
    /// Commands and what is expected of them, and their line indexes in the file.
    case console(at: Range<Int>, transcript: [String])
    case other

    var isConsole: Bool { if case .console = self { true } else { false } }
  }

  let file: URL
  let name: String
  let line: Int
  var blocks: [Block] = []

  var description: String { "\(file.lastPathComponent): \(name)" }

  /// Whether the case makes no sense for root, who may read and write everything.
  var isForUsers: Bool { name.hasSuffix("(not as root)") }
}
