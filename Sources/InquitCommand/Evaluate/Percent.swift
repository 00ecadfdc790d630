/// Shares as people read them.
enum Percent {
  /// A share from 0 to 1 as a percentage with two decimals: `97.50`.
  static func text(_ share: Double) -> String {
    let hundredths = Int((share * 10_000).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
