import InquitModel

/// What each reading of a mark costs, in tenths. The pairing with the least sum wins, so the numbers only
/// matter against each other: a misplaced space (50) is dearer than a mark that curls the wrong way (40),
/// and to pass over a double mark (60) is dearer than either.
enum PairingCosts {
  static let wrongCurl = 40
  static let wrongCurlClosing = 60
  /// An opening mark that stands right behind a letter, or a closing one right before.
  static let attached = 40
  /// An opening mark before a space, or a closing one behind.
  static let detached = 50
  static let ignoredDouble = 60
  /// 6'2", 12": inches, not speech.
  static let ignoredAfterDigit = 30
  static let ignoredSingle = 25
  static let apostropheAtWord = 12
  static let pluralPossessive = 3
  /// A quote that goes on in the next paragraph, which opens with a mark again.
  static let continued = 5
  static let unclosed = 55
  static let longSingle = 30
  /// In bytes: what stands in single marks is short.
  static let longestSingle = 400
  static let sameFamilyInside = 40
  /// Prefers a double pair around a single one, all else being equal.
  static let single = 2

  /// A mark with its costs, or nil for an apostrophe inside a word.
  static func candidate(_ glyph: QuotationMarks.Glyph, in context: MarkContext) -> QuotationMarks.Candidate? {
    if glyph.family == .single, context.left == .letter || context.left == .digit, context.right == .letter,
      !context.precedesSyllable
    {
      return nil
    }
    var opening = glyph.opens ? 0 : wrongCurl
    var closing = glyph.closes ? 0 : wrongCurlClosing
    if context.left == .letter || context.left == .digit || context.left == .other { opening += attached }
    if context.right == .space && !glyph.isSpaced { opening += detached }
    if context.left == .space && !glyph.isSpaced { closing += detached }
    if context.right == .letter && !context.precedesSyllable || context.right == .digit {
      closing += attached
    }
    return QuotationMarks.Candidate(
      range: context.mark, family: glyph.family, opening: opening, closing: closing,
      ignoring: ignoring(glyph, in: context))
  }

  private static func ignoring(_ glyph: QuotationMarks.Glyph, in context: MarkContext) -> Int {
    guard glyph.family == .single else {
      return context.left == .digit && glyph.opens && glyph.closes ? ignoredAfterDigit : ignoredDouble
    }
    if context.precedesElision { return 0 }
    if context.left == .digit { return pluralPossessive }
    if context.followsPossessor && context.right == .space { return pluralPossessive }
    if context.left == .letter && glyph.closes { return apostropheAtWord }
    return ignoredSingle
  }
}
