import InquitModel

struct AcrossSentences: DocumentRule {
  static let about = RuleDescription(
    code: "SPN007", name: "across-sentences", level: .warning,
    summary: "a name, speaker, cue, location or number goes over the end of a sentence",
    why: """
      Only quotes run over sentences. Anything else that does has a wrong edge, or the sentences are wrong: a full \
      stop after an abbreviation was taken for an end.
      """,
    failing: [
      .native(
        #"{"text":"Ann left. Bo sat.","sentences":[[0,9],[10,17]],"annotations":[{"id":"a","label":"person","ranges":[[0,12]]}]}"#
      )
    ],
    passing: [
      .native(
        #"{"text":"“Go. Now.”","sentences":[[0,4],[5,10]],"annotations":[{"id":"a","label":"quote","ranges":[[0,10]]}]}"#
      )
    ])

  func check(_ document: CheckedDocument, into report: inout Report) {
    guard let sentences = document.document.sentences, sentences.count > 1 else { return }
    var sentence = 0
    for i in document.order where document.annotations[i].label != .quote {
      guard let hull = document.annotations[i].hull, document.annotations[i].ranges.count == 1 else {
        continue
      }
      while sentence < sentences.count, sentences[sentence].upperBound <= hull.lowerBound { sentence += 1 }
      guard sentence + 1 < sentences.count, sentences[sentence].lowerBound <= hull.lowerBound,
        hull.upperBound > sentences[sentence + 1].lowerBound
      else { continue }
      report.add(
        "\(document.name(i)) goes over the end of a sentence", at: .annotation(i),
        help: "move the edge, or correct the sentences")
    }
  }
}
