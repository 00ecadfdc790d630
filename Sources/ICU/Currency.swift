internal import CInquitICU

/// Currencies, from ICU's data.
public enum Currency {
  /// Whether `code` is an ISO 4217 code in capitals, also one of the past: EUR, USD, DEM.
  public static func exists(_ code: String) -> Bool { iq_is_currency(code) }
}
