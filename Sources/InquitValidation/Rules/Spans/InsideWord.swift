import ICU
import InquitModel

struct InsideWord: DocumentRule {
  static let about = RuleDescription(
    code: "SPN005", name: "inside-word", level: .warning,
    summary: "an annotation starts or ends inside a word",
    why: """
      A letter on both sides of an edge means that the annotation cuts a word in two: the selection was off by a \
      character, or the offsets are. Scripts that are written without spaces are left alone.
      """,
    failing: [.marked("[person|An]n left"), .marked("K[location type=city|yiv] burns")],
    passing: [
      .marked("[person|Ann]’s bag"), .marked("[number type=duration value=30|30]-day"),
      .marked("[number type=cardinal value=5|5]km"), .marked("住在[location type=city|東京]都"),
    ])

  func check(_ document: CheckedDocument, into report: inout Report) {
    let text = document.text
    for i in document.annotations(showing: .wordAtEdge) {
      let annotation = document.annotations[i]
      guard
        let range = annotation.ranges.first(where: {
          !$0.isEmpty && (cuts(text, at: $0.lowerBound) || cuts(text, at: $0.upperBound))
        })
      else { continue }
      let whole = text.wholeWords(range)
      report.add(
        "\(document.name(i)) cuts a word in two", at: .annotation(i), ranges: [range],
        help: "the whole word is \(quoted(text[whole]))")
    }
  }

  private func cuts(_ text: SourceText, at offset: ByteOffset) -> Bool {
    guard let before = text.scalar(before: offset), let after = text.scalar(after: offset) else {
      return false
    }
    return before.isLetter && after.isLetter && before.isInSpacedScript && after.isInSpacedScript
  }
}

extension SourceText {
  /// `range` extended to the letters around it, by at most 100 bytes on each side.
  func wholeWords(_ range: ByteRange) -> ByteRange {
    var lower = range.lowerBound
    while range.lowerBound.value - lower.value < 100, let scalar = scalar(before: lower), scalar.isLetter {
      lower = lower.advanced(by: -UTF8.width(scalar))
    }
    var upper = range.upperBound
    while upper.value - range.upperBound.value < 100, let scalar = scalar(after: upper), scalar.isLetter {
      upper = upper.advanced(by: UTF8.width(scalar))
    }
    return lower..<upper
  }
}

extension Unicode.Scalar {
  /// Whether the script puts spaces between words: not those of Chinese, Japanese, Thai, Lao, Khmer, Burmese, Tibetan.
  var isInSpacedScript: Bool {
    if value < 0x0E00 { return true }
    let unspaced = ["Hani", "Hira", "Kana", "Thai", "Laoo", "Khmr", "Mymr", "Tibt", "Bopo"]
    return !unspaced.contains(CharacterProperty.script(self))
  }
}
