import InquitModel

struct IndirectWithMarks: DocumentRule {
  static let about = RuleDescription(
    code: "QUO009", name: "indirect-with-marks", level: .warning,
    summary: "an indirect quote stands in quotation marks",
    why:
      "Indirect speech is what the narrator retells, without marks. What stands in marks is direct or mixed.",
    failing: [.marked("Ann said: [quote kind=indirect|“I am going home.”]")],
    passing: [
      .marked("Ann said that [quote kind=indirect|she was going “home”]."),
      .marked("Ann said: [quote kind=direct|“I am going home.”]"),
    ])

  func check(_ document: CheckedDocument, into report: inout Report) {
    for i in document.annotations(labelled: .quote)
    where document.attribute("kind", of: i) == "indirect" {
      let annotation = document.annotations[i]
      guard annotation.ranges.count == 1, let first = document.text.first(of: annotation.ranges[0]),
        let last = document.text.last(of: annotation.ranges[0]), first.closingQuotes.contains(last),
        first != "‘",
        annotation.ranges[0].length() > 2
      else { continue }
      report.add(
        "indirect \(document.name(i)) stands in marks", at: .annotation(i), help: "make it direct or mixed")
    }
  }
}
