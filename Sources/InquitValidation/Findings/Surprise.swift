#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// How unlikely a case is, in bits.
enum Surprise {
  /// Of one of `rare` cases among `all`.
  ///
  /// The probability is estimated with half a case added to the rare ones and one to all (Krichevsky and Trofimov,
  /// "The performance of universal encoding", 1981), so that one case among three says less than one among three
  /// hundred.
  static func bits(of rare: Int, among all: Int) -> Double {
    bits(ofProbability: (Double(rare) + 0.5) / (Double(all) + 1))
  }

  /// Of a case whose probability is known; that of an impossible one is twenty bits.
  static func bits(ofProbability probability: Double) -> Double {
    (-log2(min(1, max(probability, 0x1p-20))) * 100).rounded() / 100
  }
}
