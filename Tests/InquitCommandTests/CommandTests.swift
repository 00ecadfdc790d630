import Foundation
import Testing

/// Runs the examples of the README and `Tests/Commands/*.md`. With INQUIT_ACCEPT=1 (`make accept`) the files are rewritten to what the
/// commands really gave; read the difference before you commit it.
@Suite(.serialized)
struct CommandTests {
  @Test(arguments: try CommandTestFile.allCases())
  func command(_ test: CommandCase) throws {
    try #require(!test.blocks.isEmpty, "a case without blocks")
    if test.isForUsers, getuid() == 0 { return }
    let runner = try CommandRunner()
    var accepted: [(lines: Range<Int>, transcript: [String])] = []
    for block in test.blocks {
      switch block {
      case .file(let path, let content): try runner.make(file: path, content: content)
      case .console(let lines, let expected):
        let actual = try runner.transcript(of: expected)
        accepted.append((lines, actual))
        let (wanted, given) = (Self.withoutVersions(expected), Self.withoutVersions(actual))
        if !Self.isAccepting, given != wanted {
          Issue.record(Comment(rawValue: "\(test)\n\(Self.difference(wanted, given))"))
        }
      case .other: break
      }
    }
    if Self.isAccepting { try Self.accept(accepted, in: test) }
  }

  private static let isAccepting = ProcessInfo.processInfo.environment["INQUIT_ACCEPT"] == "1"

  /// Lines in which the versions of the ICU and Unicode of the machine that wrote them do not count.
  private static func withoutVersions(_ lines: [String]) -> [String] {
    lines.map { line in
      line.replacing(/(ICU |Unicode |icu=|unicode=|"icu":"|"unicode":")[0-9]+(?:\.[0-9]+)*/) {
        "\($0.output.1)…"
      }
    }
  }

  /// Writes the transcripts of `test` into its file. Cases run one after the other, so the lines of the
  /// file have moved by what was accepted before; the heading tells by how much.
  private static func accept(
    _ transcripts: [(lines: Range<Int>, transcript: [String])], in test: CommandCase
  ) throws {
    var file = try CommandTestFile(test.file)
    guard let heading = file.lines.firstIndex(of: "## " + test.name) else { return }
    let shift = heading + 1 - test.line
    for (lines, transcript) in transcripts.reversed() {
      file.replace(lines.lowerBound + shift..<lines.upperBound + shift, with: transcript)
    }
    try file.lines.joined(separator: "\n").write(to: test.file, atomically: true, encoding: .utf8)
  }

  /// The lines of both, those that are only expected with `-` and those that are only there with `+`.
  private static func difference(_ expected: [String], _ actual: [String]) -> String {
    var removed = Set<Int>()
    var inserted = Set<Int>()
    for change in actual.difference(from: expected) {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var result = ""
    var i = 0
    var j = 0
    while i < expected.count || j < actual.count {
      if removed.contains(i) {
        result += "- \(expected[i])\n"
        i += 1
      } else if inserted.contains(j) {
        result += "+ \(actual[j])\n"
        j += 1
      } else {
        result += "  \(expected[i])\n"
        i += 1
        j += 1
      }
    }
    return result
  }
}
