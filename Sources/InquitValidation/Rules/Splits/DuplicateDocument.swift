import InquitModel

struct DuplicateDocument: CorpusRule {
  static let about = RuleDescription(
    code: "SET001", name: "duplicate-document", level: .warning,
    summary: "a text occurs twice in one set",
    why:
      "A text that is there twice counts twice in training and in scores. It was collected or imported twice.",
    failing: [.marked("#!inquit id=a\nAnn left the house.\n#!inquit id=b\nAnn left the house.")],
    passing: [.marked("#!inquit id=a\nAnn left the house.\n#!inquit id=b\nBo left the house.")])

  func makeCheck() -> any CorpusCheck { Check() }

  private struct Check: CorpusCheck {
    var first: [UInt64: (split: String?, labels: UInt64, sighting: Sighting)] = [:]
    var found: [(Sighting, Sighting)] = []

    mutating func add(_ document: CheckedDocument, origin: DocumentOrigin) {
      guard !document.text.isEmpty else { return }
      let text = document.textHash
      let labels = document.annotationsHash
      guard let before = first[text] else {
        first[text] = (origin.split, labels, Sighting(document, origin))
        return
      }
      // Between two sets, or with other annotations, it is worse than a duplicate, and has a rule of its own.
      if before.split == origin.split, before.labels == labels {
        found.append((Sighting(document, origin), before.sighting))
      }
    }

    func finish(into report: inout CorpusReport) {
      for (here, before) in found {
        report.add(
          "document \(quoted(here.document)) has the same text as \(quoted(before.document))", at: here,
          help: "remove one of them", notes: [before.note("the first one")])
      }
    }
  }
}
