import InquitModel

struct PossessiveInside: DocumentRule {
  static let about = RuleDescription(
    code: "SPN011", name: "possessive-inside", level: .warning,
    summary: "the ’s of a possessive is part of a location or person",
    why: """
      In “Putin’s pledge” the name is Putin; the ’s is a word of its own and a token of its own. Organisations are \
      left alone, for some are called so (McDonald’s).
      """,
    fix: .safe,
    failing: [.marked("[person|Putin’s] pledge"), .marked("[location type=country|Russia's] army")],
    passing: [.marked("[person|Putin]’s pledge"), .marked("[organisation|McDonald’s] grew")])

  func check(_ document: CheckedDocument, into report: inout Report) {
    guard document.locale.hasPrefix("en") || document.locale == "und" else { return }
    for i in document.annotations(labelled: .location, or: .person) {
      let annotation = document.annotations[i]
      guard annotation.ranges.count == 1, let end = possessive(annotation.ranges[0], document.text) else {
        continue
      }
      let range = annotation.ranges[0].lowerBound..<end
      report.add(
        "\(document.name(i)) takes in the possessive", at: .annotation(i), help: "end it before the ’s",
        fix: document.canMove(i)
          ? Fix("end it before the ’s", .safe, [.setRanges(annotation: i, [range])]) : nil)
    }
  }

  /// Where the ’s starts that ends the range, if one does.
  private func possessive(_ range: ByteRange, _ text: SourceText) -> ByteOffset? {
    let bytes = text.bytes(in: range)
    for ending in ["’s", "'s"]
    where bytes.count > ending.utf8.count && bytes.suffix(ending.utf8.count).elementsEqual(ending.utf8) {
      return range.upperBound.advanced(by: -ending.utf8.count)
    }
    return nil
  }
}
