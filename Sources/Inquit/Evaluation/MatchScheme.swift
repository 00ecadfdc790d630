/// How near a predicted span must come to a gold one: the four schemes of SemEval 2013 task 9.1, with the
/// pairing of the Python library nervaluate.
public enum MatchScheme: String, CaseIterable, Hashable, Sendable {
  /// The same range and the same label.
  case strict
  /// The same range, whatever the label.
  case exact
  /// Any overlap, whatever the label; an inexact range counts half.
  case partial
  /// Any overlap with the same label.
  case type
}

/// What came of pairing predicted with gold spans under a scheme.
public struct MatchCounts: Hashable, Sendable {
  /// Paired, and as the scheme wants it.
  public internal(set) var correct = 0
  /// Paired, and wrong.
  public internal(set) var incorrect = 0
  /// Paired, with another range; `partial` only.
  public internal(set) var partial = 0
  /// Gold spans without a partner.
  public internal(set) var missed = 0
  /// Predicted spans without a partner.
  public internal(set) var spurious = 0

  public init() {}

  public var goldCount: Int { correct + incorrect + partial + missed }
  public var predictedCount: Int { correct + incorrect + partial + spurious }

  /// Precision and recall, a partial match counting half.
  public var ratio: Ratio {
    Ratio(right: Double(correct) + 0.5 * Double(partial), gold: goldCount, predicted: predictedCount)
  }

  public static func += (a: inout MatchCounts, b: MatchCounts) {
    a.correct += b.correct
    a.incorrect += b.incorrect
    a.partial += b.partial
    a.missed += b.missed
    a.spurious += b.spurious
  }
}

/// Precision, recall and their harmonic mean, each from 0 to 1; 0 where there is nothing to divide by.
public struct Ratio: Hashable, Sendable {
  /// How many of the predicted are right; a half counts for what is right in part.
  public var right: Double
  /// How many there are to be found.
  public var gold: Int
  /// How many were found, rightly or not.
  public var predicted: Int

  public init(right: Double = 0, gold: Int = 0, predicted: Int = 0) {
    self.right = right
    self.gold = gold
    self.predicted = predicted
  }

  public var precision: Double { predicted == 0 ? 0 : right / Double(predicted) }
  public var recall: Double { gold == 0 ? 0 : right / Double(gold) }
  public var f1: Double { right == 0 ? 0 : 2 * precision * recall / (precision + recall) }

  public static func += (a: inout Ratio, b: Ratio) {
    a.right += b.right
    a.gold += b.gold
    a.predicted += b.predicted
  }
}
