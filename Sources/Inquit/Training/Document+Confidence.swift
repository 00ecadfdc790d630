import InquitModel

extension Document {
  /// The confidence of the most doubtful suggestion that nobody has judged; nil when there is none. Whoever
  /// reviews documents by it, the lowest first, sees those first from which a model learns most.
  public var leastConfidence: Double? {
    annotations.lazy.filter { $0.provenance.status == .suggested }.compactMap(\.provenance.confidence).min()
  }
}
