import InquitFormats
import InquitModel
import InquitValidation

/// Fixes the findings of one record, again and again until nothing is left that can be fixed: of a line of the native
/// format, or of a whole file of another one.
///
/// A fix is made in the record's bytes, the result is read and checked, and a fix that does not do what it should, leaves
/// its finding, or makes another one, is taken back.
struct RecordFixer {
  struct Change {
    let finding: Finding
    /// The bytes before and after, for showing.
    let old: [[UInt8]]
    let new: [[UInt8]]
  }

  let linter: Linter
  let selection: RuleSelection
  /// Whether to make fixes that a person should look at, too.
  let includesUnsafe: Bool

  /// A fix can uncover another one, but not without end.
  private static let mostPasses = 10

  /// A document with what is wrong with it.
  private struct State {
    let read: ReadDocument
    let findings: [Finding]
  }

  /// A fix and its place in the bytes.
  private struct Candidate {
    let finding: Finding
    let fix: Fix
    let replacements: [ByteReplacement]
  }

  /// The fixed bytes and what was done; the bytes themselves when there is nothing to fix.
  func fix(_ record: InputRecord) -> (bytes: [UInt8], changes: [Change]) {
    var record = record
    var changes: [Change] = []
    var states = states(of: record)
    for _ in 0..<Self.mostPasses {
      guard let pass = pass(over: record, states) else { break }
      record.bytes = pass.bytes
      changes += pass.changes
      states = pass.states
    }
    return (record.bytes, changes)
  }

  /// What a record holds; nil for what cannot be read.
  private func states(of record: InputRecord) -> [State?] {
    record.contents().outcomes.map { outcome in
      guard case .success(let read) = outcome else { return nil }
      let findings = linter.findings(in: read, file: record.input.name).filter {
        !selection.ignores($0.code, name: $0.name, inFile: record.input.name)
      }
      return State(read: read, findings: findings)
    }
  }

  // MARK: One pass

  /// Makes as many fixes as go together; nil when none can be made.
  private func pass(
    over record: InputRecord, _ states: [State?]
  ) -> (bytes: [UInt8], changes: [Change], states: [State?])? {
    let candidates = candidates(in: record, states)
    guard candidates.contains(where: { !$0.isEmpty }) else { return nil }
    var searches = candidates.map { FixSearch(count: $0.count) }
    while let trial = trial(of: searches, candidates) {
      let after = self.states(of: record.with(trial))
      for i in searches.indices where !searches[i].isDone {
        let fixes = searches[i].trial.map { candidates[i][$0] }
        searches[i].judge(isGood: after.count == states.count && isGood(after[i], states[i], fixes))
      }
      guard searches.contains(where: { !$0.isDone }) else { break }
    }
    let made = zip(searches, candidates).flatMap { search, fixes in search.accepted.sorted().map { fixes[$0] }
    }
    if made.isEmpty { return nil }
    let fixed = record.with(made.flatMap(\.replacements))
    let changes = made.map { candidate in
      let replacements = candidate.replacements.sorted { $0.range.lowerBound < $1.range.lowerBound }
      return Change(
        finding: candidate.finding, old: replacements.map { Array(record.bytes[$0.range]) },
        new: replacements.map(\.bytes))
    }
    return (fixed.bytes, changes, self.states(of: fixed))
  }

  private func trial(of searches: [FixSearch], _ candidates: [[Candidate]]) -> [ByteReplacement]? {
    guard searches.contains(where: { !$0.isDone }) else { return nil }
    return zip(searches, candidates).flatMap { search, fixes in
      search.trial.flatMap { fixes[$0].replacements }
    }
  }

  /// For each document the fixes that its format has a place for, without those that touch what another one changes.
  private func candidates(in record: InputRecord, _ states: [State?]) -> [[Candidate]] {
    let isFixable = { (finding: Finding) in
      finding.fix.map { $0.safety == .safe || includesUnsafe } ?? false
    }
    guard states.contains(where: { $0?.findings.contains(where: isFixable) ?? false }),
      let editor = record.editor()
    else { return [] }
    var taken = TakenRanges()
    return states.map { state in
      guard let state else { return [] }
      return state.findings.filter(isFixable).compactMap { finding in
        guard let fix = finding.fix,
          let replacements = editor.replacements(for: fix.edits, of: state.read)?.filter({
            !record.bytes[$0.range].elementsEqual($0.bytes)
          }), !replacements.isEmpty, taken.insert(replacements)
        else { return nil }
        return Candidate(finding: finding, fix: fix, replacements: replacements)
      }
    }
  }

  // MARK: Judgement

  /// Whether a document has become what the fixes say, and better for it.
  private func isGood(_ after: State?, _ before: State?, _ fixes: [Candidate]) -> Bool {
    guard let after, let before else { return false }
    let wanted = before.read.document.applying(fixes.flatMap(\.fix.edits))
    return Self.isSame(after.read.document, wanted) && isBetter(after.findings, before.findings, fixes)
  }

  /// Whether two documents say the same. Ids may differ, since many formats number annotations when they are read.
  private static func isSame(_ a: Document, _ b: Document) -> Bool {
    guard a.text == b.text, a.tokens == b.tokens, a.sentences == b.sentences,
      a.annotations.count == b.annotations.count, a.relations.count == b.relations.count
    else { return false }
    let isSame = zip(a.annotations, b.annotations).allSatisfy {
      $0.label == $1.label && $0.ranges == $1.ranges && $0.attributes == $1.attributes
    }
    return isSame && zip(ends(of: a), ends(of: b)).allSatisfy { $0 == $1 }
  }

  /// The labels of relations with the indexes of what they tie; an end that dangles has its id.
  private static func ends(of document: Document) -> [[String]] {
    let indexes = Dictionary(
      document.annotations.enumerated().map { ($1.id, "\($0)") }, uniquingKeysWith: { first, _ in first })
    return document.relations.map { relation in
      [relation.label.rawValue] + [relation.source, relation.target].map { indexes[$0] ?? "id \($0)" }
    }
  }

  /// Whether the fixed findings are gone and no rule finds more than before.
  private func isBetter(_ after: [Finding], _ before: [Finding], _ fixes: [Candidate]) -> Bool {
    let offsets = { (finding: Finding) in finding.code.family == .offsets }
    // Where offsets did not fit, most rules were not asked before; what they find now was there already.
    let fixed = fixes.count { offsets($0.finding) }
    if fixed > 0 { return after.count(where: offsets) <= before.count(where: offsets) - fixed }
    var allowed: [RuleCode: Int] = [:]
    for finding in before { allowed[finding.code, default: 0] += 1 }
    for fix in fixes { allowed[fix.finding.code, default: 0] -= 1 }
    let codes = Set(fixes.map(\.finding.code))
    for finding in after where finding.level > .info || codes.contains(finding.code) {
      allowed[finding.code, default: 0] -= 1
      if allowed[finding.code, default: 0] < 0 { return false }
    }
    return true
  }
}

/// Ranges of bytes that are to be replaced, none of which touches another one.
private struct TakenRanges {
  private var taken: [ByteReplacement] = []

  /// Adds the replacements of one fix, unless one of them touches one that is there.
  mutating func insert(_ replacements: [ByteReplacement]) -> Bool {
    let places = replacements.map { replacement in
      taken.partitioningIndex { $0.range.upperBound >= replacement.range.lowerBound }
    }
    for (place, replacement) in zip(places, replacements)
    where place < taken.count && taken[place].touches(replacement) { return false }
    for replacement in replacements {
      taken.insert(
        replacement, at: taken.partitioningIndex { $0.range.lowerBound >= replacement.range.lowerBound })
    }
    return true
  }
}

extension InputRecord {
  /// The record with bytes replaced.
  fileprivate func with(_ replacements: [ByteReplacement]) -> InputRecord {
    var record = self
    record.bytes = bytes.replacing(replacements)
    return record
  }

  /// What makes edits in the record; nil where nothing does.
  func editor() -> (any RecordEditor)? {
    format.editor(for: EditedRecord(bytes: bytes, firstLine: line, options: options))
  }
}
