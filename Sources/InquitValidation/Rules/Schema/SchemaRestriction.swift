import InquitModel

/// Something that an earlier schema allowed and a later one does not.
enum SchemaRestriction: Hashable {
  case label(Label)
  case parts(Label)
  case attribute(Label, String)
  case missingAttribute(Label, String)
  case value(Label, String, String)
  /// The attribute's type is another one: free text became a list of words, a decimal a flag.
  case type(Label, String)
  case relation(RelationLabel)
  case source(RelationLabel, Label)
  case target(RelationLabel, Label)
  case overlap(Label, Label)

  /// What data by `old` may hold that `new` forbids, in the order of `old`.
  static func all(from old: LabelSchema, to new: LabelSchema) -> [SchemaRestriction] {
    var all: [SchemaRestriction] = []
    for rule in old.labels {
      guard let now = new.rule(for: rule.label) else {
        all.append(.label(rule.label))
        continue
      }
      if rule.allowsParts && !now.allowsParts { all.append(.parts(rule.label)) }
      all += attributes(of: rule.label, old, new)
    }
    for rule in old.relations {
      guard let now = new.rule(for: rule.label) else {
        all.append(.relation(rule.label))
        continue
      }
      all += rule.sources.filter { !now.sources.contains($0) }.map { .source(rule.label, $0) }
      all += rule.targets.filter { !now.targets.contains($0) }.map { .target(rule.label, $0) }
    }
    for rule in old.overlaps where new.rule(for: rule.first) != nil && new.rule(for: rule.second) != nil {
      let now = new.overlap(rule.first, rule.second)
      if now == nil || (rule.kind == .any && now == .nested) { all.append(.overlap(rule.first, rule.second)) }
    }
    return all
  }

  private static func attributes(
    of label: Label, _ old: LabelSchema, _ new: LabelSchema
  ) -> [SchemaRestriction] {
    var all: [SchemaRestriction] = []
    let current = new.attributes(of: label)
    for rule in old.attributes(of: label) {
      guard let now = current.first(where: { $0.name == rule.name }) else {
        all.append(.attribute(label, rule.name))
        continue
      }
      if case .choice(let values) = rule.type, case .choice(let kept) = now.type {
        all += values.filter { !kept.contains($0) }.map { .value(label, rule.name, $0) }
      } else if rule.type != now.type {
        all.append(.type(label, rule.name))
      }
    }
    for rule in current where rule.isRequired {
      let before = old.attributes(of: label).first { $0.name == rule.name }
      if before?.isRequired != true { all.append(.missingAttribute(label, rule.name)) }
    }
    return all
  }

  /// Whether an annotation has what is no longer allowed.
  func concerns(_ annotation: Annotation, _ schema: LabelSchema) -> Bool {
    switch self {
    case .label(let label): return annotation.label == label
    case .parts(let label): return annotation.label == label && annotation.ranges.count > 1
    case .attribute(let label, let name):
      return annotation.label == label && annotation.attributes[name] != nil
    case .missingAttribute(let label, let name):
      return annotation.label == label && annotation.attributes[name] == nil
    case .value(let label, let name, let value):
      return annotation.label == label && annotation.attributes[name]?.stringValue == value
    case .type(let label, let name):
      guard annotation.label == label, let value = annotation.attributes[name],
        let rule = schema.attributes(of: label).first(where: { $0.name == name })
      else { return false }
      return !rule.type.accepts(value)
    case .relation, .source, .target, .overlap: return false
    }
  }

  /// Whether a relation between two labels is no longer allowed.
  func concerns(_ relation: RelationLabel, from source: Label?, to target: Label?) -> Bool {
    switch self {
    case .relation(let label): relation == label
    case .source(let label, let end): relation == label && source == end
    case .target(let label, let end): relation == label && target == end
    default: false
    }
  }

  /// What the schema forbids now, to stand before "which 3 places have".
  var summary: String {
    switch self {
    case .label(let label): "the label “\(label)” was removed"
    case .parts(let label): "\(label) may no longer have several parts"
    case .attribute(let label, let name): "the attribute “\(name)” of \(label) was removed"
    case .missingAttribute(let label, let name): "the attribute “\(name)” of \(label) is now required"
    case .value(let label, let name, let value): "the value “\(value)” of \(label)’s “\(name)” was removed"
    case .type(let label, let name): "\(label)’s “\(name)” takes other values than before"
    case .relation(let relation): "the relation “\(relation)” was removed"
    case .source(let relation, let label): "“\(relation)” may no longer start from \(label)"
    case .target(let relation, let label): "“\(relation)” may no longer lead to \(label)"
    case .overlap(let a, let b): "\(a) and \(b) may no longer overlap as before"
    }
  }
}
