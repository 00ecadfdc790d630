import InquitModel

struct MisplacedCurrency: DocumentRule {
  static let about = RuleDescription(
    code: "NUM012", name: "misplaced-currency", level: .warning,
    summary: "a number that is no money has a currency",
    why: "Only money, and ranges of it, have a currency. Either the type or the currency is wrong.",
    failing: [.marked("[number type=cardinal value=5 currency=EUR|5 euros]")],
    passing: [
      .marked("[number type=money value=5 currency=EUR|5 euros]"),
      .marked("[number type=range value=5 value2=6 currency=EUR|€5–6]"),
    ])

  func check(_ document: CheckedDocument, into report: inout Report) {
    for i in document.numbers {
      guard let currency = document.attribute("currency", of: i),
        let type = document.attribute("type", of: i),
        !["money", "range"].contains(type)
      else { continue }
      report.add(
        "the \(type) \(document.quote(i)) has the currency \(currency)", at: .annotation(i),
        help: "make it money, or remove the currency")
    }
  }
}
