import InquitModel

struct DuplicateLabelledDifferently: CorpusRule {
  static let about = RuleDescription(
    code: "CON005", name: "duplicate-labelled-differently", level: .warning,
    summary: "the same text is annotated twice, in different ways",
    why: """
      Two people annotated the same article, or it was annotated twice at different times. Only one of them can be \
      right, and a model cannot learn from both. To compare annotators, keep their work in files of their own.
      """,
    failing: [
      .marked(
        "#!inquit id=a\n[person|Ann] left the house at noon.\n#!inquit id=b\nAnn left the house at noon.")
    ],
    passing: [
      .marked(
        "#!inquit id=a\n[person|Ann] left the house at noon.\n#!inquit id=b\n[person|Ann] left the house at noon."
      )
    ])

  func makeCheck() -> any CorpusCheck { Check() }

  private struct Check: CorpusCheck {
    var first: [UInt64: (labels: UInt64, sighting: Sighting)] = [:]
    var found: [(Sighting, Sighting)] = []
    /// How many documents have the text of an earlier one.
    var duplicates = 0

    mutating func add(_ document: CheckedDocument, origin: DocumentOrigin) {
      guard !document.text.isEmpty else { return }
      let text = document.textHash
      let labels = document.annotationsHash
      guard let before = first[text] else {
        first[text] = (labels, Sighting(document, origin))
        return
      }
      duplicates += 1
      if before.labels != labels { found.append((Sighting(document, origin), before.sighting)) }
    }

    func finish(into report: inout CorpusReport) {
      for (here, before) in found {
        report.add(
          "document \(quoted(here.document)) has the text of \(quoted(before.document)), but other annotations",
          at: here, help: "keep one of them", notes: [before.note("the other document")],
          surprise: Surprise.bits(of: found.count, among: duplicates))
      }
    }
  }
}
