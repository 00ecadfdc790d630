import InquitModel

/// Findings that are known and not to be reported again.
///
/// The file has a line for each: how often, the code, the file, the document and the message, separated by TABs and
/// sorted. It holds no positions, so it survives edits elsewhere in a file.
public struct Baseline: Hashable, Sendable {
  private var counts: [String: Int] = [:]

  public init() {}

  /// Throws at the first line that is none of a baseline.
  public init(parsing text: String) throws(ConfigurationError) {
    for (n, line) in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .enumerated()
    {
      if line.isEmpty { continue }
      let fields = line.split(separator: UInt8(ascii: "\t"), maxSplits: 1, omittingEmptySubsequences: false)
      guard fields.count == 2, let count = Int(String(Substring(fields[0]))), count > 0 else {
        throw ConfigurationError(
          line: n + 1, message: "not a line of a baseline",
          help: "write the baseline anew with --write-baseline")
      }
      counts[String(Substring(fields[1]))] = count
    }
  }

  public mutating func add(_ finding: Finding) { counts[Self.key(finding), default: 0] += 1 }

  /// Whether the finding is known; each known one is used up once.
  public mutating func consume(_ finding: Finding) -> Bool {
    let key = Self.key(finding)
    guard let count = counts[key] else { return false }
    counts[key] = count > 1 ? count - 1 : nil
    return true
  }

  public var text: String {
    counts.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .map { "\($0.value)\t\($0.key)\n" }.joined()
  }

  private static func key(_ finding: Finding) -> String {
    [finding.code.rawValue, finding.file ?? "", finding.document ?? "", finding.message]
      .map { field in String(String.UnicodeScalarView(field.unicodeScalars.filter { $0.value >= 0x20 })) }
      .joined(separator: "\t")
  }
}

extension Finding {
  /// A number that stays the same when the finding moves within its file (in hexadecimal).
  public var fingerprint: String {
    var hash = StableHash.start
    for field in [code.rawValue, file ?? "", document ?? "", message] {
      for byte in field.utf8 { hash = StableHash.add(byte, to: hash) }
      // No text has this byte, so it ends the field.
      hash = StableHash.add(0xFF as UInt8, to: hash)
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
