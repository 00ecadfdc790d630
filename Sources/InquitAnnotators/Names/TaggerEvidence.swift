import InquitModel
import InquitTagger

/// Asks the trained tagger about names that the rules left open. Only their sentences are tagged, with what the
/// rules found as hints, so that texts whose names are clear cost nothing.
struct TaggerEvidence {
  let context: NameContext
  let tagger: NameTagger

  /// `candidates` with the kinds that the tagger gives to open ones.
  func applied(to candidates: [NameCandidate]) -> [NameCandidate] {
    let open = candidates.indices.filter { candidates[$0].kind == nil }
    guard !open.isEmpty else { return candidates }
    var sentences: [Range<Int>] = []
    for i in open {
      let sentence = context.text.sentences[context.words[candidates[i].words.lowerBound].sentence].words
      if sentences.last != sentence { sentences.append(sentence) }
    }
    let text = TaggerText(
      text: context.text.text, tokens: context.words.map(\.range), sentences: sentences,
      hints: candidates.map(hint))
    var found: [Range<Int>: TokenSpan] = [:]
    for span in tagger.spans(in: text) { found[span.tokens] = span }
    var result = candidates
    for i in open {
      guard let span = found[candidates[i].words], let kind = NameMention.Kind(rawValue: span.label.rawValue),
        span.confidence >= Self.leastConfidence(kind)
      else { continue }
      result[i].kind = kind
      result[i].rule = "tagger"
      result[i].confidence = span.confidence
      if kind == .location {
        result[i].type = .city
        result[i].hash = context.lowerHash(candidates[i].words)
      }
    }
    return result
  }

  /// What the rules leave open and the tagger takes for a person or place is mostly neither: a product, a title.
  private static func leastConfidence(_ kind: NameMention.Kind) -> Double {
    kind == .organisation ? 0.5 : 0.8
  }

  private func hint(_ candidate: NameCandidate) -> TokenSpan {
    TokenSpan(
      tokens: candidate.words, label: Label((candidate.kind ?? .other).rawValue),
      confidence: candidate.confidence)
  }
}
