/// How sure a sample is of a format.
struct Recognition: Hashable, Sendable {
  enum Confidence: Int, Comparable, Sendable {
    /// Nothing speaks against it.
    case possible
    /// It looks so, though others might look so too.
    case likely
    /// The format's own mark is there.
    case certain

    static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
  }

  let confidence: Confidence
  /// What in the sample says so: it reads on from "because".
  let reason: String

  static func certain(_ reason: String) -> Recognition { Recognition(confidence: .certain, reason: reason) }
  static func likely(_ reason: String) -> Recognition { Recognition(confidence: .likely, reason: reason) }
  static func possible(_ reason: String) -> Recognition { Recognition(confidence: .possible, reason: reason) }
}

/// The format of a file, as far as its beginning tells.
public struct Detection: Sendable {
  public let format: Format
  /// What says so: it reads on from "because".
  public let reason: String
  /// Other formats that the sample fits as well.
  public let alternatives: [Format]

  /// How many bytes from a file's start are enough.
  public static let sampleLength = 1 << 16

  /// The format of a file that starts with `bytes` and is called `name`; nil when it is none of them.
  ///
  /// What the file holds counts; the name decides only between formats that fit equally well.
  public init?(sample bytes: [UInt8], isWhole: Bool, name: String? = nil) {
    let sample = Sample(bytes, isWhole: isWhole, name: name)
    let found = Format.all.compactMap { format in
      format.recognise(sample).map { (format: format, recognition: $0) }
    }
    guard let best = found.map(\.recognition.confidence).max() else { return nil }
    let fitting = found.filter { $0.recognition.confidence == best }
    let chosen =
      fitting.first { sample.hasExtension(of: $0.format) } ?? fitting[0]
    format = chosen.format
    reason = chosen.recognition.reason
    alternatives = fitting.map(\.format).filter { $0.id != chosen.format.id }
  }
}
