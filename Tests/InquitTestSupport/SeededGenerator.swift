import InquitModel

/// A repeatable source of random numbers, so that a failing property test can be run again.
public struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var numbers: SplitMix64

  public init(seed: UInt64) { numbers = SplitMix64(seed: seed) }

  public mutating func next() -> UInt64 { numbers.next() }

  /// A text of up to `length` code points from all planes, with line ends, marks, emoji and ASCII mixed.
  public mutating func text(length: Int) -> String {
    var scalars = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...length, using: &self) {
      let pool: ClosedRange<UInt32> =
        [
          0x20...0x7E, 0x20...0x7E, 0xA0...0x2FF, 0x300...0x36F, 0x400...0x4FF, 0x2010...0x2040,
          0x4E00...0x4FFF, 0x1F600...0x1F64F, 0x0A...0x0D,
        ][Int.random(in: 0..<9, using: &self)]
      if let scalar = Unicode.Scalar(UInt32.random(in: pool, using: &self)) { scalars.append(scalar) }
    }
    return String(scalars)
  }
}
