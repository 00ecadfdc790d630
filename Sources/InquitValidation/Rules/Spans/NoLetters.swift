import InquitModel

struct NoLetters: DocumentRule {
  static let about = RuleDescription(
    code: "SPN010", name: "no-letters", level: .warning,
    summary: "an annotation covers neither a letter nor a digit",
    why: "Punctuation alone is neither a name nor a number nor speech; an edge has slipped.",
    failing: [.marked("Ann left[person|,] so")],
    passing: [.marked("[number type=money value=5|€5]"), .marked("[number type=fraction value=0.5|½]")])

  func check(_ document: CheckedDocument, into report: inout Report) {
    let text = document.text
    for i in document.annotations(showing: .noASCIIWord) {
      let annotation = document.annotations[i]
      guard annotation.ranges.contains(where: { !$0.isEmpty }) else { continue }
      let holdsSomething = annotation.ranges.contains { range in
        var offset = range.lowerBound
        while offset < range.upperBound {
          let (scalar, length) = text.scalar(at: offset)
          if scalar.isLetter || scalar.isDigit || scalar.properties.numericType != nil { return true }
          offset = offset.advanced(by: length)
        }
        return false
      }
      if holdsSomething { continue }
      report.add("\(document.name(i)) holds no letter and no digit", at: .annotation(i), help: "remove it")
    }
  }
}
