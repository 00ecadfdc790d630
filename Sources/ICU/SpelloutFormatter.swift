internal import CInquitICU

/// Spells numbers out by ICU's rules: 22 is "twenty-two" in English.
public struct SpelloutFormatter: ~Copyable {
  private let handle: OpaquePointer

  public init(locale: String) throws(ICUError) {
    var status: Int32 = 0
    let handle = iq_spellout_open(locale, &status)
    try ICUError.check(status)
    self.handle = handle!
  }

  deinit { iq_spellout_close(handle) }

  /// `value` in words. `ruleSet` is as in `%spellout-ordinal`; nil when the locale has no such rules.
  public func string(from value: Int64, ruleSet: String? = nil) -> String? {
    utf16String { buffer, capacity, status in
      if let ruleSet {
        iq_spellout_format(handle, ruleSet, value, buffer, capacity, &status)
      } else {
        iq_spellout_format(handle, nil, value, buffer, capacity, &status)
      }
    }
  }

  /// The names of the locale's rule sets, as in `%spellout-ordinal`.
  public var ruleSets: [String] {
    let names = utf16String { iq_spellout_rule_sets(handle, $0, $1, &$2) } ?? ""
    return names.utf8.split(separator: UInt8(ascii: ";")).map { String(decoding: $0, as: UTF8.self) }
  }
}
