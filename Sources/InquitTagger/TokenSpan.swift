import InquitModel

/// A labelled run of tokens.
public struct TokenSpan: Hashable, Sendable {
  /// Indexes into the text's tokens.
  public var tokens: Range<Int>
  public var label: Label
  /// The probability that label and both ends are right, from 0 to 1.
  public var confidence: Double

  public init(tokens: Range<Int>, label: Label, confidence: Double = 1) {
    self.tokens = tokens
    self.label = label
    self.confidence = confidence
  }
}
