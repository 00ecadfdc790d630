import InquitModel

struct TooFewExamples: CorpusRule {
  static let about = RuleDescription(
    code: "SET005", name: "too-few-examples", level: .info,
    summary: "a label has fewer than fifty annotations in a corpus of twenty documents or more",
    why:
      "A model learns little from fewer than fifty examples of a label, and a score over them says little.",
    failing: [
      .marked((1...20).map { "#!inquit id=d\($0)\n[person|Ann] left the house \($0) times.\n" }.joined())
    ],
    passing: [.marked("#!inquit id=a\n[person|Ann] left.")])

  func makeCheck() -> any CorpusCheck { Check() }

  private struct Check: CorpusCheck {
    var counts: [Label: Int] = [:]
    var documents = 0

    mutating func add(_ document: CheckedDocument, origin: DocumentOrigin) {
      documents += 1
      for annotation in document.annotations { counts[annotation.label, default: 0] += 1 }
    }

    func finish(into report: inout CorpusReport) {
      guard documents >= 20 else { return }
      for (label, count) in counts.sorted(by: { $0.key.rawValue < $1.key.rawValue }) where count < 50 {
        report.add(
          "\(label) has \(count) annotations in \(documents) documents", at: nil,
          help: "annotate more of them")
      }
    }
  }
}
