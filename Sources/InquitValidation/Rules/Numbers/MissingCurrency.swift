import InquitModel

struct MissingCurrency: DocumentRule {
  static let about = RuleDescription(
    code: "NUM004", name: "missing-currency", level: .warning,
    summary: "an amount of money has no currency",
    why:
      "Amounts in different currencies cannot be added or compared. The currency is a code of ISO 4217: USD, EUR.",
    failing: [.marked("[number type=money value=5|five euros]")],
    passing: [.marked("[number type=money value=5 currency=EUR|five euros]")])

  func check(_ document: CheckedDocument, into report: inout Report) {
    for i in document.numbers
    where document.attribute("type", of: i) == "money"
      && (document.attribute("currency", of: i) ?? "").isEmpty
    {
      report.add("\(document.quote(i)) has no currency", at: .annotation(i), help: "add its code, as in USD")
    }
  }
}
