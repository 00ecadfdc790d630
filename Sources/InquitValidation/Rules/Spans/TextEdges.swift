import InquitModel

extension SourceText {
  /// The first code point of a range; nil when it is empty.
  func first(of range: ByteRange) -> Unicode.Scalar? {
    range.isEmpty ? nil : scalar(at: range.lowerBound).scalar
  }

  /// The last code point of a range; nil when it is empty.
  func last(of range: ByteRange) -> Unicode.Scalar? {
    range.isEmpty ? nil : scalar(before: range.upperBound)
  }

  /// The code point that starts at `offset`; nil at the end of the text.
  func scalar(after offset: ByteOffset) -> Unicode.Scalar? {
    offset < endOffset ? scalar(at: offset).scalar : nil
  }

  /// `range` without the code points at both ends for which `isLeftOut` holds; empty if all are.
  func trimmed(_ range: ByteRange, _ isLeftOut: (Unicode.Scalar) -> Bool) -> ByteRange {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper {
      let (scalar, length) = self.scalar(at: lower)
      guard isLeftOut(scalar) else { break }
      lower = lower.advanced(by: length)
    }
    while lower < upper, let scalar = self.scalar(before: upper), isLeftOut(scalar) {
      upper = upper.advanced(by: -UTF8.width(scalar))
    }
    return lower..<upper
  }
}

extension UTF8 {
  /// How many bytes a code point takes.
  static func width(_ scalar: Unicode.Scalar) -> Int {
    scalar.value < 0x80 ? 1 : scalar.value < 0x800 ? 2 : scalar.value < 0x10000 ? 3 : 4
  }
}

extension Unicode.Scalar {
  var isSpace: Bool {
    value < 0x80 ? value == 0x20 || (value >= 0x09 && value <= 0x0D) : properties.isWhitespace
  }

  var isLetter: Bool {
    if value < 0x80 { return (value | 0x20) >= 0x61 && (value | 0x20) <= 0x7A }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: return true
    default: return false
    }
  }

  /// Tells ASCII apart without a look at the tables of properties, which text scans would pay for at every word.
  var isCapital: Bool {
    value < 0x80 ? value >= 0x41 && value <= 0x5A : properties.isUppercase
  }

  var isDigit: Bool {
    value < 0x80 ? value >= 0x30 && value <= 0x39 : properties.generalCategory == .decimalNumber
  }

  /// The marks that may close what this one opens; empty when it opens nothing.
  var closingQuotes: String.UnicodeScalarView {
    switch self {
    case "\"": "\"”“".unicodeScalars
    case "“": "”\"".unicodeScalars
    case "„": "“”\"".unicodeScalars
    case "”": "”\"".unicodeScalars
    case "«": "»".unicodeScalars
    case "»": "«»".unicodeScalars
    case "‹": "›".unicodeScalars
    case "‘": "’'".unicodeScalars
    case "‚": "‘’".unicodeScalars
    case "「": "」".unicodeScalars
    case "『": "』".unicodeScalars
    default: "".unicodeScalars
    }
  }
}
