import InquitModel

/// Why a quote is what it is: for `inquit annotate --why` and for finding out what went wrong.
public struct QuoteExplanation: Hashable, Sendable, CustomStringConvertible {
  /// The id of the quote in the layer.
  public let id: String
  /// How its marks were paired: closed, open at the end of its paragraph, or without marks.
  public let pairing: String
  /// The kind, and the observation that decided it.
  public let kind: String
  /// The clause pattern that gave the speaker; nil without one.
  public let pattern: String?
  /// How each speaker was resolved, best first: the mention, the entity and the rule.
  public let speakers: [String]

  /// All of it in one line.
  public var description: String {
    var text = "\(id): \(pairing); \(kind)"
    if let pattern { text += "; speaker by \(pattern)" }
    if !speakers.isEmpty { text += ": " + speakers.joined(separator: ", ") }
    return text
  }
}
