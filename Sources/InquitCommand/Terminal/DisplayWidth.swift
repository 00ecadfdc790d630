import ICU

/// How text looks on a terminal: its width in columns, and what stands in for what must not reach it.
enum DisplayWidth {
  /// The columns that `text` takes.
  static func of(_ text: String) -> Int { text.reduce(0) { $0 + of($1) } }

  /// The columns that one character takes. The code points of an emoji sequence share the widest one's
  /// place; a flag is two letters in one place of two columns.
  static func of(_ character: Character) -> Int {
    if let ascii = character.asciiValue { return ascii >= 0x20 && ascii != 0x7F ? 1 : 0 }
    var width = 0
    var hasEmojiStyle = false
    var regionalIndicators = 0
    for scalar in character.unicodeScalars {
      width = max(width, CharacterProperty.columns(scalar))
      if scalar == "\u{FE0F}" { hasEmojiStyle = true }
      if (0x1F1E6...0x1F1FF).contains(scalar.value) { regionalIndicators += 1 }
    }
    return hasEmojiStyle || regionalIndicators == 2 ? 2 : width
  }

  /// `text` on one line, without controls: an escape sequence in a text would otherwise be obeyed.
  static func printable(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(printable(scalar)) }
    return String(result)
  }

  /// One user-perceived character likewise.
  static func printable(_ character: Character) -> String { printable(String(character)) }

  static func printable(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D, 0x2028, 0x2029: return " "
    // The pictures of the control characters.
    case 0..<0x20: return Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
    case 0x7F: return "\u{2421}"
    case 0x80..<0xA0: return "\u{FFFD}"
    // Overrides of the direction would show the line in an order that it does not have.
    case 0x202A...0x202E, 0x2066...0x2069: return "\u{FFFD}"
    default: return scalar
    }
  }
}

extension Character {
  /// How many columns of a terminal the character takes, as it is shown there.
  var columns: Int {
    if let ascii = asciiValue, ascii >= 0x20, ascii != 0x7F { return 1 }
    return DisplayWidth.of(DisplayWidth.printable(self))
  }
}

extension StringProtocol {
  /// How many columns of a terminal the string takes.
  var columns: Int { reduce(0) { $0 + $1.columns } }

  /// The longest start of the string that fits into `width` columns.
  func prefix(columns width: Int) -> String {
    var result = ""
    var used = 0
    for character in self {
      used += character.columns
      if used > width { break }
      result.append(character)
    }
    return result
  }

  /// The string cut with an ellipsis or filled with blanks to exactly `width` columns.
  func fitted(to width: Int) -> String {
    if width <= 0 { return "" }
    let columns = self.columns
    if columns <= width { return String(self) + String(repeating: " ", count: width - columns) }
    let start = prefix(columns: width - 1)
    // A wide character may leave a column over.
    return start + "…" + String(repeating: " ", count: width - 1 - start.columns)
  }

  /// The string, cut with an ellipsis where it takes more than `width` columns.
  func shortened(to width: Int) -> String {
    columns <= width ? String(self) : prefix(columns: width - 1) + "…"
  }
}
