import InquitModel

struct UnbalancedMark: DocumentRule {
  static let about = RuleDescription(
    code: "QUO001", name: "unbalanced-mark", level: .warning,
    summary: "a double quotation mark has no partner in its paragraph",
    why: """
      A mark was lost or is one too many in the text, or a quote that goes on in the next paragraph does not open again \
      there. A program that pairs marks by counting them gets every later quote of the paragraph wrong.
      """,
    failing: [
      .marked("“I left, she said."), .marked("I left,” she said."),
      .marked("“I left, she said.\nThen “one” and two."),
    ],
    passing: [
      .marked("“I left,” she said."), .marked("“One.\n“Two,” she said."), .marked("“I left,\" she said."),
      .marked("„Ich ging“, sagte sie."), .marked("”Jag gick”, sade hon."), .marked("a 12\" pipe"),
      .marked("“I left,\nand then I came\nback.” So he said."), .marked("\" I left , \" she said ."),
    ])

  func check(_ document: CheckedDocument, into report: inout Report) {
    for range in document.quotedStretches.unpaired {
      report.add(
        "the mark \(document.text[range]) has no partner in its paragraph", ranges: [range],
        help: "look whether the text lost a mark")
    }
  }
}
