import InquitValidation

/// Takes findings as they come, passes over those that are not to be shown, prints and counts the others.
struct FindingOutput {
  private var reporter: any FindingReporter
  private let selection: RuleSelection
  private let limit: Int?
  private let isStatistics: Bool
  private var baseline: Baseline?
  private var counts: [RuleCode: Int] = [:]
  private var levels: [Level: Int] = [:]
  private var fixes: [Fix.Safety: Int] = [:]
  private var printed = 0
  private var known = 0
  /// All findings that were not passed over.
  private(set) var all = Baseline()

  init(
    form: FindingForm, selection: RuleSelection, color: Bool, limit: Int?, isStatistics: Bool,
    baseline: Baseline?
  ) {
    reporter = form.reporter(color: color)
    self.selection = selection
    self.limit = limit
    self.isStatistics = isStatistics
    self.baseline = baseline
  }

  /// How many findings make the files fail: errors and warnings.
  var failures: Int { levels[.error, default: 0] + levels[.warning, default: 0] }

  func start() throws {
    var reporter = reporter
    if !isStatistics { try StandardOutput.shared.write(reporter.start()) }
  }

  mutating func add(_ finding: Finding) throws {
    guard let about = RuleRegistry.rule(finding.code.rawValue)?.about, let level = selection.level(of: about)
    else { return }
    if let file = finding.file, selection.ignores(finding.code, name: finding.name, inFile: file) { return }
    all.add(finding)
    if baseline?.consume(finding) ?? false {
      known += 1
      return
    }
    var finding = finding
    finding.level = level
    counts[finding.code, default: 0] += 1
    levels[level, default: 0] += 1
    if let fix = finding.fix { fixes[fix.safety, default: 0] += 1 }
    if isStatistics || printed == limit { return }
    printed += 1
    try StandardOutput.shared.write(reporter.report(finding))
  }

  mutating func finish() throws {
    guard isStatistics else {
      try StandardOutput.shared.write(reporter.finish())
      return
    }
    let sorted = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let width = sorted.first.map { "\($0.value)".count } ?? 0
    for (code, count) in sorted {
      let number = String(repeating: " ", count: width - "\(count)".count) + "\(count)"
      let name = RuleRegistry.rule(code.rawValue)?.about.name ?? ""
      try StandardOutput.shared.write("\(number)  \(code)  \(name)\n")
    }
  }

  /// What was found, on one line.
  func summary(of run: ValidationRun.Counts) -> String {
    let checked = "checked \(counted(run.documents, "document")) in \(counted(run.files, "file"))"
    let found = [Level.error, .warning, .info].compactMap { level in
      levels[level].map { counted($0, level == .info ? "note" : level.rawValue) }
    }
    var text = checked + ": " + (found.isEmpty ? "nothing found" : found.joined(separator: ", "))
    if let safe = fixes[.safe] { text += "; \(safe) can be fixed with --fix" }
    if let unsafe = fixes[.unsafe] { text += "; \(unsafe) with --unsafe-fixes" }
    if known > 0 { text += "; \(known) in the baseline" }
    let hidden = levels.values.reduce(0, +) - printed
    if !isStatistics, hidden > 0 { text += "; \(hidden) not shown (--max-findings)" }
    return text
  }
}
