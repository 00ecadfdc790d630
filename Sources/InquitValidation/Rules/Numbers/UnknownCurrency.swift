import ICU
import InquitModel

struct UnknownCurrency: DocumentRule {
  static let about = RuleDescription(
    code: "NUM005", name: "unknown-currency", level: .error,
    summary: "a currency is no code of ISO 4217",
    why: "Programs look currencies up by the three letters of ISO 4217; “$” and “euro” are not found.",
    fix: .safe,
    failing: [
      .marked("[number type=money value=5 currency=euro|five euros]"),
      .marked("[number type=money value=5 currency=usd|$5]"),
    ],
    passing: [
      .marked("[number type=money value=5 currency=EUR|five euros]"),
      .marked("[number type=money value=5 currency=BTC|five bitcoins]"),
    ])

  /// The one without a code of ISO 4217 that news count money in.
  private static let unlisted: Set = ["BTC"]

  func check(_ document: CheckedDocument, into report: inout Report) {
    for i in document.numbers {
      guard let code = document.attribute("currency", of: i), !code.isEmpty, !Currency.exists(code),
        !Self.unlisted.contains(code)
      else { continue }
      let upper = code.uppercased()
      let isCase = Currency.exists(upper)
      report.add(
        "\(quoted(code)) is no currency code", at: .annotation(i),
        help: isCase ? "write \(upper)" : "write the three letters of ISO 4217, as in USD",
        fix: isCase
          ? Fix("write \(upper)", .safe, [.setAttribute(annotation: i, name: "currency", .string(upper))])
          : nil)
    }
  }
}
