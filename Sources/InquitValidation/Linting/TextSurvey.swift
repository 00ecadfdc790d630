import InquitModel

/// Which kinds of characters a text holds, so that rules about rare ones need not look for them.
struct TextSurvey: OptionSet, Hashable, Sendable {
  let rawValue: UInt16
  init(rawValue: UInt16) { self.rawValue = rawValue }

  /// A C0 control other than TAB, LF and CR, or DEL.
  static let control = TextSurvey(rawValue: 1 << 0)
  static let carriageReturn = TextSurvey(rawValue: 1 << 1)
  static let ampersand = TextSurvey(rawValue: 1 << 2)
  static let lessThan = TextSurvey(rawValue: 1 << 3)
  static let backslash = TextSurvey(rawValue: 1 << 4)
  /// U+0080…U+00BF: C1 controls, no-break space, soft hyphen.
  static let latinSymbol = TextSurvey(rawValue: 1 << 5)
  /// U+00C0…U+02FF and U+0370…U+07FF: letters of Latin, Greek, Cyrillic, Hebrew, Arabic.
  static let letter = TextSurvey(rawValue: 1 << 6)
  /// U+2000…U+2FFF: general punctuation and symbols.
  static let punctuation = TextSurvey(rawValue: 1 << 7)
  /// U+E000…U+FFFF: private use, compatibility forms, U+FEFF, U+FFFD.
  static let specials = TextSurvey(rawValue: 1 << 8)
  /// Anything outside the basic plane.
  static let supplementary = TextSurvey(rawValue: 1 << 9)
  /// Something that may be out of normal form C: a mark, or a character that decomposes.
  static let normalisable = TextSurvey(rawValue: 1 << 10)
  /// Cyrillic or Greek letters.
  static let cyrillicOrGreek = TextSurvey(rawValue: 1 << 11)

  /// A C1 control.
  static let c1Control = TextSurvey(rawValue: 1 << 12)
  /// U+2028…U+202E and U+2060…U+206F: line separators, invisible characters and bidirectional controls.
  static let formatting = TextSurvey(rawValue: 1 << 13)
  /// U+00AD, U+200B, U+FEFF.
  static let zeroWidth = TextSurvey(rawValue: 1 << 14)

  init(_ text: SourceText) {
    var bits: UInt16 = 0
    let bytes = text.bytes.span
    Self.kinds.withUnsafeBufferPointer { kinds in
      for i in bytes.indices {
        let kind = kinds[Int(bytes[i])]
        bits |= kind
        if kind & Self.closer != 0 { bits |= Self.kind(ofSequenceAt: i, in: bytes).rawValue }
      }
    }
    rawValue = bits
  }

  /// The kinds whose lead byte does not tell enough.
  private static let closer = latinSymbol.rawValue | punctuation.rawValue | specials.rawValue

  /// What the second and third byte of a sequence tell.
  private static func kind(ofSequenceAt i: Int, in bytes: Span<UInt8>) -> TextSurvey {
    guard i + 1 < bytes.count else { return [] }
    let third = i + 2 < bytes.count ? bytes[i + 2] : 0
    switch (bytes[i], bytes[i + 1], third) {
    case (0xC2, 0x80...0x9F, _): return .c1Control
    case (0xC2, 0xAD, _), (0xE2, 0x80, 0x8B), (0xEF, 0xBB, 0xBF): return .zeroWidth
    case (0xE2, 0x80, 0xA8...0xAE), (0xE2, 0x81, 0xA0...0xAF): return .formatting
    default: return []
    }
  }

  /// What each byte tells. Only lead bytes of a sequence tell anything.
  private static let kinds: [UInt16] = {
    var kinds = [UInt16](repeating: 0, count: 256)
    func set(_ bytes: ClosedRange<Int>, _ survey: TextSurvey) {
      for byte in bytes { kinds[byte] |= survey.rawValue }
    }
    set(0x00...0x1F, .control)
    for byte in [0x09, 0x0A, 0x0D] { kinds[byte] = 0 }
    set(0x7F...0x7F, .control)
    set(0x0D...0x0D, .carriageReturn)
    set(0x26...0x26, .ampersand)
    set(0x3C...0x3C, .lessThan)
    set(0x5C...0x5C, .backslash)
    set(0xC2...0xC2, .latinSymbol)
    set(0xC3...0xDF, .letter)
    set(0xE2...0xE2, .punctuation)
    set(0xEE...0xEF, .specials)
    set(0xF0...0xF4, .supplementary)
    // Latin-1, Latin Extended and Cyrillic letters are normal by themselves; E2 holds U+212B and few others.
    for range in [0xCC...0xCF, 0xD2...0xD2, 0xD6...0xDF, 0xE0...0xEF, 0xF0...0xF4] {
      set(range, .normalisable)
    }
    kinds[0xE2] &= ~TextSurvey.normalisable.rawValue
    set(0xCD...0xD4, .cyrillicOrGreek)
    return kinds
  }()
}
