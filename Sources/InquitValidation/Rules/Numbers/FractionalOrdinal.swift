import InquitModel

struct FractionalOrdinal: DocumentRule {
  static let about = RuleDescription(
    code: "NUM011", name: "fractional-ordinal", level: .warning,
    summary: "an ordinal's value is no whole number above zero",
    why: "Ranks are counted: first, second, third. “a third” of something is a fraction.",
    failing: [
      .marked("[number type=ordinal value=0.5|half]"), .marked("[number type=ordinal value=-1|first]"),
    ],
    passing: [.marked("[number type=ordinal value=3|third]")])

  func check(_ document: CheckedDocument, into report: inout Report) {
    for i in document.numbers where document.attribute("type", of: i) == "ordinal" {
      guard let text = document.attribute("value", of: i),
        CanonicalDecimal(text) != nil || CanonicalDecimal.isFraction(text)
      else { continue }
      if let value = CanonicalDecimal(text), value.isWhole, !value.isNegative { continue }
      report.add(
        "the ordinal \(document.quote(i)) has the value \(text)", at: .annotation(i),
        help: "correct the value or the type")
    }
  }
}
