/// Roman numerals, read only where a noun asks for one: World War II, Phase IV.
enum RomanNumeral {
  private static let letters: [(text: String, value: Int)] = [
    ("L", 50), ("XL", 40), ("X", 10), ("IX", 9), ("V", 5), ("IV", 4), ("I", 1),
  ]

  /// The value of a numeral in capitals from I to LXXXIX, or nil when `text` is not spelled as the rules want. A
  /// single L is a letter.
  static func value(of text: String) -> Int? {
    let bytes = Array(text.utf8)
    guard (1...8).contains(bytes.count), text != "L" else { return nil }
    var value = 0
    var i = 0
    while i < bytes.count {
      guard let letter = letters.first(where: { bytes[i...].starts(with: $0.text.utf8) }) else { return nil }
      value += letter.value
      i += letter.text.utf8.count
    }
    return text.utf8.elementsEqual(spelling(of: value).utf8) ? value : nil
  }

  private static func spelling(of value: Int) -> String {
    var rest = value
    var text = ""
    for letter in letters {
      while rest >= letter.value {
        text += letter.text
        rest -= letter.value
      }
    }
    return text
  }
}
