import InquitModel

struct DuplicateDocumentID: CorpusRule {
  static let about = RuleDescription(
    code: "SET006", name: "duplicate-document-id", level: .error,
    summary: "two documents have the same id",
    why: """
      Ids tell documents apart when files are joined, compared or reviewed. Of two documents with one id a program keeps \
      the last, or mixes their annotations.
      """,
    failing: [.marked("#!inquit id=a\nAnn left.\n#!inquit id=a\nBo left.")],
    passing: [.marked("#!inquit id=a\nAnn left.\n#!inquit id=b\nBo left.")])

  func makeCheck() -> any CorpusCheck { Check() }

  private struct Check: CorpusCheck {
    var first: [String: Sighting] = [:]
    var found: [(Sighting, Sighting)] = []

    mutating func add(_ document: CheckedDocument, origin: DocumentOrigin) {
      let id = document.document.id
      guard let before = first[id] else {
        first[id] = Sighting(document, origin)
        return
      }
      // Documents without ids are called after their lines, which repeat from file to file.
      if before.file != origin.file, id.hasPrefix("line-") { return }
      found.append((Sighting(document, origin), before))
    }

    func finish(into report: inout CorpusReport) {
      for (here, before) in found {
        report.add(
          "the id \(quoted(here.document)) is used twice", at: here,
          help: "give the document an id of its own",
          notes: [before.note("used here first")])
      }
    }
  }
}
