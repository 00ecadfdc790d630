internal import CInquitICU

/// Properties of code points, from ICU's data.
public enum CharacterProperty {
  /// Simple lower-case mapping.
  public static func lowercase(_ c: Unicode.Scalar) -> Unicode.Scalar {
    Unicode.Scalar(iq_to_lower(c.value)) ?? c
  }

  /// Whether `c` has the property Quotation_Mark.
  public static func isQuotationMark(_ c: Unicode.Scalar) -> Bool { iq_is_quotation_mark(c.value) }

  /// The ISO 15924 code of the script, as in `Cyrl`.
  public static func script(_ c: Unicode.Scalar) -> String { String(cString: iq_script(c.value)) }

  /// How many terminal columns `c` takes (UAX #11): 0 for marks and controls, 2 for wide and full-width.
  public static func columns(_ c: Unicode.Scalar) -> Int {
    if c.value >= 0x20 && c.value < 0x7F { return 1 }
    switch c.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator, .paragraphSeparator: return 0
    default: break
    }
    let width = iq_east_asian_width(c.value)
    return width == 3 || width == 5 ? 2 : 1
  }
}
