import InquitModel

/// What the number grammar reads: a word, a run of digits with the separators inside it, or one symbol.
///
/// Numbers are cut finer than words are: `4.5bn` is digits and a word, `30-day` digits, a symbol and a word,
/// however the segmenter cuts them.
struct NumberToken: Sendable {
  enum Kind: Sendable { case word, digits, symbol }

  var range: ByteRange
  /// In lower case; digits of every script as ASCII.
  var text: String {
    didSet { hash = PhraseHash(text).value }
  }
  /// The hash of `text`.
  private(set) var hash: UInt64
  /// The only character of a symbol; U+0000 for words, digits and several characters.
  let mark: Unicode.Scalar
  var kind: Kind
  /// An index into the lexicon's entries; 0 for a word that is none of them.
  var entry: Int
  /// The value of a number word that was taken apart; 0 for all other words.
  var compound = 0
  /// The entry of the ending that the compound has behind its number: the jährig of dreijährig; 0 for none.
  var ending = 0
  var isCapitalised: Bool
  var hasSpaceBefore: Bool
  var sentence: Int

  /// A token whose text has the hash `hash`.
  init(
    range: ByteRange, text: String, hash: UInt64, kind: Kind, entry: Int,
    isCapitalised: Bool, hasSpaceBefore: Bool, sentence: Int
  ) {
    self.range = range
    self.text = text
    self.hash = hash
    self.kind = kind
    self.entry = entry
    self.isCapitalised = isCapitalised
    self.hasSpaceBefore = hasSpaceBefore
    self.sentence = sentence
    let first = kind == .symbol ? text.unicodeScalars.first : nil
    mark = first.flatMap { UTF8.width($0) == text.utf8.count ? $0 : nil } ?? "\0"
  }

  /// Whether the token is the symbol `c`.
  @inline(__always)
  func isMark(_ c: Unicode.Scalar) -> Bool { mark == c }
}

/// Cuts the words of a text into number tokens.
struct NumberLexer {
  let text: SourceText
  let lexicon: NumberLexicon
  private(set) var tokens: [NumberToken] = []
  /// Whether white space came last that the segmenter did not take for it: a no-break space in digits.
  private var followsSpace = false

  /// The tokens of `text`, in order.
  static func tokens(of text: AnalysedText, lexicon: NumberLexicon) -> [NumberToken] {
    var lexer = NumberLexer(text: text.text, lexicon: lexicon)
    lexer.tokens.reserveCapacity(text.words.count + text.words.count / 4)
    for word in text.words { lexer.add(word) }
    return lexer.tokens
  }

  private init(text: SourceText, lexicon: NumberLexicon) {
    self.text = text
    self.lexicon = lexicon
  }

  private mutating func add(_ word: Word) {
    let entry = lexicon.index(of: word.lowerHash)
    if word.shape.isDisjoint(with: [.hasDigit, .hasOther]) || (entry != 0 && !word.shape.contains(.hasDigit))
    {
      var token = NumberToken(
        range: word.range, text: word.lower, hash: word.lowerHash,
        kind: word.shape.isPunctuation ? .symbol : .word, entry: entry,
        isCapitalised: word.shape.isCapitalised, hasSpaceBefore: word.hasSpaceBefore || followsSpace,
        sentence: word.sentence)
      if entry == 0, token.kind == .word,
        lexicon.conventions.writesCompounds || lexicon.compounds.mayHaveEnding(word.lower),
        let compound = lexicon.compounds.number(in: word.lower),
        // Czech století, a century, is not a hundred years of age.
        compound.ending == 0 || lexicon.measures.units[token] == nil
      {
        token.compound = compound.value
        token.ending = compound.ending
      }
      tokens.append(token)
      followsSpace = false
    } else {
      split(word)
    }
  }

  private enum CharacterClass { case digit, letter, space, other }

  private static func characterClass(_ c: Unicode.Scalar) -> CharacterClass {
    switch c.value {
    case 0x30...0x39: return .digit
    case 0x41...0x5A, 0x61...0x7A: return .letter
    case 0..<0x80: return .other
    default: break
    }
    switch c.properties.generalCategory {
    case .decimalNumber: return .digit
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .enclosingMark:
      return .letter
    default: return c.properties.isWhitespace ? .space : .other
    }
  }

  /// Characters that group or point the digits around them, in some language.
  private static func isSeparator(_ c: Unicode.Scalar) -> Bool {
    c == "." || c == "," || c == "'" || c == "\u{2019}" || c == "\u{066B}" || c == "\u{066C}" || c == "\u{B7}"
  }

  private static func isApostrophe(_ c: Unicode.Scalar) -> Bool { c == "'" || c == "\u{2019}" }

  /// Whether three digits follow the apostrophe at `i`: 1'000, but not 5'11".
  private func groups(_ scalars: [Unicode.Scalar], after i: Int) -> Bool {
    let digits = scalars[(i + 1)...].prefix(4).prefix { Self.characterClass($0) == .digit }
    return digits.count == 3
  }

  private mutating func split(_ word: Word) {
    let scalars = Array(word.text.unicodeScalars)
    var offset = word.range.lowerBound
    var i = 0
    while i < scalars.count {
      let start = i
      let kind = Self.characterClass(scalars[i])
      i += 1
      switch kind {
      case .digit:
        while i < scalars.count {
          if Self.characterClass(scalars[i]) == .digit {
            i += 1
          } else if Self.isSeparator(scalars[i]), i + 1 < scalars.count,
            Self.characterClass(scalars[i + 1]) == .digit,
            !Self.isApostrophe(scalars[i]) || groups(scalars, after: i)
          {
            i += 2
          } else {
            break
          }
        }
      case .letter:
        while i < scalars.count, Self.characterClass(scalars[i]) == .letter || scalars[i] == "'" { i += 1 }
      case .space, .other: break
      }
      let length = scalars[start..<i].reduce(0) { $0 + UTF8.width($1) }
      let end = offset.advanced(by: length)
      if kind == .space {
        followsSpace = true
      } else {
        append(kind, scalars[start..<i], offset..<end, of: word, isFirst: start == 0)
        followsSpace = false
      }
      offset = end
    }
  }

  private mutating func append(
    _ kind: CharacterClass, _ scalars: ArraySlice<Unicode.Scalar>, _ range: ByteRange, of word: Word,
    isFirst: Bool
  ) {
    var string = ""
    for c in scalars { string.unicodeScalars.append(kind == .digit ? Self.asciiDigit(c) : Word.fold(c)) }
    let hash = PhraseHash(string).value
    var token = NumberToken(
      range: range, text: string, hash: hash,
      kind: kind == .digit ? .digits : kind == .letter ? .word : .symbol,
      entry: kind == .digit ? 0 : lexicon.index(of: hash),
      isCapitalised: kind == .letter && scalars.first.map { Word.fold($0) != $0 } == true,
      hasSpaceBefore: followsSpace || (isFirst && word.hasSpaceBefore), sentence: word.sentence)
    if kind == .digit, let last = tokens.last, startsDecimal(last, before: token) {
      token.range = last.range.lowerBound..<range.upperBound
      token.text = last.text + token.text
      token.hasSpaceBefore = last.hasSpaceBefore
      tokens.removeLast()
    }
    tokens.append(token)
  }

  /// Whether `last` is the point of a decimal without a zero before it: .08.
  private func startsDecimal(_ last: NumberToken, before digits: NumberToken) -> Bool {
    (last.isMark(".") || last.isMark(",")) && last.range.upperBound == digits.range.lowerBound
      && (last.hasSpaceBefore || tokens.count == 1 || tokens[tokens.count - 2].kind == .symbol)
  }

  private static func asciiDigit(_ c: Unicode.Scalar) -> Unicode.Scalar {
    if c.isASCII { return c }
    if c == "\u{2019}" { return "'" }
    guard c.properties.generalCategory == .decimalNumber, let value = c.properties.numericValue,
      let digit = Unicode.Scalar(0x30 + UInt32(value))
    else { return c }
    return digit
  }
}
