import InquitModel

struct UnannotatedDocument: CorpusRule {
  static let about = RuleDescription(
    code: "SET007", name: "unannotated-document", level: .warning,
    summary: "a document has no annotations, while nearly all others have",
    why: """
      Documents without any annotation are rare in news; among ten or more that have some, one without was mostly not \
      annotated, and teaches a model that nothing in it is worth finding.
      """,
    failing: [
      .marked(
        (1...20).map { "#!inquit id=d\($0)\n[person|Ann] left the house \($0) times.\n" }.joined()
          + "#!inquit id=e\nBo left the house, too, but nobody saw it.")
    ],
    passing: [.marked("#!inquit id=a\n[person|Ann] left.\n#!inquit id=b\nBo left.")])

  func makeCheck() -> any CorpusCheck { Check() }

  private struct Check: CorpusCheck {
    var documents = 0
    var bare: [Sighting] = []

    mutating func add(_ document: CheckedDocument, origin: DocumentOrigin) {
      documents += 1
      if document.annotations.isEmpty, document.read.faults.isEmpty {
        bare.append(Sighting(document, origin))
      }
    }

    func finish(into report: inout CorpusReport) {
      guard documents >= 20, bare.count * 10 <= documents else { return }
      for sighting in bare {
        report.add(
          "document \(quoted(sighting.document)) has no annotations", at: sighting,
          help: "annotate it, or leave it out")
      }
    }
  }
}
