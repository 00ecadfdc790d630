import InquitModel

struct UnlinkedParts: DocumentRule {
  static let about = RuleDescription(
    code: "QUO007", name: "unlinked-parts", level: .warning,
    summary: "one interrupted quote is annotated as two",
    why: """
      In “I left,” she said, “at noon.” one utterance is cut in two by its attribution: it is one quote with two parts. \
      Two quotes of one speaker and cue, with a comma before the cue and no full stop in between, are one.
      """,
    failing: [
      .marked(
        "[quote kind=direct by=s cue=c|“I left,”] [speaker#s|she] [cue#c|said], [quote kind=direct by=s cue=c|“at noon.”]"
      )
    ],
    passing: [
      .marked(
        "[quote#q kind=direct by=s cue=c|“I left,”] [speaker#s|she] [cue#c|said], [quote#q+|“at noon.”]"),
      .marked(
        "[quote kind=direct by=s cue=c|“I left,”] [speaker#s|she] [cue#c|said]. [quote kind=direct by=s|“At noon.”]"
      ),
    ])

  func check(_ document: CheckedDocument, into report: inout Report) {
    var previous: Int?
    for i in document.order where document.annotations[i].label == .quote {
      defer { previous = i }
      guard let first = previous, document.attribute("kind", of: i) == "direct",
        document.attribute("kind", of: first) == "direct", isOneUtterance(first, i, document)
      else { continue }
      report.add(
        "\(document.name(i)) goes on what \(document.quote(first)) began", at: .annotation(i),
        help: "make one quote of two parts of them",
        notes: [report.note("the first part", annotation: first)])
    }
  }

  private func isOneUtterance(_ a: Int, _ b: Int, _ document: CheckedDocument) -> Bool {
    guard let first = document.annotations[a].hull, let second = document.annotations[b].hull,
      first.upperBound < second.lowerBound, second.lowerBound.value - first.upperBound.value < 200
    else { return false }
    let cues = document.targets(of: a, by: .cuedBy)
    guard let cue = cues.first, document.targets(of: b, by: .cuedBy).contains(cue),
      let between = document.annotations[cue].hull, first.upperBound <= between.lowerBound,
      between.upperBound <= second.lowerBound
    else { return false }
    let text = document.text
    // The first part ends with a comma inside its marks, and what is between ends with a comma too.
    let inner = text.trimmed(first) { !$0.closingQuotes.isEmpty || $0 == "”" || $0 == "»" }
    guard text.last(of: inner) == "," else { return false }
    let bridge = text.trimmed(first.upperBound..<second.lowerBound, \.isSpace)
    return text.last(of: bridge) == ","
      && !text[bridge].unicodeScalars.contains { ".!?\n".unicodeScalars.contains($0) }
  }
}
