import InquitModel

struct OverlappingSegments: DocumentRule {
  static let about = RuleDescription(
    code: "OFF016", name: "overlapping-segments", level: .error,
    summary: "sentences or tokens overlap or are not in text order",
    why: """
      Sentences and tokens follow each other in the text. Where two overlap or stand in the wrong order, every \
      format that counts tokens puts the labels on the wrong words.
      """,
    failing: [
      .native(#"{"text":"Ann left","tokens":[[0,3],[2,8]]}"#),
      .native(#"{"text":"Ann left","tokens":[[4,8],[0,3]]}"#),
      .native(#"{"text":"Hi. Go.","sentences":[[0,4],[3,7]]}"#),
    ],
    passing: [.native(#"{"text":"Ann left","sentences":[[0,8]],"tokens":[[0,3],[4,8]]}"#)])

  func check(_ document: CheckedDocument, into report: inout Report) {
    if let i = firstOverlap(document.document.sentences) {
      report.add("sentence \(i) starts before the one before it ends", at: .sentence(i), help: Self.help)
    }
    if let i = firstOverlap(document.document.tokens) {
      report.add("token \(i) starts before the one before it ends", at: .token(i), help: Self.help)
    }
  }

  private static let help = "segment the text again"

  private func firstOverlap(_ ranges: [ByteRange]?) -> Int? {
    guard let ranges else { return nil }
    for i in ranges.indices.dropFirst() where ranges[i].lowerBound < ranges[i - 1].upperBound { return i }
    return nil
  }
}
