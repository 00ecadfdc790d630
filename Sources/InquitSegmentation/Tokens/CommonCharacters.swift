import ICU

/// What ICU and the standard library say of the first characters of Unicode, up to kana, ready to look up.
enum CommonCharacters {
  private static let range: Range<UInt32> = 0..<0x3100
  private static let scalars = range.compactMap(Unicode.Scalar.init)
  private static let traits = scalars.map(TokenTraits.init(uncommon:))
  private static let lowercase = scalars.map(CharacterProperty.lowercase)

  /// Nil for a character that is not one of these.
  @inline(__always)
  static func traits(of c: Unicode.Scalar) -> TokenTraits? {
    range.contains(c.value) ? traits[Int(c.value)] : nil
  }

  /// Nil for a character that is not one of these.
  @inline(__always)
  static func lowercase(of c: Unicode.Scalar) -> Unicode.Scalar? {
    range.contains(c.value) ? lowercase[Int(c.value)] : nil
  }
}
