import InquitModel

struct UnknownRelation: DocumentRule {
  static let about = RuleDescription(
    code: "SCH007", name: "unknown-relation", level: .error,
    summary: "a relation that the schema does not declare",
    why: "A relation outside the schema is a misspelling, or belongs to another project.",
    failing: [.marked("[quote kind=direct @said_by=s|“Hi,”] said [speaker#s|Ann]")],
    passing: [.marked("[quote kind=direct by=s|“Hi,”] said [speaker#s|Ann]")])

  func check(_ document: CheckedDocument, into report: inout Report) {
    for (i, relation) in document.relations.enumerated()
    where document.schema.rule(for: relation.label) == nil {
      let known = document.schema.relations.map(\.label.rawValue)
      report.add(
        "relation \(quoted(relation.label.rawValue)) is not in the schema", at: .relation(i),
        help: nearestName(to: relation.label.rawValue, among: known).map { "did you mean “\($0)”?" }
          ?? (known.isEmpty
            ? "the schema has no relations" : "the schema has \(known.joined(separator: ", "))"))
    }
  }
}
