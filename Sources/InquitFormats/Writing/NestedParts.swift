import InquitModel

/// Annotations over a text as a sequence of openings and closings that nest properly, for markup.
///
/// Where two cross, the one that ends later is closed with the other and opened again at once.
struct NestedParts {
  enum Event: Hashable {
    case text(ByteRange)
    /// The part opens; `isFirst` at the very first opening of its annotation.
    case open(annotation: Int, isFirst: Bool)
    /// Closes what was opened last.
    case close
  }

  private struct Part {
    let annotation: Int
    let range: ByteRange
    var isFirst: Bool
  }

  private(set) var events: [Event] = []
  private var stack: [Part] = []
  private var position: ByteOffset = 0

  /// Annotations are named by their index. Of two parts with one range, the earlier annotation is outside.
  init(_ annotations: [Annotation], in text: SourceText) {
    var parts: [Part] = []
    for (i, annotation) in annotations.enumerated() {
      for (j, range) in annotation.ranges.enumerated() {
        parts.append(Part(annotation: i, range: range, isFirst: j == 0))
      }
    }
    parts.sort {
      ($0.range.lowerBound, -$0.range.upperBound.value, $0.annotation)
        < ($1.range.lowerBound, -$1.range.upperBound.value, $1.annotation)
    }
    for part in parts {
      close(upTo: part.range.lowerBound)
      moveOn(to: part.range.lowerBound)
      open(part)
    }
    close(upTo: text.endOffset)
    moveOn(to: text.endOffset)
  }

  private mutating func moveOn(to offset: ByteOffset) {
    if position < offset { events.append(.text(position..<offset)) }
    position = offset
  }

  private mutating func open(_ part: Part) {
    events.append(.open(annotation: part.annotation, isFirst: part.isFirst))
    stack.append(part)
  }

  private mutating func close(upTo limit: ByteOffset) {
    while let end = stack.map(\.range.upperBound).min(), end <= limit,
      let deepest = stack.firstIndex(where: { $0.range.upperBound == end })
    {
      moveOn(to: end)
      let above = stack[deepest...].filter { $0.range.upperBound > end }
      for _ in stack[deepest...] { events.append(.close) }
      stack.removeSubrange(deepest...)
      for var part in above {
        part.isFirst = false
        open(part)
      }
    }
  }
}
