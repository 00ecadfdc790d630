import InquitModel

/// Why a quote is what it is: for `inquit annotate --why` and for finding out what went wrong.
public struct QuoteExplanation: Hashable, Sendable, CustomStringConvertible {
  /// Somebody who may have spoken the quote, by the words of its sentence.
  public struct Candidate: Hashable, Sendable {
    /// The mention, as written.
    public let mention: String
    /// The words that report speech, as written; nil where none do.
    public let cue: String?
    /// The clause pattern that it fits.
    public let rule: String
    /// How probable the trained scorer finds it, from 0 to 1; nil in a language without one.
    public let share: Double?
  }

  /// The id of the quote in the layer.
  public let id: String
  /// Its words as written, of a long quote the first ones.
  public let words: String
  /// How its marks were paired: closed, open at the end of its paragraph, or without marks.
  public let pairing: String
  /// The kind, and the observation that decided it.
  public let kind: String
  /// From 0 to 1.
  public let confidence: Double
  /// The clause pattern, or the way to take over a speaker, that gave the speaker; nil without one.
  public let pattern: String?
  /// The words that report speech, as written; nil where none do.
  public let cue: String?
  /// How each speaker was resolved, best first: the mention, the entity and the rule.
  public let speakers: [String]
  /// Who else could have spoken it, likeliest first where that is known.
  public let rejected: [Candidate]
  /// How probable the trained scorer finds it that nobody in the sentence spoke it; nil where it was not asked.
  public let nobody: Double?

  /// A line for what it is, one for its speaker, and one for who was rejected.
  public var description: String {
    var lines = ["\(id) \(words)", "  \(kind); \(pairing)"]
    var others = rejected.map { candidate in
      let share = candidate.share.map { " \(Self.percent($0))" } ?? ""
      let cue = candidate.cue.map { " “\($0)”" } ?? ""
      return "“\(candidate.mention)”\(share) (\(candidate.rule)\(cue))"
    }
    if let pattern {
      let who = speakers.isEmpty ? "nobody is named" : speakers.joined(separator: ", ")
      let cue = cue.map { ", cue “\($0)”" } ?? ""
      lines.append("  speaker: \(who); \(pattern)\(cue), \(Self.percent(confidence)) sure")
      if let nobody, nobody >= Self.leastShare { others.append("nobody \(Self.percent(nobody))") }
    } else if !others.isEmpty {
      lines.append("  speaker: nobody\(nobody.map { " \(Self.percent($0))" } ?? "")")
    }
    if !others.isEmpty { lines.append("  rejected: " + others.joined(separator: ", ")) }
    return lines.joined(separator: "\n")
  }

  /// What rounds to no percent is not told.
  static let leastShare = 0.005

  private static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }
}
