import InquitModel

struct WrongEndpoint: DocumentRule {
  static let about = RuleDescription(
    code: "SCH008", name: "wrong-endpoint", level: .error,
    summary: "a relation starts or ends at a label that the schema does not allow there",
    why:
      "The schema says between which labels a relation runs. Where the two ends were exchanged, the help says so.",
    failing: [
      .marked("[quote kind=direct by=c|“Hi,”] [cue#c|said] Ann"),
      .marked("[quote#q kind=direct|“Hi,”] said [speaker by=q|Ann]"),
    ],
    passing: [.marked("[quote kind=direct by=s|“Hi,”] said [speaker#s|Ann]")])

  func check(_ document: CheckedDocument, into report: inout Report) {
    for (i, relation) in document.relations.enumerated() {
      guard let rule = document.schema.rule(for: relation.label),
        let source = document.index(of: relation.source), let target = document.index(of: relation.target)
      else { continue }
      let from = document.annotations[source].label
      let to = document.annotations[target].label
      if rule.sources.contains(from) && rule.targets.contains(to) { continue }
      let isExchanged = rule.sources.contains(to) && rule.targets.contains(from)
      report.add(
        "“\(relation.label)” leads from \(document.name(source)) to \(document.name(target))",
        at: .relation(i),
        help: isExchanged
          ? "exchange source and target"
          : "it leads from \(list(rule.sources)) to \(list(rule.targets))",
        notes: [report.note("it points here", annotation: target)])
    }
  }

  private func list(_ labels: [Label]) -> String { labels.map(\.rawValue).joined(separator: " or ") }
}
