import InquitFormats
import InquitModel
import InquitValidation

/// Fixes files, or shows what it would do.
struct FixRun {
  let inputs: [Input]
  /// The format that the user named for all files.
  let format: Format?
  let linter: Linter
  let selection: RuleSelection
  let textKey: String?
  let includesUnsafe: Bool
  /// Print the changes instead of making them.
  let isDry: Bool
  /// Where to say which files are left alone; nil to say nothing.
  let diagnostics: Diagnostics?

  struct Result {
    var changes = 0
    var files = 0
  }

  func run() throws(Diagnostic) -> Result {
    var result = Result()
    for input in inputs {
      if input.isReadOnce { throw Diagnostic("\(input.name) cannot be fixed", help: "name files") }
      let changes = try fix(input)
      if changes > 0 {
        result.changes += changes
        result.files += 1
      }
    }
    return result
  }

  /// The number of changes in a file.
  private func fix(_ input: Input) throws(Diagnostic) -> Int {
    let old = try InputFile(input.path).readToEnd()
    let (mark, content) = Self.parted(old)
    let format = self.format ?? Format(ofFile: input.path, startingWith: content, isWhole: true)
    let fixer = RecordFixer(linter: linter, selection: selection, includesUnsafe: includesUnsafe)
    var count = 0
    var new: [UInt8] = []
    new.reserveCapacity(old.count)
    if try fixByteOrderMark(mark, input) { count += 1 } else { new += mark }
    if format.isEditable {
      var end = 0
      for (range, line) in Self.records(of: content, format) {
        let record = InputRecord(
          input: input, format: format, bytes: Array(content[range]), line: line, options: options)
        let (fixed, changes) = fixer.fix(record)
        new += content[end..<range.lowerBound] + fixed
        end = range.upperBound
        count += changes.count
        if isDry { for change in changes { try StandardOutput.shared.write(Self.text(of: change)) } }
      }
      new += content[end...]
    } else {
      new += content
      noteLeftAlone(input, format)
    }
    if count > 0, !isDry {
      let file = try OutputFile(input.path, force: true)
      try file.write(new)
      try file.commit()
    }
    return count
  }

  private var options: ReadOptions {
    var options = ReadOptions()
    options.textKey = textKey
    options.repairsTags = true
    return options
  }

  private func noteLeftAlone(_ input: Input, _ format: Format) {
    diagnostics?.print(
      Diagnostic(
        severity: .note, file: input.name, "not fixed: no fixes are made in files of the format \(format.id)",
        help: "'inquit import' makes a native file of it"))
  }

  /// The byte order mark of a file, empty where it has none, and the rest.
  private static func parted(_ bytes: [UInt8]) -> (mark: [UInt8], content: [UInt8]) {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    return bytes.starts(with: mark) ? (mark, Array(bytes.dropFirst(mark.count))) : ([], bytes)
  }

  /// The parts of a file that are read by themselves, and the line on which each starts.
  private static func records(of content: [UInt8], _ format: Format) -> [(range: Range<Int>, line: Int)] {
    format.id == Format.native.id ? Format.nativeRecords(in: content) : [(content.indices, 1)]
  }

  /// Whether the mark goes.
  private func fixByteOrderMark(_ mark: [UInt8], _ input: Input) throws(Diagnostic) -> Bool {
    let file = CheckedFile(name: input.name, bytes: mark, layout: .other)
    let finding = linter.findings(in: file).first { finding in
      finding.fix?.replacements.isEmpty == false
        && !selection.ignores(finding.code, name: finding.name, inFile: input.name)
    }
    guard let finding else { return false }
    if isDry {
      try StandardOutput.shared.write(
        Self.text(of: RecordFixer.Change(finding: finding, old: [mark], new: [[]])))
    }
    return true
  }

  /// A change as the bytes that go and those that come.
  private static func text(of change: RecordFixer.Change) -> String {
    var text = "\(change.finding.placeText): \(change.finding.fix?.title ?? "") [\(change.finding.code)]\n"
    for (old, new) in zip(change.old, change.new) {
      if !old.isEmpty { text += "-\(DisplayWidth.printable(String(decoding: old, as: UTF8.self)))\n" }
      if !new.isEmpty { text += "+\(DisplayWidth.printable(String(decoding: new, as: UTF8.self)))\n" }
    }
    return text
  }
}
