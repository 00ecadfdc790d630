import InquitModel

struct HTMLTag: DocumentRule {
  static let about = RuleDescription(
    code: "TXT014", name: "html-tag", level: .warning,
    summary: "the text holds a tag of HTML",
    why:
      "The text was cut out of a page without removing its markup, which models learn and which hides sentence ends.",
    failing: [.marked("<p>Ann left.</p>"), .marked("Ann<br/>left"), .marked("<a href=\"x\">Ann</a>")],
    passing: [.marked("5 < 6 and a<b or <Ann>")])

  func check(_ document: CheckedDocument, into report: inout Report) {
    guard document.survey.contains(.lessThan), let tags = HTMLMarkup.tags(in: document.text) else { return }
    report.add(
      "the HTML tag \(quoted(document.text[tags.first]))"
        + (tags.count > 1 ? ", and \(tags.count - 1) more" : ""),
      ranges: [tags.first],
      help: "remove the markup before annotating")
  }
}
