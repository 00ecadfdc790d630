import ICU
import InquitModel

struct SplitGrapheme: DocumentRule {
  static let about = RuleDescription(
    code: "OFF015", name: "split-grapheme", level: .warning,
    summary: "a range starts or ends inside what people see as one character",
    why: """
      A letter and its combining accent, or the parts of a family emoji, are several code points but one character \
      (a grapheme cluster, UAX #29). A range that ends between them was made with other offsets than it is read with.
      """,
    failing: [.marked("[person#a|Zoe]\u{301} left"), .marked("👩[person#a|\u{200D}🚀] left")],
    passing: [.marked("[person#a|Zoe\u{301}] left"), .marked("[person#a|👩\u{200D}🚀] left")])

  func check(_ document: CheckedDocument, into report: inout Report) {
    if document.text.isASCII { return }
    for i in document.annotations(showing: .foreignAtEdge) {
      let annotation = document.annotations[i]
      for range in annotation.ranges where !range.isEmpty {
        guard
          document.text.splitsGrapheme(range.lowerBound) || document.text.splitsGrapheme(range.upperBound)
        else { continue }
        report.add(
          "\(document.name(i)) starts or ends inside a character", at: .annotation(i), ranges: [range],
          help: "move the end to the edge of the character")
        break
      }
    }
  }
}

extension SourceText {
  /// Whether `offset` lies inside a grapheme cluster. Only the rules GB9, GB9a and GB11 of UAX #29 and the pairs of
  /// regional indicators are looked at: the others need no care in practice.
  func splitsGrapheme(_ offset: ByteOffset) -> Bool {
    guard offset > 0, offset < endOffset, bytes[offset.value] >= 0x80 else { return false }
    let next = scalar(at: offset).scalar
    guard let previous = scalar(before: offset), previous.value >= 0x20 else { return false }
    if next.properties.isGraphemeExtend || next.value == 0x200D { return true }
    if next.properties.generalCategory == .spacingMark { return true }
    if previous.value == 0x200D { return next.properties.isEmojiPresentation || next.properties.isEmoji }
    return false
  }
}
