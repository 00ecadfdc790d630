import InquitFormats
import InquitModel
import InquitValidation

/// Fixes files of the native format, or shows what it would do.
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
      if input.path == InputFile.standard {
        throw Diagnostic("standard input cannot be fixed", help: "name files")
      }
      let format = try format(of: input)
      guard format.id == Format.native.id else {
        noteLeftAlone(input, format)
        continue
      }
      let changes = try fix(input)
      if changes > 0 {
        result.changes += changes
        result.files += 1
      }
    }
    return result
  }

  /// Other formats are left alone: their writers would change more than what is to be fixed.
  private func noteLeftAlone(_ input: Input, _ format: Format) {
    diagnostics?.print(
      Diagnostic(
        severity: .note, file: input.name,
        "not fixed: fixes are made in the native format only, this is \(format.id)",
        help: "'inquit import' makes a native file of it"))
  }

  private func format(of input: Input) throws(Diagnostic) -> Format {
    if let format { return format }
    let size = 1 << 16
    let start = try InputFile(input.path).read(upTo: size)
    return Format(ofFile: input.path, startingWith: start, isWhole: start.count < size)
  }

  /// The number of changes in a file.
  private func fix(_ input: Input) throws(Diagnostic) -> Int {
    let old = try InputFile(input.path).readToEnd()
    let fixer = LineFixer(
      linter: linter, selection: selection, file: input.name, textKey: textKey, includesUnsafe: includesUnsafe
    )
    var new: [UInt8] = []
    new.reserveCapacity(old.count)
    var count = try fixByteOrderMark(old, input)
    var start = count > 0 ? 3 : 0
    var number = 0
    while start < old.count {
      number += 1
      let end = old[start...].firstIndex(of: UInt8(ascii: "\n")) ?? old.count
      let (line, changes) = fixer.fix(Array(old[start..<end]), number: number)
      new += line
      if end < old.count { new.append(UInt8(ascii: "\n")) }
      if isDry { for change in changes { try StandardOutput.shared.write(Self.text(of: change)) } }
      count += changes.count
      start = end + 1
    }
    if count > 0, !isDry {
      let file = try OutputFile(input.path, force: true)
      try file.write(new)
      try file.commit()
    }
    return count
  }

  private func fixByteOrderMark(_ bytes: [UInt8], _ input: Input) throws(Diagnostic) -> Int {
    guard bytes.starts(with: [0xEF, 0xBB, 0xBF]) else { return 0 }
    let file = CheckedFile(name: input.name, bytes: Array(bytes.prefix(3)), layout: .jsonLines)
    guard let finding = linter.findings(in: file).first(where: { $0.fix != nil }) else { return 0 }
    if isDry {
      try StandardOutput.shared.write(
        Self.text(of: LineFixer.Change(finding: finding, old: [[0xEF, 0xBB, 0xBF]], new: [[]])))
    }
    return 1
  }

  /// A change as the bytes that go and those that come.
  private static func text(of change: LineFixer.Change) -> String {
    var text = "\(change.finding.placeText): \(change.finding.fix?.title ?? "") [\(change.finding.code)]\n"
    for (old, new) in zip(change.old, change.new) {
      if !old.isEmpty { text += "-\(DisplayWidth.printable(String(decoding: old, as: UTF8.self)))\n" }
      if !new.isEmpty { text += "+\(DisplayWidth.printable(String(decoding: new, as: UTF8.self)))\n" }
    }
    return text
  }
}
