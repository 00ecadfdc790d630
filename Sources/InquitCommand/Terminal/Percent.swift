/// Shares as people read them.
enum Percent {
  /// A share from 0 to 1 as a percentage with two decimals: `97.50`.
  static func text(_ share: Double) -> String {
    let hundredths = Int((share * 10_000).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }

  /// A share in whole per cent; a file may say more than 1 or less than 0, which is 100 or 0.
  static func whole(_ share: Double) -> Int { Int((min(max(share, 0), 1) * 100).rounded()) }
}
