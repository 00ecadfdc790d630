import InquitModel

struct ReversedNumberRange: DocumentRule {
  static let about = RuleDescription(
    code: "NUM007", name: "reversed-number-range", level: .warning,
    summary: "the first value of a range is larger than its second",
    why: "A range goes from its lower value to its upper one. “between 10 and 5” is rare; a slip is not.",
    failing: [.marked("between [number type=range value=10 value2=5|5 and 10]")],
    passing: [.marked("between [number type=range value=5 value2=10|5 and 10]")])

  func check(_ document: CheckedDocument, into report: inout Report) {
    for i in document.numbers {
      guard let first = document.decimal("value", of: i), let second = document.decimal("value2", of: i),
        second < first
      else { continue }
      report.add(
        "the range \(document.quote(i)) goes from \(document.attribute("value", of: i) ?? "") down to "
          + (document.attribute("value2", of: i) ?? ""),
        at: .annotation(i), help: "exchange value and value2")
    }
  }
}
