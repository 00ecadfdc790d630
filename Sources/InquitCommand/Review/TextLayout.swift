import InquitModel

/// A text wrapped to the width of a screen.
///
/// It depends on the text and the width alone, so editing annotations never lays out anew.
struct TextLayout {
  /// A line of the screen: a stretch of text without the line end or the space at which it was broken.
  let lines: [ByteRange]
  let width: Int

  /// Wraps `text` at white space, or inside a word that is longer than a line. There is always one line.
  init(_ text: SourceText, width: Int) {
    self.width = max(1, width)
    var lines: [ByteRange] = []
    var paragraphStart = 0
    let bytes = text.bytes
    while paragraphStart <= bytes.count {
      let newline = bytes[paragraphStart...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      let hasReturn =
        newline < bytes.count && newline > paragraphStart && bytes[newline - 1] == UInt8(ascii: "\r")
      let paragraph = ByteRange(paragraphStart, hasReturn ? newline - 1 : newline)
      Self.wrap(paragraph, of: text, width: self.width, into: &lines)
      paragraphStart = newline + 1
    }
    self.lines = lines
  }

  private static func wrap(
    _ paragraph: ByteRange, of text: SourceText, width: Int, into lines: inout [ByteRange]
  ) {
    var start = paragraph.lowerBound
    var position = start
    var columns = 0
    var lastSpace: ByteOffset?
    for character in text[paragraph] {
      let cell = character.columns
      while columns + cell > width, character != " ", position > start {
        if let space = lastSpace {
          lines.append(start..<space)
          start = space.advanced(by: 1)
          columns = text[start..<position].columns
          lastSpace = nil
        } else {
          lines.append(start..<position)
          start = position
          columns = 0
        }
      }
      if columns + cell > width, character == " " {
        lines.append(start..<position)
        position = position.advanced(by: 1)
        start = position
        columns = 0
        lastSpace = nil
        continue
      }
      if character == " " { lastSpace = position }
      columns += cell
      position = position.advanced(by: character.utf8.count)
    }
    lines.append(start..<paragraph.upperBound)
  }

  /// The index of the line that shows `offset`.
  func line(of offset: ByteOffset) -> Int {
    max(0, lines.partitioningIndex { $0.lowerBound > offset } - 1)
  }
}
