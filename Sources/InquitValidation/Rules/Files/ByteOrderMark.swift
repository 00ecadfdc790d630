import InquitModel

struct ByteOrderMark: FileRule {
  static let about = RuleDescription(
    code: "FIL002", name: "byte-order-mark", level: .warning,
    summary: "the file starts with a byte order mark",
    why: """
      UTF-8 needs no byte order mark, and most programs do not expect one: `jq` and Python's `json` refuse the first \
      line, and readers of text count it, so that every offset is off by one.
      """,
    fix: .safe,
    failing: [.file("a.jsonl", [0xEF, 0xBB, 0xBF] + Array(#"{"text":"Hi"}"#.utf8))],
    passing: [.file("a.jsonl", Array(#"{"text":"Hi"}"#.utf8))])

  func check(_ file: CheckedFile, into report: inout FileReport) {
    guard file.start == .fileStart, file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) else { return }
    report.add(
      "the file starts with a byte order mark", place: FilePlace(line: 1, column: 1), help: "save it without",
      fix: Fix("remove the byte order mark", .safe, replacing: [ByteReplacement(0..<3, [])]))
  }
}
