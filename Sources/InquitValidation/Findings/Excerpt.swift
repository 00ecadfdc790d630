import InquitModel

/// The lines of a text around some ranges, cut to a readable length, for showing where a finding is.
public struct Excerpt: Hashable, Sendable {
  public struct Line: Hashable, Sendable {
    /// The line of the document's text, from 1.
    public let number: Int
    /// The line, or the part of it near the ranges; without its line end.
    public let text: SourceText
    /// What to underline, counted from the start of `text`. An empty range marks a place.
    public let marks: [ByteRange]
    public let isCutAtStart: Bool
    public let isCutAtEnd: Bool
  }

  public let lines: [Line]

  /// How many bytes of the line to show before and after what is marked.
  private static let context = 60
  /// How many marked bytes to show at most.
  private static let longestMark = 160
  private static let mostLines = 3

  /// The lines of `text` that hold `ranges`, which must lie in the text, between code points. Of long lines and of
  /// many lines only the start is shown.
  public init(_ text: SourceText, _ ranges: [ByteRange], lines index: LineIndex) {
    var lines: [Line] = []
    var rest = ranges[...]
    while let range = rest.first, lines.count < Self.mostLines {
      let line = Self.lineRange(around: range.lowerBound, in: text)
      // All further ranges that start on the same line, and near enough to be shown with this one.
      let reach = range.lowerBound.value + Self.longestMark
      let same = rest.prefix {
        $0.lowerBound >= line.lowerBound && $0.lowerBound <= line.upperBound && $0.lowerBound.value <= reach
      }
      lines.append(Self.line(text, line, number: index.line(of: range.lowerBound), Array(same)))
      rest = rest.dropFirst(max(1, same.count))
    }
    self.lines = lines
  }

  private static func line(
    _ text: SourceText, _ line: ByteRange, number: Int, _ ranges: [ByteRange]
  ) -> Line {
    let first = ranges[0].lowerBound.value
    let last = ranges.map(\.upperBound.value).max() ?? first
    var start = max(line.lowerBound.value, first - context)
    var end = min(line.upperBound.value, min(last, first + longestMark) + context)
    while start > line.lowerBound.value, !text.isScalarBoundary(ByteOffset(start)) { start -= 1 }
    while end < line.upperBound.value, !text.isScalarBoundary(ByteOffset(end)) { end += 1 }
    let shown = ByteRange(start, end)
    let marks = ranges.map { range in
      ByteRange(
        min(range.lowerBound.value, end) - start,
        max(min(range.lowerBound.value, end), min(range.upperBound.value, end)) - start)
    }
    return Line(
      number: number, text: SourceText(text[shown]), marks: marks,
      isCutAtStart: start > line.lowerBound.value, isCutAtEnd: end < line.upperBound.value)
  }

  /// The line that holds `offset`, without its line end; of a long one a stretch that is longer than what is shown,
  /// so that many findings on one line of megabytes take no quadratic time.
  private static func lineRange(around offset: ByteOffset, in text: SourceText) -> ByteRange {
    let furthestStart = max(0, offset.value - 2 * context)
    let furthestEnd = min(text.bytes.count, offset.value + longestMark + 2 * context)
    var start = offset.value
    while start > furthestStart, text.bytes[start - 1] != UInt8(ascii: "\n") { start -= 1 }
    var end = offset.value
    while end < furthestEnd, text.bytes[end] != UInt8(ascii: "\n") { end += 1 }
    if end > start, text.bytes[end - 1] == UInt8(ascii: "\r") { end = max(offset.value, end - 1) }
    return ByteRange(start, end)
  }
}

/// `text` in curly marks for a message, cut to a readable length, line ends shown as a blank. A text that starts with
/// a quotation mark gets no further ones.
func quoted(_ text: String, limit: Int = 40) -> String {
  var shown = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    if shown.count == limit {
      shown.append("…")
      break
    }
    shown.append(scalar.value < 0x20 ? " " : scalar)
  }
  let hasMarks = text.unicodeScalars.first.map { !$0.closingQuotes.isEmpty } ?? false
  return hasMarks ? String(shown) : "“\(String(shown))”"
}
