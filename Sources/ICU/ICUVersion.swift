internal import CInquitICU

/// The versions of the ICU that this program was linked with.
public enum ICUVersion {
  /// As in `72.1`.
  public static let icu = versions.icu
  /// The Unicode version of ICU's data, as in `15.0`.
  public static let unicode = versions.unicode

  private static let versions: (icu: String, unicode: String) = {
    var icu: [UInt8] = [0, 0, 0, 0]
    var unicode: [UInt8] = [0, 0, 0, 0]
    iq_versions(&icu, &unicode)
    return ("\(icu[0]).\(icu[1])", "\(unicode[0]).\(unicode[1])")
  }()
}
