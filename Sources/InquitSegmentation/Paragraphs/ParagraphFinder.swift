import InquitModel

/// Finds paragraphs: lines, or the lines that a mail or book program broke a paragraph into.
struct ParagraphFinder {
  /// A stretch of whole lines, the last line end included. It may be blank.
  struct Paragraph {
    let range: Range<Int>
    /// Whether its inner line ends are mere white space.
    let isWrapped: Bool
    /// Whether a stretch starts with it.
    let startsStretch: Bool
  }

  /// No line of wrapped text is longer, in bytes.
  private static let widestWrap = 100
  /// Shorter lines are verse, lists, addresses.
  private static let narrowestWrap = 50
  /// How much narrower than its widest line a program may have wrapped: characters of several bytes make
  /// widths uneven.
  private static let wrapSlack = 3
  /// Longer blocks are taken as lines, so that memory does not grow with a file without blank lines.
  private static let longestBlock = 1000

  /// A longer line is several paragraphs, so that memory does not grow with a file without line ends.
  private static let longestLine = 1 << 20
  /// How far behind that a good place to cut the line is looked for.
  private static let cutWindow = 1 << 14
  /// After so many bytes the next block starts a stretch: a piece of text that is segmented like a text of its
  /// own.
  private static let stretchLength = 1 << 20

  private var position = 0
  private var stretchStart = 0
  /// Whether the lines at hand are the first of a stretch.
  private var isNewStretch = false
  /// Lines that have been read but not returned, the first of which is next.
  private var lines: [Range<Int>] = []
  private var nextLine = 0

  /// The next paragraph, or nil at the end of the text.
  mutating func next(in bytes: Span<UInt8>, _ map: borrowing ByteMap) -> Paragraph? {
    if nextLine == lines.count {
      readBlock(bytes, map)
      if lines.isEmpty { return nil }
      if Self.isWrapped(lines, bytes) {
        let range = lines[0].lowerBound..<position
        lines.removeAll(keepingCapacity: true)
        return Paragraph(range: range, isWrapped: true, startsStretch: isNewStretch)
      }
    }
    defer { nextLine += 1 }
    return Paragraph(range: lines[nextLine], isWrapped: false, startsStretch: isNewStretch && nextLine == 0)
  }

  /// Where the first stretch of a text ends. Nil when `bytes`, which start the text, are too few to tell;
  /// if they are all of it, the end is at most theirs.
  static func stretchEnd(in bytes: Span<UInt8>, isWhole: Bool) -> Int? {
    var finder = ParagraphFinder()
    let map = ByteMap(bytes)
    while finder.position < min(bytes.count, stretchLength) { finder.readBlock(bytes, map) }
    return isWhole || finder.position + cutWindow <= bytes.count ? finder.position : nil
  }

  /// Reads lines up to the first that is blank or too long to be one of several, which is the last one read.
  private mutating func readBlock(_ bytes: Span<UInt8>, _ map: borrowing ByteMap) {
    lines.removeAll(keepingCapacity: true)
    nextLine = 0
    isNewStretch = position - stretchStart >= Self.stretchLength
    if isNewStretch { stretchStart = position }
    while position < bytes.count, lines.count < Self.longestBlock {
      let end = Self.lineEnd(bytes, map, from: position)
      lines.append(position..<end)
      let isLast = end - position > Self.widestWrap + 2 || trim(position..<end, bytes).isEmpty
      position = end
      if isLast { break }
    }
  }

  /// The position after the line that starts at `start`, its line end included.
  private static func lineEnd(_ bytes: Span<UInt8>, _ map: borrowing ByteMap, from start: Int) -> Int {
    let limit = min(bytes.count, start + longestLine)
    var i = start
    while true {
      i = map.nextLineEnd(from: i, limit: limit)
      if i == limit { return limit == bytes.count ? limit : cut(bytes, from: limit) }
      let byte = bytes[i]
      i += 1
      if byte == UInt8(ascii: "\n") { return i }
      if byte == UInt8(ascii: "\r"), i == bytes.count || bytes[i] != UInt8(ascii: "\n") { return i }
      // U+2028 and U+2029.
      if byte == 0xE2, bytes[i] == 0x80, bytes[i + 1] & 0xFE == 0xA8 { return i + 2 }
    }
  }

  /// Where a line that goes on at `start` is cut: after its end, else after a sentence, before a word, or
  /// between two characters.
  private static func cut(_ bytes: Span<UInt8>, from start: Int) -> Int {
    let end = min(bytes.count, start + cutWindow)
    if let lineEnd = (start..<end).first(where: { bytes[$0] == UInt8(ascii: "\n") }) { return lineEnd + 1 }
    for i in start + 1..<max(start + 1, end) where bytes[i] <= 0x20 {
      if [UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?")].contains(bytes[i - 1]) { return i + 1 }
    }
    if let space = (start..<end).first(where: { bytes[$0] <= 0x20 }) { return space + 1 }
    var i = end
    while i > start + 1, i < bytes.count, bytes[i] & 0xC0 == 0x80 { i -= 1 }
    return i
  }

  /// Whether lines are one paragraph: three or more, and every line but the last was ended where the next
  /// one's first word would not have fitted into the width of the block.
  private static func isWrapped(_ lines: [Range<Int>], _ bytes: Span<UInt8>) -> Bool {
    guard lines.count >= 3 else { return false }
    var width = 0
    var count = 0
    for line in lines {
      let content = trim(line, bytes)
      width = max(width, content.count)
      count += content.isEmpty ? 0 : 1
    }
    guard count >= 3, width >= narrowestWrap, width <= widestWrap else { return false }
    var last: Range<Int>?
    for line in lines {
      let content = trim(line, bytes)
      if content.isEmpty { continue }
      if let last {
        var word = content.lowerBound
        while word < content.upperBound, !isSpace(bytes, at: word) { word += 1 }
        guard last.count + 1 + word - content.lowerBound > width - wrapSlack else { return false }
      }
      last = content
    }
    return true
  }
}

/// `range` without the white space at its ends.
func trim(_ range: Range<Int>, _ bytes: Span<UInt8>) -> Range<Int> {
  var lower = range.lowerBound
  while lower < range.upperBound, isSpace(bytes, at: lower) { lower += decodeScalar(bytes, at: lower).length }
  var upper = range.upperBound
  while upper > lower {
    var i = upper - 1
    while i > lower, bytes[i] & 0xC0 == 0x80 { i -= 1 }
    guard isSpace(bytes, at: i) else { break }
    upper = i
  }
  return lower..<upper
}
