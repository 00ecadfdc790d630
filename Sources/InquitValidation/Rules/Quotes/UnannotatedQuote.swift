import InquitModel

struct UnannotatedQuote: DocumentRule {
  static let about = RuleDescription(
    code: "QUO002", name: "unannotated-quote", level: .warning,
    summary: "four words or more in quotation marks have no quote annotation",
    why: """
      Whoever annotates quotes annotates what stands in quotation marks: speech, and titles and scare quotes as \
      “not-speech”. A stretch left out teaches a model that it is no quote. Reported only in documents with quotes.
      """,
    failing: [.marked("[quote kind=direct|“I am going home,”] Ann said. “Then I shall go too,” said Bo.")],
    passing: [
      .marked("[quote kind=direct|“I am going home,”] Ann said. “Bye,” said Bo."),
      .marked("“I am going home,” Ann said."),
    ])

  func check(_ document: CheckedDocument, into report: inout Report) {
    guard document.hasQuotes else { return }
    let quotes = RangeIndex(
      document.order.compactMap { i in
        document.annotations[i].label == .quote ? document.annotations[i].hull : nil
      })
    for stretch in document.quotedStretches.stretches {
      guard words(in: stretch.range, document.text) >= 4, !quotes.overlaps(stretch.range) else { continue }
      report.add(
        "\(quoted(document.text[stretch.range])) is no quote", ranges: [stretch.range],
        help: "annotate it, with the kind “not-speech” if nobody says it")
    }
  }

  private func words(in range: ByteRange, _ text: SourceText) -> Int {
    var count = 0
    var isInWord = false
    for byte in text.bytes(in: range) {
      let isSpace = byte <= 0x20
      if !isSpace && !isInWord { count += 1 }
      isInWord = !isSpace
    }
    return count
  }
}
