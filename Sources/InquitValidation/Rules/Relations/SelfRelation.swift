import InquitModel

struct SelfRelation: DocumentRule {
  static let about = RuleDescription(
    code: "REL003", name: "self-relation", level: .error,
    summary: "a relation leads from an annotation to itself",
    why: "Nothing is said by itself or the same as itself; a program that follows the relation never ends.",
    fix: .unsafe,
    failing: [.marked("[speaker#s same=s|Ann] left")],
    passing: [.marked("[speaker#s|Ann] left; [speaker same=s|she] smiled")])

  func check(_ document: CheckedDocument, into report: inout Report) {
    for (i, relation) in document.relations.enumerated()
    where sameBytes(relation.source, relation.target) && document.index(of: relation.source) != nil {
      report.add(
        "“\(relation.label)” leads from \(relation.source) to itself", at: .relation(i),
        help: "remove it, or name the other annotation",
        fix: Fix("remove the relation", .unsafe, [.removeRelation(i)]))
    }
  }
}
