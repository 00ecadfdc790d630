import InquitModel

/// What a file `inquit.toml` says about validation.
///
///     [validate]
///     schema = "Guidelines/schema.conf"     # instead of the built-in one
///     previous-schema = "old/schema.conf"   # that the data was annotated by
///     select = ["OFF", "SCH"]               # these rules only
///     extend-select = ["CNV"]               # these too
///     ignore = ["quote-without-speaker"]
///
///     [validate.levels]
///     SPN006 = "error"                      # error, warning, info or off
///
///     [validate.per-file-ignores]
///     "old/*.jsonl" = ["TXT", "SPN001"]
public struct ValidateConfiguration: Hashable, Sendable {
  /// The path of a label schema, relative to the configuration's folder; nil for the built-in one.
  public var schema: String?
  /// The path of the schema that the data was annotated by, if it was another one.
  public var previousSchema: String?
  public var selection = RuleSelection()

  public init() {}

  /// Throws the first fault; a key or table that is not known is one. Tables of other commands are left alone.
  public init(parsing text: String) throws(ConfigurationError) {
    for entry in try ConfigurationParser.entries(of: text) {
      switch entry.table {
      case "validate": try set(entry)
      case "validate.levels": try setLevel(entry)
      case "validate.per-file-ignores":
        let pattern = FilePattern(entry.key)
        selection.perFileIgnores.append(.init(pattern: pattern, rules: try Self.list(entry)))
      case let table where table.hasPrefix("validate"):
        throw ConfigurationError(
          line: entry.line, message: "no table “\(table)”",
          help: "known are validate, validate.levels and validate.per-file-ignores")
      default: continue
      }
      if let (name, meant) = selection.unknownNames.first {
        throw ConfigurationError(
          line: entry.line, message: "no rule is called “\(name)”",
          help: meant.map { "did you mean “\($0)”?" } ?? "inquit rules lists them all")
      }
    }
  }

  private mutating func set(_ entry: ConfigurationParser.Entry) throws(ConfigurationError) {
    switch entry.key {
    case "schema": schema = try Self.path(entry)
    case "previous-schema": previousSchema = try Self.path(entry)
    case "select": selection.select = try Self.list(entry)
    case "extend-select": selection.extendSelect = try Self.list(entry)
    case "ignore": selection.ignore = try Self.list(entry)
    default:
      let known = ["schema", "previous-schema", "select", "extend-select", "ignore"]
      throw ConfigurationError(
        line: entry.line, message: "no key “\(entry.key)”",
        help: nearestName(to: entry.key, among: known).map { "did you mean “\($0)”?" }
          ?? "known are \(known.joined(separator: ", "))")
    }
  }

  private mutating func setLevel(_ entry: ConfigurationParser.Entry) throws(ConfigurationError) {
    guard case .string(let word) = entry.value, word == "off" || Level(rawValue: word) != nil else {
      throw Self.fault(entry, "\"error\", \"warning\", \"info\" or \"off\"")
    }
    selection.levels[entry.key] = .some(Level(rawValue: word))
  }

  private static func path(_ entry: ConfigurationParser.Entry) throws(ConfigurationError) -> String {
    guard case .string(let path) = entry.value else { throw fault(entry, "a path in quotation marks") }
    return path
  }

  private static func list(_ entry: ConfigurationParser.Entry) throws(ConfigurationError) -> [String] {
    guard case .list(let values) = entry.value else {
      throw fault(entry, "a list of rules, as in [\"OFF\", \"SPN001\"]")
    }
    return values
  }

  private static func fault(_ entry: ConfigurationParser.Entry, _ wanted: String) -> ConfigurationError {
    ConfigurationError(line: entry.line, message: "“\(entry.key)” should be \(wanted)")
  }
}
