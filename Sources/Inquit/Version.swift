/// The version of Inquit.
public enum InquitVersion {
  /// As in `0.1.0` (semantic versioning).
  public static let current = "0.1.0"
}
