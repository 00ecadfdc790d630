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

  /// `text` in at most `columns`, with … at the end where something is cut off.
  static func clipped(_ text: String, to columns: Int) -> String {
    var width = 0
    var end = text.startIndex
    for i in text.indices {
      width += of(text[i])
      if width > columns { return text[..<end] + "…" }
      if width <= columns - 1 { end = text.index(after: i) }
    }
    return text
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
