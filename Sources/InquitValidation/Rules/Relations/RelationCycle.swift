import InquitModel

struct RelationCycle: DocumentRule {
  static let about = RuleDescription(
    code: "REL004", name: "relation-cycle", level: .error,
    summary: "relations of one kind lead in a circle",
    why: """
      “same-as” leads from a mention to a fuller one. Where that leads back to the start, there is no fullest mention, \
      and a program that follows the relation never ends.
      """,
    failing: [.marked("[speaker#a same=b|Ann] left; [speaker#b same=a|she] smiled")],
    passing: [.marked("[speaker#a|Ann] left; [speaker#b same=a|she] smiled; [speaker#c same=b|she] sat")])

  func check(_ document: CheckedDocument, into report: inout Report) {
    // Only a relation between annotations of one kind can lead in a circle.
    let kinds = document.schema.relations.filter { rule in rule.sources.contains { rule.targets.contains($0) }
    }
    for kind in kinds {
      // 0: not seen, 1: on the current path, 2: done.
      var state = [UInt8](repeating: 0, count: document.annotations.count)
      for start in document.annotations.indices where state[start] == 0 {
        follow(from: start, kind.label, document, &state, &report)
      }
    }
  }

  /// Depth-first search with a stack of its own, so that a long chain cannot overflow the program's.
  private func follow(
    from start: Int, _ label: RelationLabel, _ document: CheckedDocument, _ state: inout [UInt8],
    _ report: inout Report
  ) {
    var path: [(annotation: Int, next: Int)] = [(start, 0)]
    state[start] = 1
    while let (annotation, next) = path.last {
      let relations = document.relationsFrom[annotation]
      guard next < relations.count else {
        state[annotation] = 2
        path.removeLast()
        continue
      }
      path[path.count - 1].next += 1
      let relation = document.relations[relations[next]]
      guard relation.label == label, let target = document.index(of: relation.target), target != annotation
      else { continue }
      if state[target] == 0 {
        state[target] = 1
        path.append((target, 0))
      } else if state[target] == 1 {
        report.add(
          "“\(label)” leads in a circle: \(document.name(annotation)) leads back to \(document.name(target))",
          at: .relation(relations[next]), help: "let it lead to the fullest mention only",
          notes: [report.note("where the circle starts", annotation: target)])
      }
    }
  }
}
