import InquitModel

struct CutNumber: DocumentRule {
  static let about = RuleDescription(
    code: "NUM013", name: "cut-number", level: .warning,
    summary: "a number starts or ends between digits of one number",
    why: """
      “2” out of “2.3 million” and “000” out of “12,000” are no numbers. A tokenizer split the number at its separator, \
      or an edge has slipped.
      """,
    failing: [
      .marked("$[number type=cardinal value=2|2].3 million"),
      .marked("12,[number type=cardinal value=0|000]"), .marked("[number type=cardinal value=1|1]5"),
    ],
    passing: [
      .marked("[number type=cardinal value=2|2]. [number type=cardinal value=3|3]"),
      .marked("won [number type=cardinal value=2|2]-1"),
    ])

  func check(_ document: CheckedDocument, into report: inout Report) {
    let text = document.text
    for i in document.numbers {
      let range = document.annotations[i].ranges[0]
      guard cuts(text, at: range.lowerBound) || cuts(text, at: range.upperBound) else { continue }
      report.add(
        "\(document.name(i)) cuts a number in two", at: .annotation(i), help: "take in the whole number")
    }
  }

  /// Whether digits stand on both sides of `offset`, perhaps with a separator between.
  private func cuts(_ text: SourceText, at offset: ByteOffset) -> Bool {
    func digit(_ i: Int) -> Bool {
      i >= 0 && i < text.bytes.count && text.bytes[i] >= 0x30 && text.bytes[i] <= 0x39
    }
    func separator(_ i: Int) -> Bool {
      i >= 0 && i < text.bytes.count
        && (text.bytes[i] == UInt8(ascii: ".") || text.bytes[i] == UInt8(ascii: ","))
    }
    let i = offset.value
    if digit(i - 1) && digit(i) { return true }
    return (digit(i - 1) && separator(i) && digit(i + 1)) || (digit(i - 2) && separator(i - 1) && digit(i))
  }
}
