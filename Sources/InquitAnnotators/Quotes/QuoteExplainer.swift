import InquitModel

/// Puts into words how a quote came about.
struct QuoteExplainer {
  let analysis: QuoteAnalysis

  /// How many candidates without a share are told, in the order of the patterns.
  private static let mostWithoutShare = 3
  /// In characters.
  private static let longestWords = 80

  func explanation(
    id: String, ranges: [ByteRange], kind: SpeechKind, confidence: Double, utterance: Utterance?,
    attribution: Attribution?, speakers: [(mention: Range<Int>, speaker: ResolvedSpeaker?)]
  ) -> QuoteExplanation {
    let considered = utterance.map(considered)
    return QuoteExplanation(
      id: id, words: words(of: ranges), pairing: pairing(of: utterance, parts: ranges.count),
      kind: "\(kind.rawValue): \(utterance?.kindEvidence ?? "a clause that a cue reports, without marks")",
      confidence: confidence, pattern: attribution?.rule,
      cue: attribution?.cue.map { analysis.text.string(of: $0) },
      speakers: speakers.map { mention, speaker in
        let entity = speaker.map { $0.entity.isEmpty ? "nobody named" : $0.entity } ?? "unresolved"
        return "“\(analysis.text.string(of: mention))” is \(entity) (\(speaker?.rule.rawValue ?? "-"))"
      },
      rejected: considered.map { rejected(of: $0, in: utterance, chosen: attribution) } ?? [],
      nobody: considered?.nobody)
  }

  private func words(of ranges: [ByteRange]) -> String {
    let words = ranges.map { analysis.text.text[$0] }.joined(separator: " … ")
      .split(whereSeparator: \.isNewline).joined(separator: " ")
    return words.count > Self.longestWords ? words.prefix(Self.longestWords) + "…" : words
  }

  private func pairing(of utterance: Utterance?, parts: Int) -> String {
    guard let utterance else { return parts > 1 ? "\(parts) parts" : "no marks" }
    let part = analysis.parts[utterance.part]
    let pairing =
      part.isDialogue
      ? "opened by a dash" : part.pair.isClosed ? "marks paired" : "left open at the end of its paragraph"
    return parts > 1 ? "\(pairing), \(parts) parts" : pairing
  }

  private func considered(of utterance: Utterance) -> SpeakerChoice.Considered {
    let choice = SpeakerChoice(clause: ClauseAnalysis(view: analysis.view(utterance.passage)))
    return choice.considered(for: utterance.item, content: analysis.content(utterance.part))
  }

  private func rejected(
    of considered: SpeakerChoice.Considered, in utterance: Utterance?, chosen: Attribution?
  ) -> [QuoteExplanation.Candidate] {
    guard let utterance else { return [] }
    let view = analysis.view(utterance.passage)
    let others = considered.candidates.compactMap { candidate, share -> QuoteExplanation.Candidate? in
      guard let mention = candidate.match.speaker.flatMap(view.wordRange), mention != chosen?.speaker,
        share ?? 1 >= QuoteExplanation.leastShare
      else { return nil }
      return QuoteExplanation.Candidate(
        mention: analysis.text.string(of: mention),
        cue: candidate.match.cue.flatMap(view.wordRange).map { analysis.text.string(of: $0) },
        rule: candidate.pattern.rule, share: share)
    }
    guard considered.nobody != nil else { return Array(others.prefix(Self.mostWithoutShare)) }
    return others.sorted { ($0.share ?? 0) > ($1.share ?? 0) }
  }
}
