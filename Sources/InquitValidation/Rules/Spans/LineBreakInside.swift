import InquitModel

struct LineBreakInside: DocumentRule {
  static let about = RuleDescription(
    code: "SPN009", name: "line-break-inside", level: .warning,
    summary: "a name, cue or number goes over the end of a paragraph",
    why: """
      A name does not go on in the next paragraph. Where it seems to, a headline or a caption was joined with what \
      follows. A single line end between lower-case words may be a wrapped line and is left alone.
      """,
    failing: [.marked("Ahead: [person|Ann Lee\nKyiv] burns"), .marked("[person|Ann\n\nLee] left")],
    passing: [.marked("[cue|according\nto] Ann"), .marked("[quote kind=direct|“One.\nTwo.”]")])

  func check(_ document: CheckedDocument, into report: inout Report) {
    for i in document.annotations(showing: .lineFeed) where document.annotations[i].label != .quote {
      let annotation = document.annotations[i]
      guard annotation.ranges.contains(where: { breaks($0, document.text) }) else { continue }
      report.add(
        "\(document.name(i)) goes over the end of a paragraph", at: .annotation(i),
        help: "end it before the line end")
    }
  }

  /// Whether a blank line lies in the range, or a line end before a capital.
  private func breaks(_ range: ByteRange, _ text: SourceText) -> Bool {
    guard let feed = text.bytes(in: range).firstIndex(of: UInt8(ascii: "\n")) else { return false }
    var next = ByteOffset(feed + 1)
    while next < range.upperBound, let scalar = text.scalar(after: next), scalar.isSpace {
      if scalar == "\n" { return true }
      next = next.advanced(by: UTF8.width(scalar))
    }
    return next < range.upperBound && (text.scalar(after: next)?.properties.isUppercase ?? false)
  }
}
