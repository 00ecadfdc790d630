import InquitModel

/// Exact agreement of predicted with gold spans.
public struct SpanScore: Sendable {
  public private(set) var right = 0
  public private(set) var predicted = 0
  public private(set) var gold = 0

  public init() {}

  public mutating func add(predicted: [ByteRange], gold: [ByteRange]) {
    self.predicted += predicted.count
    self.gold += gold.count
    right += Set(predicted).intersection(gold).count
  }

  /// From 0 to 100.
  public var f1: Double { 200 * Double(right) / Double(max(1, predicted + gold)) }
}
