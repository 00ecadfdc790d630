import InquitModel

struct ImplausibleYear: DocumentRule {
  static let about = RuleDescription(
    code: "NUM010", name: "implausible-year", level: .warning,
    summary: "a year is no whole number from 1 to 2999",
    why: "A year outside that span is a slip, or a number of another type.",
    failing: [
      .marked("in [number type=year value=20245|20245]"), .marked("[number type=year value=12.5|12.5]"),
    ],
    passing: [
      .marked("in [number type=year value=2018|2018]"), .marked("in [number type=year value=-44|44 BC]"),
    ])

  func check(_ document: CheckedDocument, into report: inout Report) {
    for i in document.numbers where document.attribute("type", of: i) == "year" {
      guard let value = document.decimal("value", of: i) else { continue }
      let magnitude = value.whole.count
      if value.isWhole, magnitude >= 1,
        magnitude < 4 || (magnitude == 4 && value.whole[0] < UInt8(ascii: "3"))
      {
        continue
      }
      report.add(
        "the year \(document.quote(i)) has the value \(document.attribute("value", of: i) ?? "")",
        at: .annotation(i),
        help: "correct the value or the type")
    }
  }
}
