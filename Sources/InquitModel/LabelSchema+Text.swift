extension LabelSchema {
  /// The schema in the syntax of its files, so that `LabelSchema(parsing:)` gives it back.
  public var text: String {
    var lines = ["version \(version)", "", "[labels]", "# label  parts: one, many"]
    lines += labels.map { "\($0.label) \($0.allowsParts ? "many" : "one")" }
    lines += ["", "[attributes]"]
    lines.append(
      "# label  attribute  required or optional  words to choose from, or <text>, <decimal>, <flag>")
    lines += attributes.map {
      "\($0.label) \($0.name) \($0.isRequired ? "required" : "optional") \($0.type.text)"
    }
    lines += ["", "[relations]", "# relation  from  to"]
    lines += relations.map { "\($0.label) \(Self.list($0.sources)) \(Self.list($0.targets))" }
    lines += ["", "[overlaps]"]
    lines.append("# Two labels may overlap only as said here: nested (one inside the other) or any.")
    lines += overlaps.map { "\($0.first) \($0.second) \($0.kind.rawValue)" }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func list(_ labels: [Label]) -> String { labels.map(\.rawValue).joined(separator: ",") }

  /// The schema with some of its labels only, and what it says about those.
  public func keeping(_ kept: Set<Label>) -> LabelSchema {
    LabelSchema(
      version: version, labels: labels.filter { kept.contains($0.label) },
      attributes: attributes.filter { kept.contains($0.label) },
      relations: relations.compactMap { rule in
        let sources = rule.sources.filter(kept.contains)
        let targets = rule.targets.filter(kept.contains)
        if sources.isEmpty || targets.isEmpty { return nil }
        return RelationRule(label: rule.label, sources: sources, targets: targets)
      },
      overlaps: overlaps.filter { kept.contains($0.first) && kept.contains($0.second) })
  }
}

extension LabelSchema.ValueType {
  fileprivate var text: String {
    switch self {
    case .text: "<text>"
    case .decimal: "<decimal>"
    case .flag: "<flag>"
    case .choice(let words): words.joined(separator: " ")
    }
  }
}
