import InquitModel

struct CurrencyDiffersFromSign: DocumentRule {
  static let about = RuleDescription(
    code: "NUM006", name: "currency-differs-from-sign", level: .error,
    summary: "the text has the sign of one currency, the annotation the code of another",
    why:
      "€ is the euro's sign and no other's. Signs that several currencies share, as $, £ and ¥ are, are left alone.",
    failing: [.marked("[number type=money value=5 currency=USD|€5]")],
    passing: [
      .marked("[number type=money value=5 currency=EUR|€5]"),
      .marked("[number type=money value=5 currency=CAD|$5]"),
    ])

  /// Signs that stand for one currency only.
  private static let codes: [Unicode.Scalar: String] = [
    "€": "EUR", "₴": "UAH", "₽": "RUB", "₹": "INR", "₺": "TRY", "₩": "KRW", "₪": "ILS", "₫": "VND",
    "₦": "NGN",
    "₱": "PHP", "₸": "KZT", "₾": "GEL", "₼": "AZN", "฿": "THB", "₿": "XBT",
  ]

  func check(_ document: CheckedDocument, into report: inout Report) {
    if document.text.isASCII { return }
    for i in document.numbers {
      guard let code = document.attribute("currency", of: i), !code.isEmpty else { continue }
      let signs = document.text[document.annotations[i].ranges[0]].unicodeScalars.compactMap {
        Self.codes[$0]
      }
      // The north and the south of Korea share the won's sign.
      guard let sign = signs.first, sign != code, !(sign == "KRW" && code == "KPW"),
        sign != "XBT" || code != "BTC"
      else { continue }
      report.add(
        "\(document.quote(i)) is in \(sign), but its currency is \(code)", at: .annotation(i),
        help: "write \(sign)")
    }
  }
}
