import InquitModel

struct EdgePunctuation: DocumentRule {
  static let about = RuleDescription(
    code: "SPN002", name: "edge-punctuation", level: .warning,
    summary: "a name, speaker, cue or number starts or ends with punctuation",
    why: """
      The comma after a name belongs to the sentence, not to the name. A full stop at the end is left alone, for it \
      may be an abbreviation's; quotes keep their punctuation.
      """,
    fix: .safe,
    failing: [
      .marked("[person|Ann,] left"), .marked("He (and [cue|says)] so"), .marked("[person|Ann;] so"),
      .marked("[person|Ann ,] left"), .marked("[person|Ann, ]left"),
    ],
    passing: [
      .marked("[person|Ann Jr.], left"), .marked("[quote kind=direct|“Hi,”] Ann said"),
      .marked("[organisation|Yahoo!] grew"), .marked("[organisation|Acme (UK)] grew"),
    ])

  private static let labels: Set<Label> = [.speaker, .cue, .location, .number, .person, .organisation]

  func check(_ document: CheckedDocument, into report: inout Report) {
    for i in document.annotations(showing: .punctuationAtEdge)
    where Self.labels.contains(document.annotations[i].label) {
      let annotation = document.annotations[i]
      let trimmed = annotation.ranges.map { trim($0, document.text) }
      guard trimmed != annotation.ranges, !trimmed.contains(where: \.isEmpty) else { continue }
      report.add(
        "\(document.name(i)) starts or ends with punctuation", at: .annotation(i),
        help: "leave the punctuation out",
        fix: document.canMove(i)
          ? Fix("leave the punctuation out", .safe, [.setRanges(annotation: i, trimmed)]) : nil)
    }
  }

  /// `range` without commas, colons and semicolons at its edges and without a bracket whose partner is outside; where
  /// there are any, without the white space around them, too.
  private func trim(_ range: ByteRange, _ text: SourceText) -> ByteRange {
    let words = text.trimmed(range, \.isSpace)
    var result = text.trimmed(words) { ",;:".unicodeScalars.contains($0) }
    let bytes = text.bytes(in: result)
    if bytes.last == UInt8(ascii: ")"), !bytes.contains(UInt8(ascii: "(")) {
      result = text.trimmed(result) { ")".unicodeScalars.contains($0) }
    }
    if bytes.first == UInt8(ascii: "("), !bytes.contains(UInt8(ascii: ")")) {
      result = text.trimmed(result) { "(".unicodeScalars.contains($0) }
    }
    return result == words ? range : text.trimmed(result, \.isSpace)
  }
}
