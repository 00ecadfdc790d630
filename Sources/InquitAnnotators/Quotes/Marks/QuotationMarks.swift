import ICU
import InquitData
import InquitModel

/// The glyphs that can be quotation marks in texts of one language.
struct QuotationMarks: Sendable {
  /// Marks of one family can close each other: “ and ", but not “ and ».
  enum Family: String, Sendable {
    case double, single, guillemet
    case singleGuillemet = "single-guillemet"
    case corner
    case whiteCorner = "white-corner"

    var isSingle: Bool { self == .single || self == .singleGuillemet }
  }

  struct Glyph: Sendable {
    let family: Family
    /// Whether the language, or else Unicode's usual reading, lets the glyph open or close.
    var opens: Bool
    var closes: Bool
    /// Whether a space stands between the mark and what it quotes, as in « Je pars ».
    var isSpaced = false
  }

  private let glyphs: [UInt32: Glyph]
  /// Words that begin with an apostrophe, without it: em, tis.
  private let elisions: Set<String>
  private let possessives: PossessiveForms

  /// Every mark of any language.
  static let spellings = Set(LanguageData.root.rows(of: "quotation-marks.txt").compactMap(\.first))

  private static let cache = LanguageCache(QuotationMarks.init(language:))

  /// The marks of a language, read once.
  static func of(language: String) -> QuotationMarks { cache[language] }

  private init(language: String) {
    var glyphs: [UInt32: Glyph] = [:]
    for row in LanguageData.root.rows(of: "quotation-marks.txt") {
      guard row.count >= 3, let scalar = row[0].unicodeScalars.first, let family = Family(rawValue: row[1])
      else { continue }
      glyphs[scalar.value] = Glyph(family: family, opens: row[2] != "close", closes: row[2] != "open")
    }
    // CLDR's marks of the language are allowed beside the usual reading: „…“ in German, »…« in Danish.
    if let marks = LocaleData.quotationMarks(locale: language) {
      for open in [marks.open, marks.alternateOpen] {
        if let scalar = open.unicodeScalars.first { glyphs[scalar.value]?.opens = true }
      }
      for close in [marks.close, marks.alternateClose] {
        if let scalar = close.unicodeScalars.first { glyphs[scalar.value]?.closes = true }
      }
    }
    let reporting = QuoteLexicon.of(language: language).reporting
    for (key, glyph) in glyphs where glyph.family == .guillemet || glyph.family == .singleGuillemet {
      if glyph.family == .guillemet, reporting.has(.spacedGuillemets) { glyphs[key]?.isSpaced = true }
      guard reporting.has(.reversedGuillemets) else { continue }
      glyphs[key]?.opens = true
      glyphs[key]?.closes = true
    }
    self.glyphs = glyphs
    elisions = Set(LanguageData(language: language).entries(of: "elisions.txt"))
    possessives = .of(language: language)
  }

  /// A mark that may open or close a quote, with what each reading costs.
  struct Candidate: Sendable {
    let range: ByteRange
    let family: Family
    let opening: Int
    let closing: Int
    /// What it costs to say that this is no quotation mark.
    let ignoring: Int
  }

  /// The candidates in `range`, in text order. Apostrophes between letters are none.
  func candidates(in text: SourceText, _ range: ByteRange) -> [Candidate] {
    var result: [Candidate] = []
    var i = range.lowerBound.value
    let end = range.upperBound.value
    while i < end {
      let byte = text.bytes[i]
      if byte < 0x80 {
        guard byte == 0x22 || byte == 0x27 || byte == 0x60 else {
          i += 1
          continue
        }
      } else if byte != 0xE2 && byte != 0xC2 && byte != 0xE3 && byte != 0xEF {
        i += 1
        continue
      }
      let (scalar, length) = text.scalar(at: ByteOffset(i))
      guard let glyph = glyphs[scalar.value] else {
        i += length
        continue
      }
      // '' and `` are how plain-text newswire writes double marks.
      let isDoubled =
        (byte == 0x27 || byte == 0x60) && i + 1 < end && text.bytes[i + 1] == byte
      let markEnd = i + (isDoubled ? 2 : length)
      let context = MarkContext(
        text: text, mark: ByteRange(i, markEnd), within: range, elisions: elisions, possessives: possessives)
      let effective = isDoubled ? Glyph(family: .double, opens: true, closes: byte == 0x27) : glyph
      if let candidate = PairingCosts.candidate(effective, in: context) { result.append(candidate) }
      i = markEnd
    }
    return result
  }
}

/// What stands around a mark.
struct MarkContext {
  enum Neighbour {
    case space, letter, digit, opener, other
  }

  let mark: ByteRange
  let left: Neighbour
  let right: Neighbour
  /// Whether the letter on the left is one that an apostrophe makes a possessive of: the workers’.
  let followsPossessor: Bool
  /// Whether a word that is written with an apostrophe in front follows, or a decade's digits.
  let precedesElision: Bool
  /// Whether Chinese, Japanese or Korean follows, where words need no space and no apostrophe: ‘내일’이라고.
  let precedesSyllable: Bool

  init(
    text: SourceText, mark: ByteRange, within: ByteRange, elisions: Set<String>, possessives: PossessiveForms
  ) {
    self.mark = mark
    let before = mark.lowerBound > within.lowerBound ? text.scalar(before: mark.lowerBound) : nil
    let after = mark.upperBound < within.upperBound ? text.scalar(at: mark.upperBound).scalar : nil
    left = Self.neighbour(before)
    right = Self.neighbour(after)
    followsPossessor =
      before.map { possessives.lettersBeforeApostrophe.contains(CharacterProperty.lowercase($0)) } ?? false
    precedesSyllable =
      after.map { (0x1100...0x11FF).contains($0.value) || (0x2E80...0xD7FF).contains($0.value) } ?? false
    precedesElision =
      right == .letter || right == .digit
      ? Self.isElided(text, from: mark.upperBound, to: within.upperBound, elisions) : false
  }

  private static func neighbour(_ c: Unicode.Scalar?) -> Neighbour {
    guard let c else { return .space }
    if c.properties.isWhitespace || c == "\u{200B}" || c == "\u{FEFF}" { return .space }
    if c.properties.isAlphabetic { return .letter }
    if c.properties.numericType != nil { return .digit }
    switch c.properties.generalCategory {
    case .openPunctuation, .dashPunctuation, .initialPunctuation: return .opener
    default: return c == "/" || c == "\"" || c == "'" ? .opener : .other
    }
  }

  private static func isElided(
    _ text: SourceText, from start: ByteOffset, to end: ByteOffset, _ elisions: Set<String>
  ) -> Bool {
    var word = ""
    var at = start
    while at < end, word.utf8.count <= 8 {
      let (scalar, length) = text.scalar(at: at)
      guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else { break }
      word.unicodeScalars.append(CharacterProperty.lowercase(scalar))
      at = at.advanced(by: length)
    }
    // ’90s and ’19: two digits, perhaps with an s.
    let digits = word.utf8.prefix { $0 >= 0x30 && $0 <= 0x39 }.count
    return elisions.contains(word) || (digits == 2 && word.utf8.count <= 3)
  }
}
