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
    var sentences: [Sentence] = []
    var next = 0
    for (index, range) in segments.sentences.enumerated() {
      let first = words.count
      while next < segments.tokens.count, segments.tokens[next].lowerBound < range.upperBound {
        words.append(
          Word(
            segments.tokens[next], in: text, sentence: index,
            previousEnd: next > 0 ? segments.tokens[next - 1].upperBound : 0))
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
  public let shape: WordShape
  /// The index of its sentence.
  public let sentence: Int
  /// Whether white space, or the start of the text, comes before it.
  public let hasSpaceBefore: Bool

  init(_ range: ByteRange, in text: SourceText, sentence: Int, previousEnd: ByteOffset) {
    self.range = range
    self.text = text[range]
    self.sentence = sentence
    hasSpaceBefore = range.lowerBound == 0 || previousEnd < range.lowerBound
    var lower = ""
    var shape: WordShape = []
    var count = 0
    for scalar in self.text.unicodeScalars {
      shape.add(scalar, isFirst: count == 0)
      count += 1
      lower.unicodeScalars.append(Self.fold(scalar))
    }
    self.lower = lower
    self.shape = shape
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
    case .nonspacingMark, .spacingMark, .enclosingMark: break
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
