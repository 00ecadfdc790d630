import InquitModel

struct WrongValueType: DocumentRule {
  static let about = RuleDescription(
    code: "SCH005", name: "wrong-value-type", level: .error,
    summary: "an attribute's value is not of the type that the schema states",
    why: """
      A decimal is written as a string of digits with at most one point and a leading minus sign, as in "-1500.25", \
      so that it is exact and the same in every language; a fraction may be written as "2/3". A flag is true or false. \
      All else is a string.
      """,
    fix: .safe,
    failing: [
      .marked("[number type=cardinal value=1,500|1,500]"),
      .marked("[number type=cardinal value:=1500|1,500]"),
      .marked("[number type=cardinal value=5 approximate=yes|5]"),
      .marked(#"[speaker entity:="[]"|she]"#),
    ],
    passing: [
      .marked("[number type=cardinal value=1500|1,500]"),
      .marked("[number type=fraction value=2/3|two thirds]"),
      .marked("[number type=cardinal value=5 approximate|5]"),
    ])

  func check(_ document: CheckedDocument, into report: inout Report) {
    for i in document.annotations(showing: .unfitAttributes) {
      let annotation = document.annotations[i]
      for attribute in document.schema.attributes(of: annotation.label) {
        guard let value = annotation.attributes[attribute.name] else { continue }
        if let (wanted, repaired) = problem(value, attribute.type) {
          report.add(
            "“\(attribute.name)” of \(document.name(i)) should be \(wanted)", at: .annotation(i),
            help: "see the attribute in the schema",
            fix: repaired.map {
              Fix("write it as \(wanted)", .safe, [.setAttribute(annotation: i, name: attribute.name, $0)])
            })
        }
      }
    }
  }

  /// What the value should be, with the value repaired where that is certain; nil when it is right.
  private func problem(_ value: JSONValue, _ type: LabelSchema.ValueType) -> (String, JSONValue?)? {
    if type.accepts(value) { return nil }
    switch (type, value) {
    case (.flag, .string(let s)) where s == "true" || s == "false":
      return ("true or false", .bool(s == "true"))
    case (.flag, _): return ("true or false", nil)
    case (.decimal, .number(let s)) where CanonicalDecimal(s) != nil:
      return ("a decimal in a string", .string(s))
    case (.decimal, _): return ("a decimal in a string, as in \"-1500.25\"", nil)
    // A word that is none of the choice's has a rule of its own.
    case (.choice, .string): return nil
    case (.text, _), (.choice, _): return ("a string", nil)
    }
  }
}
