import InquitModel

struct EmptyFile: FileRule {
  static let about = RuleDescription(
    code: "FIL003", name: "empty-file", level: .error,
    summary: "the file holds nothing",
    why: "An empty file is the trace of an export that failed. A program that expects documents stops at it.",
    failing: [.file("a.jsonl", []), .file("a.jsonl", Array("\n\n".utf8))],
    passing: [.file("a.jsonl", Array(#"{"text":"Hi"}"#.utf8))])

  func check(_ file: CheckedFile, into report: inout FileReport) {
    if file.start != .fileStart || file.bytes.contains(where: { $0 > 0x20 }) { return }
    report.add("the file is empty", place: FilePlace(line: 1), help: "export it again, or remove it")
  }
}
