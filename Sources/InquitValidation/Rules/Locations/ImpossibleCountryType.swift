import InquitModel

struct ImpossibleCountryType: DocumentRule {
  static let about = RuleDescription(
    code: "LOC003", name: "impossible-country-type", level: .warning,
    summary: "a country's name has a type that no country has",
    why: """
      A name that is a country's may also be a city's or a region's (Luxembourg, Georgia), but hardly a river's, a \
      mountain's, a street's or a continent's. Names are those of Unicode's CLDR in the document's language.
      """,
    failing: [.marked("[location type=water|Finland]")],
    passing: [.marked("[location type=country|Finland]"), .marked("[location type=region|Georgia]")])

  func check(_ document: CheckedDocument, into report: inout Report) {
    for i in document.annotations(labelled: .location) {
      let annotation = document.annotations[i]
      guard let type = document.attribute("type", of: i),
        ["water", "mountain", "road", "facility"].contains(type),
        annotation.ranges.count == 1,
        CountryNames.of(document.locale).code(named: document.text[annotation.ranges[0]]) != nil
      else { continue }
      report.add(
        "\(document.quote(i)) is a country's name, but of the type \(type)", at: .annotation(i),
        help: "correct the type")
    }
  }
}
