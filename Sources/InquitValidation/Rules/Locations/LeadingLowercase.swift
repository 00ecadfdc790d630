import InquitModel

struct LeadingLowercase: DocumentRule {
  static let about = RuleDescription(
    code: "LOC007", name: "leading-lowercase", level: .warning,
    summary: "an English location starts with an article or another word in small letters",
    why: "Articles and modifiers stay outside a location: the United States, mainland China.",
    failing: [
      .marked("[location type=country|the United States]"), .marked("[location type=country|mainland China]"),
    ],
    passing: [
      .marked("the [location type=country|United States]"), .marked("[location type=city|al-Tanf]"),
      .marked("#!inquit language=fr\n[location type=country|les États-Unis]"),
    ])

  func check(_ document: CheckedDocument, into report: inout Report) {
    guard document.locale.hasPrefix("en") || document.locale == "und" else { return }
    for i in document.annotations(labelled: .location) {
      let annotation = document.annotations[i]
      guard annotation.ranges.count == 1, annotation.provenance.status != .rejected else { continue }
      let words = document.text[annotation.ranges[0]].split(separator: " ")
      guard words.count > 1, let first = words.first,
        first.unicodeScalars.allSatisfy({ $0.value >= 0x61 && $0.value <= 0x7A }),
        first.utf8.count > 2,
        words.dropFirst().contains(where: { $0.unicodeScalars.first?.properties.isUppercase ?? false })
      else { continue }
      report.add(
        "\(document.name(i)) starts with \(quoted(String(first)))", at: .annotation(i),
        help: "start it after that word")
    }
  }
}
