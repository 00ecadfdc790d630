import InquitModel

struct TypeVaries: CorpusRule {
  static let about = RuleDescription(
    code: "CON002", name: "type-varies", level: .warning,
    summary: "a location has another type than its name mostly has",
    why: """
      The same place is a region in one document and a country in the others. Where one type is four times as common as \
      the other, the rarer one is mostly a slip, or the guidelines do not decide the case.
      """,
    failing: [
      .marked(
        """
        [location type=city|Kyiv] a [location type=city|Kyiv] b [location type=city|Kyiv] c \
        [location type=city|Kyiv] d [location type=region|Kyiv] e
        """)
    ],
    passing: [
      .marked("[location type=city|Kyiv] a [location type=city|Kyiv] b [location type=region|Kyiv region] c")
    ])

  func makeCheck() -> any CorpusCheck { Check() }

  private struct Check: CorpusCheck {
    var counts = NameCounts()

    mutating func add(_ document: CheckedDocument, origin: DocumentOrigin) {
      for (i, text) in document.nameAnnotations where document.annotations[i].label == .location {
        guard let type = document.attribute("type", of: i) else { continue }
        counts.add(type, of: text) { Sighting(document, origin, annotation: i) }
      }
    }

    func finish(into report: inout CorpusReport) {
      report.add(counts.exceptions(), help: "correct the type, unless it really is another place") {
        "\(quoted($0)) is of the type \($2.value) here, but \($1.value) \($1.count) times"
      }
    }
  }
}
