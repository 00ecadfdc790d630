import InquitModel

/// What the numbers in columns of classes mean, as the files beside a dataset say.
///
/// Known are `dataset_info.json` and `dataset_infos.json` of `datasets`, the header of `README.md` that the hub
/// reads, `id2label` and `label2id` of models, and a plain list of names.
struct ClassNames {
  /// The files that are looked for.
  static let files = [
    "dataset_info.json", "dataset_infos.json", "README.md", "label2id.json", "id2label.json", "label.json",
  ]

  private var byColumn: [String: [String]] = [:]
  /// The column of names that are said for no column.
  private static let anyColumn = ""

  /// What the first of `companions` to speak of a column says counts.
  init(_ companions: [Companion]) {
    for companion in companions {
      if let value = try? JSONParser.parse(companion.bytes) {
        add(value)
      } else {
        for (column, names) in DatasetCardHeader.classNames(in: companion.bytes) { set(names, column) }
      }
    }
  }

  /// The names for the numbers of a column, or those that were said for no column; nil when nobody says.
  func names(of column: String) -> [String]? { byColumn[column] ?? byColumn[Self.anyColumn] }

  /// Takes in what JSON says: features by column, in whatever they are wrapped, or names for any column.
  mutating func add(_ value: JSONValue) { collect(value, column: Self.anyColumn, depth: 0) }

  private static let deepest = 12

  private mutating func collect(_ value: JSONValue, column: String, depth: Int) {
    guard depth < Self.deepest else { return }
    if let names = Self.names(in: value) {
      set(names, column)
      return
    }
    switch value {
    case .array(let values): for value in values { collect(value, column: column, depth: depth + 1) }
    case .object(let object):
      // The hub's viewer lists the columns with their names.
      let name = object["type"] == nil ? nil : object["name"]?.stringValue
      for member in object.members {
        let column = name ?? (Self.wrappers.contains(member.key) ? column : member.key)
        collect(member.value, column: column, depth: depth + 1)
      }
    default: break
    }
  }

  /// Keys that are no column's.
  private static let wrappers: Set<String> = [
    "features", "feature", "list", "sequence", "class_label", "names", "type", "id2label", "label2id",
  ]

  /// A list of names, or names and their numbers, in either direction.
  private static func names(in value: JSONValue) -> [String]? {
    var names: [Int: String] = [:]
    switch value {
    case .array(let values):
      for (i, value) in values.enumerated() { names[i] = value.stringValue }
      if names.count < values.count { return nil }
    case .object(let object):
      for (key, value) in object.members.map({ ($0.key, $0.value) }) {
        if let name = value.stringValue, let number = Int(key) {
          names[number] = name
        } else if let number = JSONFields.integer(value) {
          names[number] = key
        }
      }
      if names.count < object.members.count { return nil }
    default: return nil
    }
    let list = (0..<names.count).compactMap { names[$0] }
    return !list.isEmpty && list.count == names.count ? list : nil
  }

  /// Names that are no tags belong to other columns, such as parts of speech.
  private mutating func set(_ names: [String], _ column: String) {
    guard names.allSatisfy({ Tag($0) != nil }), byColumn[column] == nil else { return }
    byColumn[column] = names
  }
}

/// The YAML at the top of a dataset's card, as far as it names classes. It is read by its lines: a `names:`, and
/// below it, further in, `'0': O` or `- O`; the column is the last `name:` before.
enum DatasetCardHeader {
  static func classNames(in bytes: [UInt8]) -> [(column: String, names: [String])] {
    var result: [(column: String, names: [String])] = []
    var column = ""
    /// How far in the `names:` stands whose lines follow.
    var indent: Int?
    for line in header(bytes) {
      let depth = line.prefix { $0 == UInt8(ascii: " ") }.count
      var content = String(decoding: line, as: UTF8.self).trimmingBlanks()
      if let start = indent {
        let isListItem = content.hasPrefix("- ") && depth >= start
        if depth > start || isListItem, let name = className(content) {
          result[result.count - 1].names.append(name)
          continue
        }
        indent = nil
      }
      if content.hasPrefix("- ") { content = String(content.dropFirst(2)).trimmingBlanks() }
      if content.hasPrefix("name:") {
        column = unquoted(String(content.dropFirst("name:".count)))
      } else if content == "names:" {
        indent = depth
        result.append((column, []))
      }
    }
    return result.filter { !$0.names.isEmpty }
  }

  private static func header(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { $0.last == UInt8(ascii: "\r") ? $0.dropLast() : $0 }
    guard lines.first.map(Array.init) == Array("---".utf8) else { return [] }
    return Array(lines.dropFirst().prefix { Array($0) != Array("---".utf8) })
  }

  /// `'0': O` or `- O`.
  private static func className(_ content: String) -> String? {
    if content.hasPrefix("- ") { return unquoted(String(content.dropFirst(2))) }
    guard let colon = content.firstIndex(of: ":") else { return nil }
    return unquoted(String(content[content.index(after: colon)...]))
  }

  private static func unquoted(_ string: String) -> String {
    let string = string.trimmingBlanks()
    guard string.utf8.count >= 2, let first = string.first, first == "'" || first == "\"",
      string.last == first
    else { return string }
    return String(string.dropFirst().dropLast())
  }
}
