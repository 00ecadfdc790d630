/// A label schema file that cannot be read: where, what, and what to do.
public struct LabelSchemaError: Error, Hashable, Sendable {
  /// 1-based.
  public let line: Int
  /// Lower case, no full stop.
  public let message: String
  /// What to do about it; nil when the message says it.
  public let help: String?
}

extension LabelSchemaError: CustomStringConvertible {
  public var description: String { "\(line): error: \(message)" + (help.map { "\n  help: \($0)" } ?? "") }
}

extension LabelSchema {
  /// The schema that `text` states, in the syntax of `Guidelines/schema.conf`.
  ///
  /// A line holds one rule, its columns separated by blanks. `#` at the start of a line, or after a blank,
  /// starts a comment. The first rule is `version NAME`; then come the sections, `[labels]` first:
  ///
  ///     version 1
  ///     [labels]
  ///     quote    many                      # LABEL one|many: how many parts it may have
  ///     speaker  one
  ///     [attributes]
  ///     quote    kind  required  direct indirect     # LABEL NAME required|optional VALUE…, <text>, <decimal> or <flag>
  ///     [relations]
  ///     said-by  quote  speaker            # RELATION FROM,… TO,…
  ///     [overlaps]
  ///     quote    speaker  nested           # LABEL LABEL nested|any
  ///
  /// Throws the first fault. A label that is not declared, a rule stated twice and an unknown word are faults.
  public init(parsing text: String) throws(LabelSchemaError) {
    var parser = LabelSchemaParser()
    try parser.parse(text)
    self = parser.schema
  }
}

private struct LabelSchemaParser {
  enum Section: String, CaseIterable {
    case labels, attributes, relations, overlaps
  }

  var schema = LabelSchema(version: "", labels: [], attributes: [], relations: [], overlaps: [])
  var section: Section?
  var line = 0

  mutating func parse(_ text: String) throws(LabelSchemaError) {
    // Lines are split over bytes: as a Character, "\r\n" would be one element that is not "\n".
    for bytes in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      line += 1
      let fields = self.fields(of: bytes)
      guard let first = fields.first else { continue }
      if first.utf8.first == UInt8(ascii: "[") {
        try startSection(fields)
      } else {
        try rule(fields)
      }
    }
    if schema.version.isEmpty { throw fault("no version is stated", help: "begin the file with: version 1") }
    if schema.labels.isEmpty {
      throw fault("no label is declared", help: "add a section [labels] with a line a label")
    }
  }

  private func fields(of line: Substring.UTF8View) -> [String] {
    var fields: [String] = []
    for field in line.split(whereSeparator: { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) {
      if field.first == UInt8(ascii: "#") { break }
      fields.append(String(Substring(field)))
    }
    return fields
  }

  private func fault(_ message: String, help: String? = nil) -> LabelSchemaError {
    LabelSchemaError(line: line, message: message, help: help)
  }

  private mutating func startSection(_ fields: [String]) throws(LabelSchemaError) {
    let names = Section.allCases.map { "[\($0.rawValue)]" }
    guard fields.count == 1, let index = names.firstIndex(of: fields[0]) else {
      throw fault(
        "“\(fields.joined(separator: " "))” is no section",
        help: didYouMean(fields[0], names) ?? "the sections are \(names.joined(separator: ", "))")
    }
    section = Section.allCases[index]
  }

  private mutating func rule(_ fields: [String]) throws(LabelSchemaError) {
    switch section {
    case nil: try version(fields)
    case .labels: try label(fields)
    case .attributes: try attribute(fields)
    case .relations: try relation(fields)
    case .overlaps: try overlap(fields)
    }
  }

  private mutating func version(_ fields: [String]) throws(LabelSchemaError) {
    guard fields.count == 2, fields[0] == "version" else {
      throw fault("a rule before the first section", help: "only “version NAME” may stand here")
    }
    guard schema.version.isEmpty else { throw fault("a second version is stated") }
    schema.version = fields[1]
  }

  private mutating func label(_ fields: [String]) throws(LabelSchemaError) {
    try expect(fields, 2...2, "LABEL one|many")
    let label = Label(fields[0])
    if schema.rule(for: label) != nil { throw fault("label “\(label)” is declared twice") }
    let allowsParts = try word(fields[1], of: ["one", "many"], "number of parts") == "many"
    schema.labels.append(LabelSchema.LabelRule(label: label, allowsParts: allowsParts))
  }

  private mutating func attribute(_ fields: [String]) throws(LabelSchemaError) {
    try expect(fields, 4...Int.max, "LABEL ATTRIBUTE required|optional VALUE…")
    let label = try declared(fields[0])
    let name = fields[1]
    if schema.attributes(of: label).contains(where: { $0.name == name }) {
      throw fault("attribute “\(name)” of “\(label)” is declared twice")
    }
    let isRequired = try word(fields[2], of: ["required", "optional"], "word for required") == "required"
    let rule = LabelSchema.AttributeRule(
      label: label, name: name, isRequired: isRequired, type: try valueType(Array(fields[3...])))
    schema.attributes.append(rule)
  }

  private func valueType(_ fields: [String]) throws(LabelSchemaError) -> LabelSchema.ValueType {
    guard let bracketed = fields.first(where: { $0.utf8.first == UInt8(ascii: "<") }) else {
      for (i, value) in fields.enumerated() where fields[..<i].contains(value) {
        throw fault("the value “\(value)” is listed twice")
      }
      return .choice(fields)
    }
    guard fields.count == 1 else { throw fault("“\(bracketed)” must stand alone, not in a list of values") }
    switch try word(bracketed, of: ["<text>", "<decimal>", "<flag>"], "type of value") {
    case "<text>": return .text
    case "<decimal>": return .decimal
    default: return .flag
    }
  }

  private mutating func relation(_ fields: [String]) throws(LabelSchemaError) {
    try expect(fields, 3...3, "RELATION FROM,… TO,…")
    let label = RelationLabel(fields[0])
    if schema.rule(for: label) != nil { throw fault("relation “\(label)” is declared twice") }
    let rule = LabelSchema.RelationRule(
      label: label, sources: try labels(fields[1]), targets: try labels(fields[2]))
    schema.relations.append(rule)
  }

  private mutating func overlap(_ fields: [String]) throws(LabelSchemaError) {
    try expect(fields, 3...3, "LABEL LABEL nested|any")
    let first = try declared(fields[0])
    let second = try declared(fields[1])
    if schema.overlap(first, second) != nil {
      throw fault("the overlap of “\(first)” and “\(second)” is stated twice")
    }
    let kind = try word(fields[2], of: ["nested", "any"], "kind of overlap")
    schema.overlaps.append(
      LabelSchema.OverlapRule(first: first, second: second, kind: kind == "any" ? .any : .nested))
  }

  /// The labels of a list such as `speaker,person`.
  private func labels(_ field: String) throws(LabelSchemaError) -> [Label] {
    var labels: [Label] = []
    for name in field.split(separator: ",", omittingEmptySubsequences: false) {
      if name.isEmpty { throw fault("a list of labels with nothing between commas: “\(field)”") }
      labels.append(try declared(String(name)))
    }
    return labels
  }

  private func declared(_ name: String) throws(LabelSchemaError) -> Label {
    if schema.rule(for: Label(name)) != nil { return Label(name) }
    throw fault(
      "label “\(name)” is not declared",
      help: didYouMean(name, schema.labels.map(\.label.rawValue))
        ?? "declare it under [labels], which comes first")
  }

  private func expect(
    _ fields: [String], _ count: ClosedRange<Int>, _ form: String
  ) throws(LabelSchemaError) {
    if count.contains(fields.count) { return }
    throw fault(
      fields.count < count.lowerBound ? "a column is missing" : "there are too many columns",
      help: "write: \(form)")
  }

  private func word(
    _ field: String, of words: [String], _ what: String
  ) throws(LabelSchemaError) -> String {
    if words.contains(field) { return field }
    throw fault(
      "“\(field)” is no \(what)",
      help: didYouMean(field, words) ?? "write one of: \(words.joined(separator: ", "))")
  }

  private func didYouMean(_ name: String, _ names: [String]) -> String? {
    nearestName(to: name, among: names).map { "did you mean “\($0)”?" }
  }
}
