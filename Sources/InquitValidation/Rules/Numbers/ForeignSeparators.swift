import InquitModel

struct ForeignSeparators: DocumentRule {
  static let about = RuleDescription(
    code: "NUM002", name: "foreign-separators", level: .warning,
    summary: "a number's separators are not those of the document's language, and its value follows neither",
    why: """
      12.000 is twelve in English and twelve thousand in German. Where the digits make no sense by the language of the \
      document, the language is wrong or the number was left untranslated, and its value needs a person's look.
      """,
    failing: [.marked("#!inquit language=en\n[number type=cardinal value=12|1.234.567] people")],
    passing: [
      .marked("#!inquit language=en\n[number type=cardinal value=1234567|1.234.567] people"),
      .marked("#!inquit language=en\n[number type=cardinal value=1234567|1,234,567] people"),
    ])

  func check(_ document: CheckedDocument, into report: inout Report) {
    for i in document.numbersToCompare {
      guard let value = document.decimal("value", of: i) else { continue }
      let text = NumberText(
        document.text[document.annotations[i].ranges[0]], decimalSeparator: document.decimalSeparator)
      guard text.value == nil, let foreign = text.foreignValue, foreign != value,
        text.after.isEmpty, text.before.isEmpty
      else { continue }
      report.add(
        "\(document.quote(i)) is written by the habits of another language, and its value is not that number's",
        at: .annotation(i), help: "check the value, and the document's language")
    }
  }
}
