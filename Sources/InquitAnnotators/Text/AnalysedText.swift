import ICU
import InquitModel
import InquitSegmentation

/// What every annotator reads: a text's words with their normal forms, its sentences and paragraphs,
/// computed once.
public struct AnalysedText: Sendable {
  /// A stretch of sentences that ends at a line end.
  public struct Paragraph: Hashable, Sendable {
    public let range: ByteRange
    /// Indexes into `sentences`.
    public let sentences: Range<Int>
    /// Indexes into `words`.
    public let words: Range<Int>
  }

  public struct Sentence: Hashable, Sendable {
    public let range: ByteRange
    /// Indexes into `words`.
    public let words: Range<Int>
  }

  public let text: SourceText
  /// A BCP 47 tag.
  public let language: String
  public let words: [Word]
  public let sentences: [Sentence]
  public let paragraphs: [Paragraph]

  public init(text: SourceText, language: String, segments: Segments) {
    self.text = text
    self.language = language
    var words: [Word] = []
    words.reserveCapacity(segments.tokens.count)
    let possessives = PossessiveForms.of(language: language)
    var sentences: [Sentence] = []
    var next = 0
    for (index, range) in segments.sentences.enumerated() {
      let first = words.count
      while next < segments.tokens.count, segments.tokens[next].lowerBound < range.upperBound {
        words.append(
          Word(
            segments.tokens[next], in: text, sentence: index,
            previousEnd: next > 0 ? segments.tokens[next - 1].upperBound : 0, possessives))
        next += 1
      }
      sentences.append(Sentence(range: range, words: first..<words.count))
    }
    self.words = words
    self.sentences = sentences
    var paragraphs: [Paragraph] = []
    var sentence = 0
    for range in segments.paragraphs {
      let first = sentence
      while sentence < sentences.count, sentences[sentence].range.lowerBound < range.upperBound {
        sentence += 1
      }
      guard first < sentence else { continue }
      paragraphs.append(
        Paragraph(
          range: range, sentences: first..<sentence,
          words: sentences[first].words.lowerBound..<sentences[sentence - 1].words.upperBound))
    }
    self.paragraphs = paragraphs
  }

  /// The bytes from the first word's start to the last one's end; `words` must not be empty.
  public func range(of words: Range<Int>) -> ByteRange {
    self.words[words.lowerBound].range.lowerBound..<self.words[words.upperBound - 1].range.upperBound
  }

  /// The text from the first word's start to the last one's end.
  public func string(of words: Range<Int>) -> String { text[range(of: words)] }
}

/// A token with what annotators ask about it again and again.
public struct Word: Hashable, Sendable {
  public let range: ByteRange
  /// As written.
  public let text: String
  /// In lower case, with ’ and ʼ as ', for look-ups.
  public let lower: String
  /// The hash of `lower`, for tables of words and phrases.
  let lowerHash: UInt64
  public let shape: WordShape
  /// The only character of a mark; U+0000 for words and several characters.
  let mark: Unicode.Scalar
  /// The index of its sentence.
  public let sentence: Int
  /// Whether white space, or the start of the text, comes before it.
  public let hasSpaceBefore: Bool
  /// Whether it is the mark of a possessive, as the language writes it: ’s.
  let isPossessive: Bool
  /// Whether it is a word, or a mark, that ends as possessives do: Ann’s in one token.
  let endsInPossessive: Bool

  init(
    _ range: ByteRange, in text: SourceText, sentence: Int, previousEnd: ByteOffset,
    _ possessives: borrowing PossessiveForms
  ) {
    self.range = range
    self.text = text[range]
    self.sentence = sentence
    hasSpaceBefore = range.lowerBound == 0 || previousEnd < range.lowerBound
    var spelling = Spelling()
    let bytes = text.bytes.span.extracting(range.lowerBound.value..<range.upperBound.value)
    spelling.read(bytes)
    shape = spelling.shape
    lower = spelling.isLower ? self.text : String(decoding: spelling.lower, as: UTF8.self)
    lowerHash = spelling.hash.value
    // An apostrophe is no letter, or one that `lower` writes otherwise: most words need no look for one.
    let hasApostrophe =
      (shape.contains(.hasOther) || !spelling.isLower) && lower.utf8.contains(UInt8(ascii: "'"))
    isPossessive = hasApostrophe && possessives.isMark(lower)
    endsInPossessive = hasApostrophe && possessives.isEnding(of: lower)
    mark = shape.isPunctuation ? Self.onlyScalar(of: bytes) ?? "\0" : "\0"
  }

  private static func onlyScalar(of bytes: Span<UInt8>) -> Unicode.Scalar? {
    guard !bytes.isEmpty else { return nil }
    let (scalar, length) = decodeScalar(bytes, at: 0)
    return length == bytes.count ? scalar : nil
  }

  /// Whether the word is the mark `c`.
  @inline(__always)
  func isMark(_ c: Unicode.Scalar) -> Bool { mark == c }

  /// What a word's bytes tell, found in one pass.
  private struct Spelling {
    private(set) var shape: WordShape = []
    private(set) var hash = PhraseHash()
    /// Whether the word is its own lower-case form, so that it needs no copy.
    private(set) var isLower = true
    /// The lower-case form; empty while `isLower`.
    private(set) var lower: [UInt8] = []

    mutating func read(_ bytes: Span<UInt8>) {
      var i = 0
      while i < bytes.count {
        let byte = bytes[i]
        if byte < 0x80 {
          let c = Unicode.Scalar(byte)
          shape.add(c, isFirst: i == 0)
          let isUpper = byte >= 0x41 && byte <= 0x5A
          if isUpper { copy(bytes, upTo: i) }
          append(isUpper ? byte | 0x20 : byte)
          i += 1
        } else {
          let (c, length) = decodeScalar(bytes, at: i)
          shape.add(c, isFirst: i == 0)
          let folded = Word.fold(c)
          if folded != c { copy(bytes, upTo: i) }
          for unit in folded.utf8 { append(unit) }
          i += length
        }
      }
    }

    /// Starts the copy of a word that is not in lower case.
    private mutating func copy(_ bytes: Span<UInt8>, upTo end: Int) {
      guard isLower else { return }
      isLower = false
      for i in 0..<end { lower.append(bytes[i]) }
    }

    private mutating func append(_ byte: UInt8) {
      hash.append(byte)
      if !isLower { lower.append(byte) }
    }
  }

  /// A phrase of a list as words are looked up: in lower case, with one kind of apostrophe.
  static func folded(_ phrase: String) -> String {
    var result = ""
    for c in phrase.unicodeScalars { result.unicodeScalars.append(fold(c)) }
    return result
  }

  static func fold(_ c: Unicode.Scalar) -> Unicode.Scalar {
    if c.isASCII { return c.value >= 0x41 && c.value <= 0x5A ? Unicode.Scalar(c.value | 0x20)! : c }
    if c == "\u{2019}" || c == "\u{02BC}" { return "'" }
    return CharacterProperty.lowercase(c)
  }
}

/// What a word looks like.
public struct WordShape: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// The first character is an upper-case letter.
  public static let startsUpper = WordShape(rawValue: 1)
  public static let hasLower = WordShape(rawValue: 2)
  /// An upper-case letter after the first character.
  public static let hasInnerUpper = WordShape(rawValue: 4)
  public static let hasDigit = WordShape(rawValue: 8)
  public static let hasLetter = WordShape(rawValue: 16)
  /// A character that is neither letter, mark nor digit.
  public static let hasOther = WordShape(rawValue: 32)
  /// A mark upon a letter that is a character of its own: é as e and ´.
  public static let hasMark = WordShape(rawValue: 64)

  fileprivate mutating func add(_ c: Unicode.Scalar, isFirst: Bool) {
    switch c.value {
    case 0x61...0x7A:
      insert([.hasLower, .hasLetter])
      return
    case 0x41...0x5A:
      insert([isFirst ? .startsUpper : .hasInnerUpper, .hasLetter])
      return
    case 0x30...0x39:
      insert(.hasDigit)
      return
    case 0..<0x80:
      insert(.hasOther)
      return
    default: break
    }
    switch c.properties.generalCategory {
    case .uppercaseLetter, .titlecaseLetter: insert([isFirst ? .startsUpper : .hasInnerUpper, .hasLetter])
    case .lowercaseLetter: insert([.hasLower, .hasLetter])
    case .modifierLetter, .otherLetter: insert(.hasLetter)
    case .nonspacingMark, .spacingMark, .enclosingMark: insert(.hasMark)
    case .decimalNumber: insert(.hasDigit)
    default: insert(.hasOther)
    }
  }

  /// Punctuation or a symbol: no letter and no digit.
  public var isPunctuation: Bool { isDisjoint(with: [.hasLetter, .hasDigit]) }
  /// At least two letters, none of them in lower case: US, NATO.
  public var isAllCapitals: Bool { contains([.startsUpper, .hasInnerUpper]) && !contains(.hasLower) }
  /// A capital first: Anna, US, but not iPhone.
  public var isCapitalised: Bool { contains(.startsUpper) }
}
