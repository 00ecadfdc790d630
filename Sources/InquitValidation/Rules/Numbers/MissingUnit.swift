import InquitModel

struct MissingUnit: DocumentRule {
  static let about = RuleDescription(
    code: "NUM003", name: "missing-unit", level: .warning,
    summary: "a quantity, duration or age has no unit",
    why:
      "Thirty what? The value of a quantity, duration or age means nothing without its unit; of an age it is the year.",
    failing: [.marked("[number type=duration value=30|30-day]"), .marked("[number type=age value=53|53]")],
    passing: [
      .marked("[number type=duration value=30 unit=day|30-day]"), .marked("[number type=cardinal value=3|3]"),
    ])

  func check(_ document: CheckedDocument, into report: inout Report) {
    for i in document.numbers {
      guard let type = document.attribute("type", of: i), ["quantity", "duration", "age"].contains(type),
        (document.attribute("unit", of: i) ?? "").isEmpty
      else { continue }
      report.add(
        "\(type) \(document.quote(i)) has no unit", at: .annotation(i),
        help: type == "age" ? "add unit=year, or month" : "add its unit, as in kilometer or day")
    }
  }
}
