import InquitModel

struct UnknownValue: DocumentRule {
  static let about = RuleDescription(
    code: "SCH004", name: "unknown-value", level: .error,
    summary: "an attribute has a value that the schema does not list",
    why:
      "The schema lists the values of this attribute. Another one is a misspelling, or belongs to another project.",
    fix: .unsafe,
    failing: [.marked("[quote kind=drect|“Hi.”]"), .marked("[location type=town|Lahti]")],
    passing: [.marked("[quote kind=direct|“Hi.”]")])

  func check(_ document: CheckedDocument, into report: inout Report) {
    for i in document.annotations(showing: .unfitAttributes) {
      let annotation = document.annotations[i]
      for attribute in document.schema.attributes(of: annotation.label) {
        guard case .choice(let values) = attribute.type,
          case .string(let value)? = annotation.attributes[attribute.name], !values.contains(value)
        else { continue }
        let meant = nearestName(to: value, among: values)
        report.add(
          "\(quoted(value)) is no “\(attribute.name)” of \(annotation.label)", at: .annotation(i),
          help: meant.map { "did you mean “\($0)”?" } ?? "the values are \(values.joined(separator: ", "))",
          fix: meant.map {
            Fix(
              "use “\($0)”", .unsafe, [.setAttribute(annotation: i, name: attribute.name, .string($0))])
          })
      }
    }
  }
}
