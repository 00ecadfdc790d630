import InquitModel

struct RejectedEndpoint: DocumentRule {
  static let about = RuleDescription(
    code: "REL013", name: "rejected-endpoint", level: .warning,
    summary: "an accepted annotation has a relation to a rejected one",
    why: """
      A person accepted the one and rejected the other. Exports leave rejected annotations out, and the relation \
      with them.
      """,
    fix: .unsafe,
    failing: [
      .marked("[quote kind=direct by=s :status=accepted|“Hi,”] said [speaker#s :status=rejected|Ann]")
    ],
    passing: [
      .marked("[quote kind=direct by=s :status=accepted|“Hi,”] said [speaker#s :status=accepted|Ann]")
    ])

  func check(_ document: CheckedDocument, into report: inout Report) {
    for (i, relation) in document.relations.enumerated() where relation.provenance.status != .rejected {
      guard let source = document.index(of: relation.source),
        let target = document.index(of: relation.target),
        document.annotations[source].provenance.status == .accepted,
        document.annotations[target].provenance.status == .rejected
      else { continue }
      report.add(
        "accepted \(document.name(source)) leads to rejected \(document.name(target))", at: .relation(i),
        help: "lead it to an accepted annotation, or remove the relation",
        fix: Fix("remove the relation", .unsafe, [.removeRelation(i)]))
    }
  }
}
