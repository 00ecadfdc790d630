/// How bad a finding is.
public enum Level: String, Hashable, Sendable, CaseIterable, Comparable {
  /// Worth knowing; often right as it is.
  case info
  /// Probably wrong.
  case warning
  /// Wrong: programs that read the file will stumble, or read something else than was meant.
  case error

  private var rank: Int { self == .error ? 2 : self == .warning ? 1 : 0 }

  public static func < (a: Level, b: Level) -> Bool { a.rank < b.rank }
}
