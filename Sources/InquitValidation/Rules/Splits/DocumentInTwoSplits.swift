import InquitModel

struct DocumentInTwoSplits: CorpusRule {
  static let about = RuleDescription(
    code: "SET002", name: "document-in-two-splits", level: .error,
    summary: "a text is in two sets, as in train and test",
    why: """
      What a model has seen in training it knows in the test, and the score says nothing. Sets are told by the files' \
      names, or by “split” in a document's metadata.
      """,
    failing: [
      .marked("#!inquit id=a split=train\nAnn left the house.\n#!inquit id=b split=test\nAnn left the house.")
    ],
    passing: [
      .marked("#!inquit id=a split=train\nAnn left the house.\n#!inquit id=b split=test\nBo left the house.")
    ])

  func makeCheck() -> any CorpusCheck { Check() }

  private struct Check: CorpusCheck {
    var first: [UInt64: (split: String, sighting: Sighting)] = [:]
    var found: [(Sighting, String, String, Sighting)] = []

    mutating func add(_ document: CheckedDocument, origin: DocumentOrigin) {
      guard let split = origin.split, !document.text.isEmpty else { return }
      let text = document.textHash
      if let before = first[text] {
        if before.split != split {
          found.append((Sighting(document, origin), split, before.split, before.sighting))
        }
      } else {
        first[text] = (split, Sighting(document, origin))
      }
    }

    func finish(into report: inout CorpusReport) {
      for (here, split, otherSplit, before) in found {
        report.add(
          "document \(quoted(here.document)) of \(split) is in \(otherSplit) too", at: here,
          help: "remove it from one of the sets", notes: [before.note("in \(otherSplit)")])
      }
    }
  }
}
