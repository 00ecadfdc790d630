import InquitModel

struct DanglingRelation: DocumentRule {
  static let about = RuleDescription(
    code: "REL001", name: "dangling-relation", level: .error,
    summary: "a relation names an annotation that does not exist",
    why: """
      A relation leads from one annotation of the document to another. Where one of them is missing, it was deleted \
      or renamed, or the relation belongs to another document.
      """,
    fix: .unsafe,
    failing: [.marked("[quote kind=direct by=s|“Hi,”] said Ann")],
    passing: [.marked("[quote kind=direct by=s|“Hi,”] said [speaker#s|Ann]")])

  func check(_ document: CheckedDocument, into report: inout Report) {
    for (i, relation) in document.relations.enumerated() {
      for (end, id) in [("source", relation.source), ("target", relation.target)]
      where document.index(of: id) == nil {
        report.add(
          "the \(end) of “\(relation.label)” is \(quoted(id)), which does not exist", at: .relation(i),
          help: nearestName(to: id, among: document.annotations.prefix(1000).map(\.id))
            .map { "did you mean “\($0)”?" } ?? "remove the relation, or add the annotation",
          fix: Fix("remove the relation", .unsafe, [.removeRelation(i)]))
        break
      }
    }
  }
}
