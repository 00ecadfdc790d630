import InquitModel

struct HalfBracket: DocumentRule {
  static let about = RuleDescription(
    code: "SPN004", name: "half-bracket", level: .warning,
    summary: "a name, speaker or number has an opening bracket without its closing one, or the reverse",
    why: "A bracket without its partner shows that the annotation ends too early or starts too late.",
    failing: [.marked("[organisation|Acme (UK] Ltd) grew"), .marked("Acme ([organisation|UK) Ltd] grew")],
    passing: [
      .marked("[organisation|Acme (UK) Ltd] grew"), .marked("[quote kind=direct|“1) go, 2) stay”] he said"),
    ])

  private static let labels: Set<Label> = [.speaker, .location, .number, .person, .organisation]

  func check(_ document: CheckedDocument, into report: inout Report) {
    for i in document.annotations(showing: .bracket) where Self.labels.contains(document.annotations[i].label)
    {
      let annotation = document.annotations[i]
      guard annotation.ranges.contains(where: { isUnbalanced($0, document.text) }) else { continue }
      report.add(
        "\(document.name(i)) has half a pair of brackets", at: .annotation(i),
        help: "take in the other bracket, or leave this one out")
    }
  }

  private func isUnbalanced(_ range: ByteRange, _ text: SourceText) -> Bool {
    var depth = 0
    // A bracket at the very edge is edge punctuation.
    for byte in text.bytes(in: range).dropFirst().dropLast() {
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") { depth -= 1 }
      if depth < 0 { return text.bytes(in: range).first != UInt8(ascii: "(") }
    }
    return depth > 0 && text.bytes(in: range).last != UInt8(ascii: ")")
  }
}
