import InquitModel

struct DuplicateAnnotation: DocumentRule {
  static let about = RuleDescription(
    code: "SPN008", name: "duplicate-annotation", level: .warning,
    summary: "the same label on the same text twice",
    why: """
      Two annotations of one label on one stretch of text count twice in statistics and scores. They come from \
      importing a file twice, or from two annotators.
      """,
    fix: .unsafe,
    failing: [.marked("[person|[person|Ann]] left")],
    passing: [.marked("[speaker|[person|Ann]] left"), .marked("[person|Ann] and [person|Ann]")])

  func check(_ document: CheckedDocument, into report: inout Report) {
    var previous: [Int] = []
    var start: ByteOffset?
    for i in document.order {
      let annotation = document.annotations[i]
      if annotation.ranges[0].lowerBound != start {
        start = annotation.ranges[0].lowerBound
        previous = []
      }
      if annotation.provenance.status != .rejected, previous.count < 64 {
        if let other = previous.first(where: {
          document.annotations[$0].label == annotation.label
            && document.annotations[$0].ranges == annotation.ranges
        }) {
          let isLinked = !document.relationsFrom[i].isEmpty || !document.relationsTo[i].isEmpty
          let isSame = document.annotations[other].attributes == annotation.attributes
          report.add(
            "\(document.name(i)) is there twice" + (isSame ? "" : ", with different attributes"),
            at: .annotation(i), help: "keep one of them",
            notes: [report.note("the other one", annotation: other)],
            fix: isSame && !isLinked ? Fix("remove the second one", .unsafe, [.removeAnnotation(i)]) : nil)
        }
        previous.append(i)
      }
    }
  }
}
