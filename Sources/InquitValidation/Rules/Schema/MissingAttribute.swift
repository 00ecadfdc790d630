import InquitModel

struct MissingAttribute: DocumentRule {
  static let about = RuleDescription(
    code: "SCH003", name: "missing-attribute", level: .error,
    summary: "a required attribute is missing",
    why: "The schema requires the attribute, so that programs can rely on it.",
    failing: [.marked("[quote|“Hi.”]"), .marked("[number type=cardinal|seven]")],
    passing: [.marked("[quote kind=direct|“Hi.”]"), .marked("[number type=cardinal value=7|seven]")])

  func check(_ document: CheckedDocument, into report: inout Report) {
    for i in document.annotations(showing: .unfitAttributes) {
      let annotation = document.annotations[i]
      for attribute in document.schema.attributes(of: annotation.label)
      where attribute.isRequired && annotation.attributes[attribute.name] == nil {
        report.add(
          "\(document.name(i)) has no “\(attribute.name)”", at: .annotation(i), help: help(for: attribute))
      }
    }
  }

  private func help(for attribute: LabelSchema.AttributeRule) -> String {
    switch attribute.type {
    case .choice(let values): "add “\(attribute.name)”: \(values.joined(separator: ", "))"
    case .decimal: "add “\(attribute.name)”, a number in digits"
    case .flag: "add “\(attribute.name)”: true or false"
    case .text: "add “\(attribute.name)”"
    }
  }
}
