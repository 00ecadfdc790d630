import InquitModel

struct AttributionInside: DocumentRule {
  static let about = RuleDescription(
    code: "QUO013", name: "attribution-inside", level: .warning,
    summary: "a quote takes in the attribution that interrupts it",
    why: """
      In “I left,” she said, “at noon.” the words she said are the narrator's. The quote has two parts and leaves them \
      out; as one range it teaches a model that attributions are speech.
      """,
    fix: .unsafe,
    failing: [.marked("[quote kind=direct|“I left,” she said, “at noon.”]")],
    passing: [
      .marked("[quote#q kind=direct|“I left,”] she said, [quote#q+|“at noon.”]"),
      .marked("[quote kind=direct|“One.”\n“Two.”] she said."),
      .marked("[quote kind=direct|“He calls it “my home” and “my dog”, you know.”]"),
    ])

  func check(_ document: CheckedDocument, into report: inout Report) {
    for i in document.annotations(labelled: .quote)
    where document.annotations[i].ranges.count == 1 {
      let annotation = document.annotations[i]
      if document.attribute("kind", of: i) == "indirect" { continue }
      guard let parts = parts(of: annotation.ranges[0], document.text) else { continue }
      report.add(
        "\(document.name(i)) takes in an attribution", at: .annotation(i),
        help: "leave the attribution out: the quote has two parts",
        fix: Fix("make two parts of it", .unsafe, [.setRanges(annotation: i, parts)]))
    }
  }

  /// What the two pairs of curly marks hold, if the range is exactly two pairs with words between.
  private func parts(of range: ByteRange, _ text: SourceText) -> [ByteRange]? {
    guard text.first(of: range) == "“", text.last(of: range) == "”" else { return nil }
    var depth = 0
    var parts: [ByteRange] = []
    var start = range.lowerBound
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (scalar, length) = text.scalar(at: offset)
      let end = offset.advanced(by: length)
      if scalar == "“" {
        if depth == 0 { start = offset }
        depth += 1
      } else if scalar == "”" {
        depth -= 1
        if depth < 0 { return nil }
        if depth == 0 { parts.append(start..<end) }
      }
      offset = end
    }
    guard depth == 0, parts.count == 2 else { return nil }
    let bridge = parts[0].upperBound..<parts[1].lowerBound
    return text[bridge].unicodeScalars.contains(where: \.isLetter) ? parts : nil
  }
}
