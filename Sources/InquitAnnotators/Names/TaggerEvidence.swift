import InquitModel
import InquitTagger

/// Asks the trained tagger about names that the rules left open. Only the words around each one's first mention are
/// tagged, with what the rules found as hints, so that clear names cost nothing; the other mentions follow it.
struct TaggerEvidence {
  let context: NameContext
  let tagger: NameTagger

  /// `candidates` with the kinds that the tagger gives to open ones.
  func applied(to candidates: [NameCandidate]) -> [NameCandidate] {
    var firstMentions: [UInt64: Int] = [:]
    var parts: [Range<Int>] = []
    for i in candidates.indices where candidates[i].kind == nil && !candidates[i].words.isEmpty {
      let name = context.lowerHash(candidates[i].words).value
      guard firstMentions[name] == nil else { continue }
      firstMentions[name] = i
      let window = window(around: candidates[i].words)
      if let last = parts.last, last.upperBound >= window.lowerBound,
        context.words[last.lowerBound].sentence == context.words[window.lowerBound].sentence
      {
        parts[parts.count - 1] = last.lowerBound..<max(last.upperBound, window.upperBound)
      } else {
        parts.append(window)
      }
    }
    guard !parts.isEmpty else { return candidates }
    let text = TaggerText(context, hints: candidates.map(hint), parts: parts)
    var found: [Range<Int>: TokenSpan] = [:]
    for span in tagger.spans(in: text, parts: parts) { found[span.tokens] = span }
    return candidates.map { candidate in
      guard candidate.kind == nil, let first = firstMentions[context.lowerHash(candidate.words).value],
        let span = found[candidates[first].words]
      else { return candidate }
      return judged(candidate, by: span)
    }
  }

  /// The words of a name's sentence that can bear on its tags: those that its words' features look at, and those
  /// that theirs look at.
  private func window(around name: Range<Int>) -> Range<Int> {
    let sentence = context.text.sentences[context.words[name.lowerBound].sentence].words
    return max(
      sentence.lowerBound, name.lowerBound - Self.reach)..<min(
        sentence.upperBound, name.upperBound + Self.reach)
  }

  private static let reach = 4

  private func judged(_ candidate: NameCandidate, by span: TokenSpan) -> NameCandidate {
    guard let kind = NameMention.Kind(rawValue: span.label.rawValue),
      span.confidence >= Self.leastConfidence(kind)
    else { return candidate }
    var result = candidate
    let isPlace = kind == .location
    result.become(
      kind, by: .tagger, type: isPlace ? .city : nil, hash: isPlace ? context.lowerHash(candidate.words) : nil
    )
    result.confidence = span.confidence
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
