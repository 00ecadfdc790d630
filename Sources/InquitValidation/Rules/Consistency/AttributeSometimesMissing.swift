import InquitModel

struct AttributeSometimesMissing: CorpusRule {
  static let about = RuleDescription(
    code: "CON006", name: "attribute-sometimes-missing", level: .warning,
    summary: "an optional attribute that nearly all annotations of a label have is missing on a few",
    why: """
      Where nineteen of twenty locations say how they are used, the others were forgotten. Reported once for each \
      attribute, at the first place, when there are at least forty annotations of the label.
      """,
    failing: [
      .marked(
        String(repeating: "[location type=city usage=literal|Kyiv] a ", count: 40)
          + "[location type=city|Kyiv] b")
    ],
    passing: [.marked(String(repeating: "[location type=city usage=literal|Kyiv] a ", count: 41))])

  func makeCheck() -> any CorpusCheck { Check() }

  private struct Check: CorpusCheck {
    struct Count {
      var present = 0
      var missing = 0
      var first: Sighting?
    }

    /// By the index of the attribute's rule in the schema.
    var counts: [Int: Count] = [:]
    var rules: [LabelSchema.AttributeRule] = []

    mutating func add(_ document: CheckedDocument, origin: DocumentOrigin) {
      rules = document.schema.attributes
      for (n, rule) in rules.enumerated() where !rule.isRequired && rule.type != .flag {
        for (i, annotation) in document.annotations.enumerated()
        where annotation.label == rule.label && annotation.provenance.status != .rejected {
          if annotation.attributes[rule.name] != nil {
            counts[n, default: Count()].present += 1
          } else {
            counts[n, default: Count()].missing += 1
            if counts[n]?.first == nil { counts[n]?.first = Sighting(document, origin, annotation: i) }
          }
        }
      }
    }

    func finish(into report: inout CorpusReport) {
      for (n, rule) in rules.enumerated() {
        guard let count = counts[n], count.missing > 0, count.present >= 40,
          count.missing * 19 <= count.present
        else { continue }
        report.add(
          "“\(rule.name)” is missing on \(count.missing) of \(count.present + count.missing) annotations of \(rule.label)",
          at: count.first, help: "add it, here and to the others",
          surprise: Surprise.bits(of: count.missing, among: count.present + count.missing))
      }
    }
  }
}
