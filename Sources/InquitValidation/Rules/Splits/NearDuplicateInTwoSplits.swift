import InquitModel

struct NearDuplicateInTwoSplits: CorpusRule {
  static let about = RuleDescription(
    code: "SET003", name: "near-duplicate-in-two-splits", level: .warning,
    summary: "most sentences of a document are those of a document in another set",
    why: """
      News agencies' articles are printed by many papers with small changes. Where four of five sentences of a test \
      document were in training, the score is too good.
      """,
    failing: [
      .marked(
        """
        #!inquit id=a split=train
        The minister left the house at noon. She said that the talks went on. Nobody else at the table had a word to say.
        The army had no comment on the matter. Snow fell on the northern towns.
        #!inquit id=b split=test
        The minister left the house at noon. She said that the talks went on. Nobody else at the table had a word to say.
        The army had no comment on the matter. Rain fell on the southern towns.
        """)
    ],
    passing: [
      .marked(
        """
        #!inquit id=a split=train
        The minister left the house at noon. She said that the talks went on. Nobody else at the table had a word to say.
        #!inquit id=b split=test
        The minister left the house at noon. He denied that there were any talks. Rain fell on the southern towns.
        """)
    ])

  func makeCheck() -> any CorpusCheck { Check() }

  private struct Check: CorpusCheck {
    var documents: [(split: String, text: UInt64, sighting: Sighting)] = []
    /// The first document that has a sentence.
    var documentOfSentence: [UInt64: Int] = [:]
    var found: [(Sighting, Int, Int, Int)] = []

    mutating func add(_ document: CheckedDocument, origin: DocumentOrigin) {
      guard let split = origin.split else { return }
      let index = documents.count
      let text = document.textHash
      documents.append((split, text, Sighting(document, origin)))
      let sentences = Fingerprint.ofSentences(document.text)
      var shared: [Int: Int] = [:]
      for sentence in sentences {
        if let other = documentOfSentence[sentence] {
          shared[other, default: 0] += 1
        } else {
          documentOfSentence[sentence] = index
        }
      }
      guard sentences.count >= 3,
        let (other, count) = shared.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
        count * 5 >= sentences.count * 4, documents[other].split != split, documents[other].text != text
      else { return }
      found.append((documents[index].sighting, count, sentences.count, other))
    }

    func finish(into report: inout CorpusReport) {
      for (here, count, all, other) in found {
        report.add(
          "\(count) of \(all) sentences of document \(quoted(here.document)) are in \(documents[other].split) too",
          at: here, help: "keep the two documents in one set",
          notes: [documents[other].sighting.note("in \(documents[other].split)")])
      }
    }
  }
}
