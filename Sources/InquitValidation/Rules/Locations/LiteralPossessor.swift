import InquitModel

struct LiteralPossessor: DocumentRule {
  static let about = RuleDescription(
    code: "LOC005", name: "literal-possessor", level: .warning,
    summary: "a location before ’s has the usage “literal”",
    why: """
      A possessor is associative, even where it reads literally: the guidelines decide so, because annotators do not \
      agree otherwise.
      """,
    fix: .unsafe,
    failing: [.marked("[location type=country usage=literal|Russia]’s army")],
    passing: [
      .marked("[location type=country usage=associative|Russia]’s army"),
      .marked("in [location type=country usage=literal|Russia]"),
    ])

  func check(_ document: CheckedDocument, into report: inout Report) {
    for i in document.annotations(labelled: .location)
    where document.attribute("usage", of: i) == "literal" {
      let annotation = document.annotations[i]
      guard annotation.ranges.count == 1, isPossessor(annotation.ranges[0].upperBound, document.text) else {
        continue
      }
      report.add(
        "\(document.quote(i)) is a possessor, but its usage is literal", at: .annotation(i),
        help: "make it associative",
        fix: Fix("make it associative", .unsafe, [.setAttribute(annotation: i, name: "usage", "associative")])
      )
    }
  }

  private func isPossessor(_ end: ByteOffset, _ text: SourceText) -> Bool {
    let rest = text.bytes[end.value...]
    guard rest.starts(with: "’s ".utf8) || rest.starts(with: "'s ".utf8) else { return false }
    return true
  }
}
