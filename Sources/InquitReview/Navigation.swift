import InquitFormats
import InquitModel

extension ReviewSession {
  /// What white space separates: the tokens of documents that nothing else has cut.
  package static func words(of document: Document) -> [ByteRange] {
    var result: [ByteRange] = []
    var start: Int?
    for (i, byte) in document.text.bytes.enumerated() {
      if byte <= 0x20 {
        if let s = start { result.append(ByteRange(s, i)) }
        start = nil
      } else if start == nil {
        start = i
      }
    }
    if let s = start { result.append(ByteRange(s, document.text.bytes.count)) }
    return result
  }

  /// The token that `offset` lies in; nil between tokens.
  package func token(at offset: ByteOffset) -> ByteRange? {
    token(endingAfter: offset).flatMap { $0.lowerBound <= offset ? $0 : nil }
  }

  /// The first token that starts at `offset` or behind it.
  package func token(from offset: ByteOffset) -> ByteRange? {
    let place = tokens.partitioningIndex { $0.lowerBound >= offset }
    return place < tokens.count ? tokens[place] : nil
  }

  func token(endingAfter offset: ByteOffset) -> ByteRange? {
    let place = tokens.partitioningIndex { $0.upperBound > offset }
    return place < tokens.count ? tokens[place] : nil
  }

  func token(startingBefore offset: ByteOffset) -> ByteRange? {
    let place = tokens.partitioningIndex { $0.lowerBound >= offset }
    return place > 0 ? tokens[place - 1] : nil
  }

  func token(endingBefore offset: ByteOffset) -> ByteRange? {
    let place = tokens.partitioningIndex { $0.upperBound >= offset }
    return place > 0 ? tokens[place - 1] : nil
  }

  /// The end of the token that `offset` lies in; `offset` itself between tokens.
  func tokenEnd(at offset: ByteOffset) -> ByteOffset { token(at: offset)?.upperBound ?? offset }

  mutating func go(to id: String) throws(ReviewError) {
    guard let index = ids.firstIndex(where: { sameBytes($0, id) }) else {
      throw ReviewError("there is no document “\(id)”")
    }
    try visit(index)
    try refresh()
  }

  mutating func search(for pattern: String) throws(ReviewError) {
    _ = try matches(of: pattern)
    self.pattern = pattern
    try move(.next, .match)
  }

  /// Puts the cursor somewhere without a command, as scrolling does. What lies there comes into focus.
  package mutating func moveCursor(to offset: ByteOffset) {
    cursor = min(max(0, offset), document.text.endOffset)
    focus = innermostAnnotation(at: cursor)?.id
  }

  mutating func moveDocument(_ direction: ReviewCommand.Direction) throws(ReviewError) {
    guard let next = document(in: direction) else {
      throw ReviewError(direction == .next ? "this is the last document" : "this is the first document")
    }
    try visit(next)
    try refresh()
  }

  /// Whether there is a document before or behind the one at hand.
  package func hasDocument(_ direction: ReviewCommand.Direction) -> Bool { document(in: direction) != nil }

  private func document(in direction: ReviewCommand.Direction) -> Int? {
    let place = queue.firstIndex(of: current) ?? 0
    let next = direction == .next ? place + 1 : place - 1
    return queue.indices.contains(next) ? queue[next] : nil
  }

  mutating func move(_ direction: ReviewCommand.Direction, _ stop: ReviewCommand.Stop)
    throws(ReviewError)
  {
    switch stop {
    case .annotation: try moveFocus(direction, stop) { _ in true }
    case .suggestion: try moveFocus(direction, stop) { !$0.provenance.isJudged }
    case .doubtful:
      let limit = doubtfulBelow
      try moveFocus(direction, stop) { !$0.provenance.isJudged && ($0.provenance.confidence ?? 0) < limit }
    default:
      let ranges = try ranges(of: stop)
      let place = ranges.partitioningIndex {
        direction == .next ? $0.lowerBound > cursor : $0.lowerBound >= cursor
      }
      let index = direction == .next ? place : place - 1
      let found = ranges.indices.contains(index) ? ranges[index].lowerBound : nil
      guard let found else { throw ReviewError("there is no \(direction.rawValue) \(stop.rawValue)") }
      cursor = found
      focus = innermostAnnotation(at: found)?.id
    }
  }

  /// The ranges that a stop stands for, in text order.
  private func ranges(of stop: ReviewCommand.Stop) throws(ReviewError) -> [ByteRange] {
    switch stop {
    case .token: return tokens
    case .sentence: return document.sentences ?? []
    case .paragraph: return paragraphs
    case .match:
      guard let pattern else { throw ReviewError("nothing has been searched for") }
      return try matches(of: pattern)
    default: return (stops[stop]?(document) ?? []).sorted { $0.lowerBound < $1.lowerBound }
    }
  }

  private var paragraphs: [ByteRange] {
    var result: [ByteRange] = []
    var previousEnd: ByteOffset = 0
    for token in tokens {
      let gap = document.text.bytes(in: previousEnd..<max(previousEnd, token.lowerBound))
      if result.isEmpty || gap.contains(UInt8(ascii: "\n")) { result.append(token) }
      previousEnd = token.upperBound
    }
    return result
  }

  private func matches(of pattern: String) throws(ReviewError) -> [ByteRange] {
    // Much faster than by a regular expression.
    if pattern.utf8.allSatisfy({ !Self.metacharacters.contains($0) }) {
      return Occurrences(of: pattern).ranges(in: document.text)
    }
    let regex: Regex<AnyRegexOutput>
    do { regex = try Regex(pattern).matchingSemantics(.unicodeScalar) } catch {
      throw ReviewError("“\(pattern)” is not a regular expression")
    }
    let text = document.text.description
    return text.matches(of: regex).filter { !$0.range.isEmpty }.map { match in
      ByteRange(
        text.utf8.distance(from: text.startIndex, to: match.range.lowerBound),
        text.utf8.distance(from: text.startIndex, to: match.range.upperBound))
    }
  }

  private static let metacharacters = Set("\\^$.|?*+()[]{}".utf8)

  /// Annotations in reading order: by start, the outer before the inner.
  package var annotationsInOrder: [Annotation] {
    document.annotations.filter { !$0.ranges.isEmpty }.enumerated().sorted { a, b in
      let (x, y) = (a.element.ranges[0], b.element.ranges[0])
      return (x.lowerBound, y.upperBound, a.offset) < (y.lowerBound, x.upperBound, b.offset)
    }.map(\.element)
  }

  /// The open suggestions of the least confidence, at most `count`, the most doubtful first. One pass, since it is
  /// asked for at every key press.
  package func mostDoubtful(_ count: Int) -> [Annotation] {
    func doubt(_ annotation: Annotation) -> (Double, Int) {
      (annotation.provenance.confidence ?? 0, annotation.ranges.first?.lowerBound.value ?? 0)
    }
    var found: [Int] = []
    let annotations = document.annotations
    for i in annotations.indices where !annotations[i].provenance.isJudged {
      if found.count == count, let last = found.last, doubt(annotations[i]) >= doubt(annotations[last]) {
        continue
      }
      let place = found.firstIndex { doubt(annotations[i]) < doubt(annotations[$0]) } ?? found.count
      found.insert(i, at: place)
      if found.count > count { found.removeLast() }
    }
    return found.map { annotations[$0] }
  }

  private mutating func moveFocus(
    _ direction: ReviewCommand.Direction, _ stop: ReviewCommand.Stop, where isWanted: (Annotation) -> Bool
  ) throws(ReviewError) {
    let all = annotationsInOrder
    let next: Annotation?
    if let focus, let place = all.firstIndex(where: { $0.id == focus }) {
      next =
        direction == .next ? all[(place + 1)...].first(where: isWanted) : all[..<place].last(where: isWanted)
    } else {
      next =
        direction == .next
        ? all.first { isWanted($0) && $0.ranges[0].lowerBound >= cursor }
        : all.last { isWanted($0) && $0.ranges[0].lowerBound < cursor }
    }
    guard let next else { throw ReviewError("there is no \(direction.rawValue) \(stop.rawValue)") }
    attend(to: next)
  }

  /// The shortest annotation over `offset` that has not been rejected.
  func innermostAnnotation(at offset: ByteOffset) -> Annotation? {
    document.annotations
      .filter { a in
        a.provenance.status != .rejected
          && a.ranges.contains { $0.lowerBound <= offset && offset < $0.upperBound }
      }
      .min { length(of: $0) < length(of: $1) }
  }

  private func length(of annotation: Annotation) -> Int {
    annotation.ranges.reduce(0) { $0 + $1.length() }
  }

  /// The annotation of an id, or the one in focus when `id` is nil.
  func annotation(_ id: String?) throws(ReviewError) -> Annotation {
    guard let id = id ?? focus else {
      throw ReviewError("no annotation is in focus", help: "go to one first, as with 'next annotation'")
    }
    guard let annotation = document.annotations.first(where: { $0.id == id }) else {
      throw ReviewError("there is no annotation “\(id)” in this document")
    }
    return annotation
  }
}
