import InquitModel

struct LabelVaries: CorpusRule {
  static let about = RuleDescription(
    code: "CON001", name: "label-varies", level: .warning,
    summary: "a name has another label than it mostly has",
    why: """
      The same name is a person in one place and a location in most others. Some names are both, but where one label is \
      four times as common as the other, the rarer one is mostly a slip. Persons, organisations and locations are \
      compared over all documents.
      """,
    failing: [
      .marked(
        """
        [location type=city|Kyiv] a [location type=city|Kyiv] b [location type=city|Kyiv] c \
        [location type=city|Kyiv] d [person|Kyiv] e
        """)
    ],
    passing: [.marked("[location type=city|Paris] a [person|Paris] b")])

  func makeCheck() -> any CorpusCheck { Check() }

  private struct Check: CorpusCheck {
    var counts = NameCounts()

    mutating func add(_ document: CheckedDocument, origin: DocumentOrigin) {
      for (i, text) in document.nameAnnotations {
        counts.add(document.annotations[i].label.rawValue, of: text) {
          Sighting(document, origin, annotation: i)
        }
      }
    }

    func finish(into report: inout CorpusReport) {
      report.add(counts.exceptions(), help: "correct the label, unless it really is another thing") {
        "\(quoted($0)) is labelled \($2.value) here, but \($1.value) \($1.count) times"
      }
    }
  }
}
