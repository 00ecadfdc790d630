import InquitModel

struct InsideToken: DocumentRule {
  static let about = RuleDescription(
    code: "SPN006", name: "inside-token", level: .warning,
    summary: "an annotation starts or ends inside a token",
    why: """
      Training formats put labels on tokens. An edge inside a token has to be moved there, so the label that is \
      learnt is not the one that was given. Either the tokens or the annotation are not as they should be.
      """,
    failing: [
      .native(
        #"{"text":"Ann-Lee left","tokens":[[0,7],[8,12]],"annotations":[{"id":"a","label":"person","ranges":[[0,3]]}]}"#
      )
    ],
    passing: [
      .native(
        #"{"text":"Ann left","tokens":[[0,3],[4,8]],"annotations":[{"id":"a","label":"person","ranges":[[0,3]]}]}"#
      )
    ])

  func check(_ document: CheckedDocument, into report: inout Report) {
    guard let tokens = document.document.tokens, !tokens.isEmpty else { return }
    for i in document.annotations.indices {
      for range in document.annotations[i].ranges where !range.isEmpty {
        guard let token = inner(range.lowerBound, tokens) ?? inner(range.upperBound, tokens) else { continue }
        report.add(
          "\(document.name(i)) starts or ends inside the token \(quoted(document.text[tokens[token]]))",
          at: .annotation(i), ranges: [range], help: "move the edge to the token's, or segment the text again"
        )
        break
      }
    }
  }

  /// The token that has `offset` in its middle.
  private func inner(_ offset: ByteOffset, _ tokens: [ByteRange]) -> Int? {
    let token = tokens.partitioningIndex { $0.upperBound > offset }
    return token < tokens.count && tokens[token].lowerBound < offset ? token : nil
  }
}
