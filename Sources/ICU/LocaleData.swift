internal import CInquitICU

/// What CLDR, through ICU, knows of a locale.
public enum LocaleData {
  /// A locale's quotation marks: “ ” ‘ ’ in English, « » in French.
  public struct QuotationMarks: Hashable, Sendable {
    public let open: String
    public let close: String
    public let alternateOpen: String
    public let alternateClose: String
  }

  public static func quotationMarks(locale: String) -> QuotationMarks? {
    func mark(_ which: Int32) -> String? {
      utf16String { iq_quote_delimiter(locale, which, $0, $1, &$2) }
    }
    guard let open = mark(0), let close = mark(1), let alternateOpen = mark(2), let alternateClose = mark(3)
    else { return nil }
    return QuotationMarks(
      open: open, close: close, alternateOpen: alternateOpen, alternateClose: alternateClose)
  }

  /// The ids of all locales that ICU knows, in its order: "de_AT".
  public static let identifiers = (0..<iq_locale_count()).map { String(cString: iq_locale($0)) }

  /// The ISO 3166-1 alpha-2 codes that ICU knows.
  public static let regionCodes: [String] = {
    var codes: [String] = []
    var next = iq_regions()
    while let code = next.pointee {
      codes.append(String(cString: code))
      next += 1
    }
    return codes
  }()

  /// The name of a country or region in a language: `("UA", "fr")` is "Ukraine". The code itself comes back
  /// where ICU has no name.
  public static func regionName(_ code: String, locale: String) -> String? {
    utf16String { iq_region_name(code, locale, $0, $1, &$2) }
  }

  /// The decimal separator: "," in German.
  public static func decimalSeparator(locale: String) -> String? {
    utf16String { iq_number_symbol(locale, 0, $0, $1, &$2) }
  }

  /// The grouping separator: "." in German, a no-break space in Ukrainian.
  public static func groupingSeparator(locale: String) -> String? {
    utf16String { iq_number_symbol(locale, 1, $0, $1, &$2) }
  }
}
