import InquitModel

struct DuplicateRelation: DocumentRule {
  static let about = RuleDescription(
    code: "REL002", name: "duplicate-relation", level: .warning,
    summary: "the same relation is stated twice",
    why: "A relation that is stated twice counts twice in statistics and scores.",
    fix: .safe,
    failing: [.marked("[quote kind=direct by=s by=s|“Hi,”] said [speaker#s|Ann]")],
    passing: [.marked("[quote kind=direct by=s cue=c|“Hi,”] [cue#c|said] [speaker#s|Ann]")])

  func check(_ document: CheckedDocument, into report: inout Report) {
    for relations in document.relationsFrom where relations.count > 1 {
      for (n, i) in relations.enumerated() {
        let relation = document.relations[i]
        let isStatedBefore = relations[..<n].prefix(100).contains {
          document.relations[$0].label == relation.label && document.relations[$0].target == relation.target
        }
        guard isStatedBefore, let target = document.index(of: relation.target) else { continue }
        report.add(
          "“\(relation.label)” to \(document.name(target)) is stated twice", at: .relation(i),
          help: "remove one of them", fix: Fix("remove the second one", .safe, [.removeRelation(i)]))
      }
    }
  }
}
