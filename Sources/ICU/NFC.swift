internal import CInquitICU

/// Unicode Normalisation Form C (UAX #15).
public enum NFC {
  /// The length, in UTF-16 code units, of the longest start of `text` that is surely in NFC.
  public static func normalizedPrefixLength(of text: [UInt16]) throws(ICUError) -> Int {
    var status: Int32 = 0
    let n = iq_nfc_span(text, Int32(text.count), &status)
    try ICUError.check(status)
    return Int(n)
  }

  /// `text` in NFC.
  public static func normalize(_ text: String) -> String? {
    let units = Array(text.utf16)
    return utf16String { iq_nfc(units, Int32(units.count), $0, $1, &$2) }
  }
}
