import InquitModel

struct LabelMissingInSplit: CorpusRule {
  static let about = RuleDescription(
    code: "SET004", name: "label-missing-in-split", level: .warning,
    summary: "a label that one set has is missing in another",
    why: """
      A label that is only in the test set cannot be learnt; one that is only in the training set cannot be measured.
      """,
    failing: [
      .marked("#!inquit id=a split=train\n[person|Ann] left.\n#!inquit id=b split=test\n[cue|said] so")
    ],
    passing: [
      .marked("#!inquit id=a split=train\n[person|Ann] left.\n#!inquit id=b split=test\n[person|Bo] left.")
    ])

  func makeCheck() -> any CorpusCheck { Check() }

  private struct Check: CorpusCheck {
    var labels: [String: Set<Label>] = [:]
    var first: [String: Sighting] = [:]

    mutating func add(_ document: CheckedDocument, origin: DocumentOrigin) {
      guard let split = origin.split else { return }
      if first[split] == nil { first[split] = Sighting(document, origin) }
      labels[split, default: []].formUnion(document.annotations.lazy.map(\.label))
    }

    func finish(into report: inout CorpusReport) {
      let all = labels.values.reduce(into: Set<Label>()) { $0.formUnion($1) }
      for split in labels.keys.sorted() {
        for label in all.subtracting(labels[split] ?? []).map(\.rawValue).sorted() {
          report.add(
            "the set \(split) has no \(label), but another set has", at: first[split],
            help: "divide the documents anew, or annotate the label in this set too")
        }
      }
    }
  }
}
