/// Text in styles, filled into lines of a given width.
struct WrappedText {
  private let width: Int
  private let indent: String
  private(set) var text = ""
  private var column: Int
  /// What has been added since the last place where a line may end, styles included.
  private var word = ""
  private var wordWidth = 0
  /// Spaces before the word; those before a line end are not written.
  private var spaces = 0
  private var style: Style?

  init(width: Int, indent: Int) {
    self.width = max(20, width)
    self.indent = String(repeating: " ", count: indent)
    column = indent
  }

  mutating func add(_ string: String, _ style: Style?) {
    if style != self.style {
      if self.style != nil { word += "\u{1B}[0m" }
      if let style { word += "\u{1B}[\(style.rawValue)m" }
      self.style = style
    }
    for character in string {
      if character.isNewline {
        endWord()
        endLine()
      } else if character == " " || character == "\t" {
        endWord()
        spaces += 1
      } else {
        let width = DisplayWidth.of(character)
        // Scripts with wide characters have no spaces; a line may end before each of them.
        if width == 2 { endWord() }
        word += DisplayWidth.printable(String(character))
        wordWidth += width
        // A word that is longer than the line is cut.
        if wordWidth >= self.width - indent.utf8.count { endWord() }
      }
    }
  }

  /// Ends the last line, and all styles.
  mutating func finish() {
    endWord()
    if style != nil { text += "\u{1B}[0m" }
    if text.utf8.last != UInt8(ascii: "\n") { text += "\n" }
  }

  private mutating func endWord() {
    if wordWidth > 0 {
      if column + spaces + wordWidth > width, column > indent.utf8.count {
        endLine()
      }
      text += column == indent.utf8.count ? indent : ""
      text += String(repeating: " ", count: spaces)
      column += spaces
      spaces = 0
    }
    text += word
    column += wordWidth
    word = ""
    wordWidth = 0
  }

  private mutating func endLine() {
    text += "\n"
    column = indent.utf8.count
    spaces = 0
  }
}
