import InquitModel

struct LowercaseName: DocumentRule {
  static let about = RuleDescription(
    code: "LOC004", name: "lowercase-name", level: .warning,
    summary: "a location or person has no capital letter",
    why: """
      Locations and persons are named things, and in scripts with capitals names have one. “the country” and “a \
      minister” are descriptions, and not annotated.
      """,
    failing: [.marked("[location type=country|the country] voted"), .marked("[person|minister] left")],
    passing: [
      .marked("[location type=country|Finland] voted"), .marked("[location type=city|東京]"),
      .marked("[person|von der Leyen] left"), .marked("[location type=country|საქართველო]"),
    ])

  func check(_ document: CheckedDocument, into report: inout Report) {
    for i in document.annotations(labelled: .location, or: .person) {
      let annotation = document.annotations[i]
      guard annotation.ranges.count == 1, annotation.provenance.status != .rejected,
        isInLowerCase(document.text[annotation.ranges[0]])
      else { continue }
      report.add(
        "\(document.name(i)) has no capital letter", at: .annotation(i), help: "remove it, if it is no name")
    }
  }

  /// Whether all letters are small ones of Latin, Greek, Cyrillic or Armenian, and the text is one or two plain words.
  private func isInLowerCase(_ text: String) -> Bool {
    var hasLower = false
    for scalar in text.unicodeScalars {
      if scalar.isLetter {
        if !scalar.properties.isLowercase || scalar.value > 0x58F { return false }
        hasLower = true
      } else if scalar != " " {
        // Handles, domains and elided articles are names in small letters.
        return false
      }
    }
    return hasLower
  }
}
