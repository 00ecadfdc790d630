import InquitModel

struct IncompleteRange: DocumentRule {
  static let about = RuleDescription(
    code: "NUM008", name: "incomplete-range", level: .warning,
    summary: "a range has no second value, or what is no range has one",
    why: "A range has two values, “value” and “value2”; all other numbers have one.",
    failing: [
      .marked("[number type=range value=5|5 to 10]"),
      .marked("[number type=cardinal value=5 value2=10|5 to 10]"),
    ],
    passing: [
      .marked("[number type=range value=5 value2=10|5 to 10]"), .marked("[number type=cardinal value=5|5]"),
    ])

  func check(_ document: CheckedDocument, into report: inout Report) {
    for i in document.numbers {
      guard let type = document.attribute("type", of: i) else { continue }
      let hasSecond = document.annotations[i].attributes["value2"] != nil
      if type == "range" && !hasSecond {
        report.add(
          "the range \(document.quote(i)) has no second value", at: .annotation(i), help: "add value2")
      } else if type != "range" && hasSecond {
        report.add(
          "the \(type) \(document.quote(i)) has a second value", at: .annotation(i), help: "make it a range")
      }
    }
  }
}
