import InquitModel

struct MissingLanguage: CorpusRule {
  static let about = RuleDescription(
    code: "SET008", name: "missing-language", level: .info,
    summary: "documents do not say their language",
    why: """
      Tokens, quotation marks and the separators of numbers depend on the language. Without it they are read as English \
      or by the rules common to all languages. Reported once a file.
      """,
    failing: [.native(#"{"id":"a","text":"Ann left"}"#)],
    passing: [.native(#"{"id":"a","language":"en","text":"Ann left"}"#)])

  func makeCheck() -> any CorpusCheck { Check() }

  private struct Check: CorpusCheck {
    var counts: [(file: String?, count: Int, first: Sighting)] = []

    mutating func add(_ document: CheckedDocument, origin: DocumentOrigin) {
      guard document.document.language == nil else { return }
      if let last = counts.last, last.file == origin.file {
        counts[counts.count - 1].count += 1
      } else {
        counts.append((origin.file, 1, Sighting(document, origin)))
      }
    }

    func finish(into report: inout CorpusReport) {
      for (_, count, first) in counts {
        report.add(
          count == 1
            ? "a document does not say its language" : "\(count) documents do not say their language",
          at: first, help: "add “language”, as in \"language\":\"en\"")
      }
    }
  }
}
