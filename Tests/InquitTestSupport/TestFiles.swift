import Foundation

/// Where tests find files.
public enum TestFiles {
  /// The folder that holds Package.swift.
  public static let packageRoot = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The bytes of a file of the project.
  public static func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: packageRoot.appending(path: path)))
  }

  /// A file of the development corpora, or nil when they are not there. They have licences of their own and
  /// are no part of the project; `INQUIT_CORPORA` names their folder. Tests that want them are skipped
  /// without them.
  public static func corpus(_ name: String) -> URL? {
    let folder =
      ProcessInfo.processInfo.environment["INQUIT_CORPORA"].map { URL(filePath: $0) }
      ?? packageRoot.appending(path: "../shared/corpora").standardizedFileURL
    let file = folder.appending(path: name)
    return FileManager.default.fileExists(atPath: file.path) ? file : nil
  }

  /// A file of Debian's package unicode-data, or nil when it is not installed.
  public static func unicodeData(_ name: String) -> URL? {
    let file = URL(filePath: "/usr/share/unicode/auxiliary").appending(path: name)
    return FileManager.default.fileExists(atPath: file.path) ? file : nil
  }
}

/// A repeatable source of random numbers (SplitMix64), so that a failing property test can be run again.
public struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  public init(seed: UInt64) { state = seed }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

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
