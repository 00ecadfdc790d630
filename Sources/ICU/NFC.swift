internal import CInquitICU

/// Unicode Normalisation Form C (UAX #15).
public enum NFC {
  /// `text` in NFC.
  public static func normalize(_ text: String) -> String? {
    let units = Array(text.utf16)
    return utf16String { iq_nfc(units, Int32(units.count), $0, $1, &$2) }
  }
}
