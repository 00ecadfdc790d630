import InquitModel

struct PercentSign: DocumentRule {
  static let about = RuleDescription(
    code: "NUM009", name: "percent-sign", level: .warning,
    summary: "a number ends with a percent sign but is not of the type percent",
    why: "“12 %” is a percent; as a cardinal it would be counted with people and drones.",
    failing: [
      .marked("[number type=cardinal value=12|12%]"), .marked("[number type=cardinal value=12|12]%"),
    ],
    passing: [
      .marked("[number type=percent value=12|12%]"),
      .marked("[number type=range value=5 value2=10 unit=percent|5–10%]"),
    ])

  func check(_ document: CheckedDocument, into report: inout Report) {
    for i in document.numbers {
      guard let type = document.attribute("type", of: i), type != "percent", type != "range" else { continue }
      let range = document.annotations[i].ranges[0]
      guard document.text.last(of: range) == "%" || document.text.scalar(after: range.upperBound) == "%"
      else { continue }
      report.add(
        "the \(type) \(document.quote(i)) has a percent sign", at: .annotation(i), help: "make it a percent")
    }
  }
}
