import InquitModel

struct DistantCue: DocumentRule {
  static let about = RuleDescription(
    code: "REL009", name: "distant-cue", level: .warning,
    summary: "a quote's cue stands in another paragraph, not next to the quote's own",
    why: """
      The words that introduce a quote stand in its sentence or in the one before. A cue two paragraphs away is \
      mostly the cue of another quote.
      """,
    failing: [
      .marked("Ann [cue#c|said] so.\nBo left.\nThe end came.\nThen: [quote kind=direct cue=c|“Hi.”]")
    ],
    passing: [.marked("Ann [cue#c|said]:\n[quote kind=direct cue=c|“Hi.”]")])

  static let needsSoundOffsets = true

  func check(_ document: CheckedDocument, into report: inout Report) {
    for i in document.annotations(labelled: .quote) {
      let annotation = document.annotations[i]
      guard let quote = annotation.hull else { continue }
      for cue in document.targets(of: i, by: .cuedBy) {
        guard let hull = document.annotations[cue].hull else { continue }
        let between =
          hull.upperBound <= quote.lowerBound
          ? hull.upperBound..<quote.lowerBound
          : quote.upperBound <= hull.lowerBound ? quote.upperBound..<hull.lowerBound : nil
        guard let between, document.text.paragraphBreaks(in: between) > 2 else { continue }
        report.add(
          "the cue of \(document.name(i)) stands far away", at: .annotation(i),
          help: "link the cue that introduces this quote",
          notes: [report.note("the cue", annotation: cue)])
      }
    }
  }
}

extension SourceText {
  /// How many line ends the range holds; several in a row count once.
  func paragraphBreaks(in range: ByteRange) -> Int {
    var count = 0
    var wasBlank = false
    for byte in bytes(in: range) {
      if byte == UInt8(ascii: "\n") {
        if !wasBlank { count += 1 }
        wasBlank = true
      } else if byte > 0x20 {
        wasBlank = false
      }
    }
    return count
  }
}
