import InquitModel

/// Which rules to report and at which level.
///
/// Rules are named by their code, by the start of it (`OFF`, `OFF0`) or by their name. The longest start that
/// matches decides between what is selected and what is ignored; of two equally long ones ignoring wins.
public struct RuleSelection: Hashable, Sendable {
  /// Empty means all.
  public var select: [String]
  public var extendSelect: [String]
  public var ignore: [String]
  /// Levels by code or name; nil turns a rule off.
  public var levels: [String: Level?]
  public var perFileIgnores: [FileIgnore] = []
  /// The lowest level that is shown, but for rules that are selected by name.
  public var minimumLevel: Level

  /// Rules to leave out in files that match a pattern.
  public struct FileIgnore: Hashable, Sendable {
    public var pattern: FilePattern
    public var rules: [String]

    public init(pattern: FilePattern, rules: [String]) {
      self.pattern = pattern
      self.rules = rules
    }
  }

  public init(
    select: [String] = [], extendSelect: [String] = [], ignore: [String] = [], levels: [String: Level?] = [:],
    minimumLevel: Level = .warning
  ) {
    self.select = select
    self.extendSelect = extendSelect
    self.ignore = ignore
    self.levels = levels
    self.minimumLevel = minimumLevel
  }

  /// The rules to run.
  public var rules: [any Rule] { RuleRegistry.all.filter { level(of: $0.about) != nil } }

  /// The names in the selection that no rule has, with the rule that was perhaps meant.
  public var unknownNames: [(name: String, meant: String?)] {
    let all = RuleRegistry.all.map(\.about)
    let names = select + extendSelect + ignore + levels.keys.sorted() + perFileIgnores.flatMap(\.rules)
    return names.filter { name in !all.contains { Self.matchLength(name, $0) != nil } }.map { name in
      (name, RuleRegistry.nearestName(to: name))
    }
  }

  /// The level at which a rule is reported; nil when it is not.
  public func level(of rule: RuleDescription) -> Level? {
    let selected = longestMatch(select, rule)
    let extended = longestMatch(extendSelect, rule)
    let chosen = max(selected ?? -1, extended ?? -1)
    if !select.isEmpty && chosen < 0 { return nil }
    if let ignored = longestMatch(ignore, rule), ignored >= chosen { return nil }
    let setting = levels[rule.code.rawValue] ?? levels[rule.name]
    if case .some(.none) = setting { return nil }
    let level = (setting ?? rule.level) ?? rule.level
    return level >= minimumLevel || chosen >= 0 ? level : nil
  }

  /// Whether a rule is left out in a file.
  public func ignores(_ rule: RuleCode, name: String, inFile file: String) -> Bool {
    perFileIgnores.contains { ignore in
      ignore.pattern.matches(file)
        && ignore.rules.contains { rule.rawValue.hasPrefix($0) || $0 == name }
    }
  }

  private func longestMatch(_ names: [String], _ rule: RuleDescription) -> Int? {
    names.compactMap { Self.matchLength($0, rule) }.max()
  }

  /// How much of a rule's code a name states; nil when it names another rule.
  private static func matchLength(_ name: String, _ rule: RuleDescription) -> Int? {
    if name == rule.name { return rule.code.rawValue.count }
    if name == "ALL" { return 0 }
    return !name.isEmpty && rule.code.rawValue.hasPrefix(name) ? name.count : nil
  }
}
