import InquitFormats
import InquitModel
import InquitValidation

/// Fixes the findings of one line of the native format, again and again until nothing is left that can be fixed.
struct LineFixer {
  struct Change {
    let finding: Finding
    /// The bytes before and after, for showing.
    let old: [[UInt8]]
    let new: [[UInt8]]
  }

  let linter: Linter
  let selection: RuleSelection
  let file: String
  let textKey: String?
  /// Whether to make fixes that a person should look at, too.
  let includesUnsafe: Bool

  /// A fix can uncover another one, but not without end.
  private static let mostPasses = 10

  /// The fixed line and what was done; the line itself when there is nothing to fix, or it cannot be read.
  func fix(_ line: [UInt8], number: Int) -> (line: [UInt8], changes: [Change]) {
    var line = line
    var changes: [Change] = []
    guard var state = check(line, number) else { return (line, []) }
    for _ in 0..<Self.mostPasses {
      guard let step = step(line, state, number) else { break }
      line = step.line
      changes += step.changes
      state = step.state
    }
    return (line, changes)
  }

  private typealias State = (document: Document, findings: [Finding])

  /// All fixes at once, or the first one alone that makes nothing worse; nil when there is none.
  private func step(
    _ line: [UInt8], _ state: State, _ number: Int
  ) -> (line: [UInt8], changes: [Change], state: State)? {
    let fixable = state.findings.filter { $0.fix.map { $0.safety == .safe || includesUnsafe } ?? false }
    for findings in [fixable] + (fixable.count > 1 ? fixable.map { [$0] } : []) {
      let (fixed, changes) = pass(line, state.document, findings)
      guard !changes.isEmpty, let next = check(fixed, number), !isWorse(next.findings, state.findings) else {
        continue
      }
      return (fixed, changes, next)
    }
    return nil
  }

  private var options: ReadOptions {
    var options = ReadOptions()
    options.textKey = textKey
    return options
  }

  private func check(_ line: [UInt8], _ number: Int) -> State? {
    guard let read = try? NativeReader(options: options).document(onLine: line, number: number) else {
      return nil
    }
    let findings = linter.findings(in: read, file: file).filter {
      !selection.ignores($0.code, name: $0.name, inFile: file)
    }
    return (read.document, findings)
  }

  /// Makes all fixes at once that do not touch the same bytes.
  private func pass(
    _ line: [UInt8], _ document: Document, _ findings: [Finding]
  ) -> (line: [UInt8], changes: [Change]) {
    let editor = NativeLineEditor(line: line, document: document)
    var all: [NativeLineEditor.Replacement] = []
    var changes: [Change] = []
    for finding in findings {
      guard let fix = finding.fix, let replacements = editor.replacements(of: fix),
        !replacements.contains(where: { one in all.contains { Self.touch($0.range, one.range) } })
      else { continue }
      all += replacements
      changes.append(
        Change(
          finding: finding, old: replacements.map { Array(line[$0.range]) }, new: replacements.map(\.bytes)))
    }
    return (editor.line(with: all), changes)
  }

  private static func touch(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    a.lowerBound <= b.upperBound && b.lowerBound <= a.upperBound
  }

  /// Whether some rule finds more than before. Then the fixes are not made.
  private func isWorse(_ after: [Finding], _ before: [Finding]) -> Bool {
    var counts: [RuleCode: Int] = [:]
    for finding in before where finding.level > .info { counts[finding.code, default: 0] += 1 }
    // Where offsets did not fit, most rules were not asked before; what they find now was there already.
    let wasUnsound = before.contains { $0.code.family == RuleFamily.offsets.rawValue }
    if wasUnsound { return after.count { $0.code.family == RuleFamily.offsets.rawValue } >= before.count }
    for finding in after where finding.level > .info {
      counts[finding.code, default: 0] -= 1
      if counts[finding.code, default: 0] < 0 { return true }
    }
    return false
  }
}
