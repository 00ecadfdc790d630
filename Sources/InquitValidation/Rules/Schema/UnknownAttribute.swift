import InquitModel

struct UnknownAttribute: DocumentRule {
  static let about = RuleDescription(
    code: "SCH002", name: "unknown-attribute", level: .error,
    summary: "an attribute that the schema does not give to the label",
    why: """
      An attribute outside the schema is a misspelling, or belongs to another label. Whoever reads the file by the \
      schema does not see it.
      """,
    failing: [.marked("[speaker entty=Ann|she] left"), .marked("[cue kind=direct|said]")],
    passing: [.marked("[speaker entity=Ann|she] left")])

  func check(_ document: CheckedDocument, into report: inout Report) {
    for i in document.annotations(showing: .unfitAttributes) {
      let annotation = document.annotations[i]
      guard document.schema.rule(for: annotation.label) != nil else { continue }
      let known = document.schema.attributes(of: annotation.label).map(\.name)
      for member in annotation.attributes.members where !known.contains(member.key) {
        report.add(
          "\(annotation.label) has no attribute \(quoted(member.key))", at: .annotation(i),
          help: nearestName(to: member.key, among: known).map { "did you mean “\($0)”?" }
            ?? (known.isEmpty
              ? "\(annotation.label) has no attributes" : "it has \(known.joined(separator: ", "))"))
      }
    }
  }
}
