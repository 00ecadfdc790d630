import InquitModel

struct DifferentEntities: DocumentRule {
  static let about = RuleDescription(
    code: "REL012", name: "different-entities", level: .error,
    summary: "“same-as” joins two mentions that are resolved to different entities",
    why:
      "Two mentions of one entity have one entity. Where the attributes differ, one of them or the relation is wrong.",
    failing: [.marked("[speaker#a entity=Ann|Ann] left; [speaker same=a entity=Bo|she] smiled")],
    passing: [.marked("[speaker#a entity=Ann|Ann] left; [speaker same=a entity=Ann|she] smiled")])

  func check(_ document: CheckedDocument, into report: inout Report) {
    for (i, relation) in document.relations.enumerated() where relation.label == .sameAs {
      guard let source = document.index(of: relation.source),
        let target = document.index(of: relation.target),
        case .string(let a)? = document.annotations[source].attributes["entity"],
        case .string(let b)? = document.annotations[target].attributes["entity"], !sameBytes(a, b)
      else { continue }
      report.add(
        "“same-as” joins \(quoted(a)) and \(quoted(b))", at: .relation(i),
        help: "give both the same entity, or remove the relation",
        notes: [report.note("the other mention", annotation: target)])
    }
  }
}
