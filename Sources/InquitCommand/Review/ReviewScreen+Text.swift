import Inquit
import InquitModel
import InquitReview

/// The text with its annotations.
extension ReviewScreen {
  func textLines(_ session: ReviewSession, _ view: ReviewView) -> [String] {
    let lines = view.layout.lines
    guard let window = window(of: view) else { return [] }
    let styles = self.styles(in: window, session, view)
    var result = lines[min(view.top, lines.count - 1)...].prefix(textRows).map {
      line($0, of: session.document.text, styles, from: window.lowerBound)
    }
    while result.count < textRows { result.append(String(repeating: " ", count: textColumns)) }
    if gutterColumns == 0 { return result }
    let gutter = RelationGutter(of: session, layout: view.layout, top: view.top, rows: textRows)
    return zip(gutter.lines, result).map { $0 + $1 }
  }

  /// A style for every byte of `window`. Longer annotations are painted first, so the innermost shows.
  private func styles(in window: ByteRange, _ session: ReviewSession, _ view: ReviewView) -> [TextStyle] {
    var styles = [TextStyle](repeating: TextStyle(), count: window.length())
    func paint(_ range: ByteRange, _ change: (inout TextStyle) -> Void) {
      let lower = max(range.lowerBound, window.lowerBound).value - window.lowerBound.value
      let upper = min(range.upperBound, window.upperBound).value - window.lowerBound.value
      for i in lower..<max(lower, upper) { change(&styles[i]) }
    }
    let visible = session.document.annotations.filter { annotation in
      annotation.provenance.status != .rejected && annotation.ranges.contains { $0.overlaps(window) }
    }
    let longestFirst = visible.sorted { length($0) > length($1) }
    let linked = linkedIDs(session)
    for annotation in longestFirst {
      let color = view.usesColor ? LabelColor.code(of: annotation.label, in: session.schema) : nil
      for range in annotation.ranges {
        paint(range) { style in
          style.color = color
          // Without colours, an underline is all that tells annotated text from other text.
          style.isUnderlined = !annotation.provenance.isJudged || !view.usesColor
          if linked.contains(annotation.id) { style.isBold = true }
        }
      }
    }
    if let focus = session.focusedAnnotation {
      for range in focus.ranges { paint(range) { $0.isReversed = true } }
    }
    if let selection = session.selection { paint(selection) { $0.isReversed = true } }
    if let token = session.token(at: session.cursor) {
      paint(token) {
        $0.isBold = true
        $0.isUnderlined = true
      }
    }
    return styles
  }

  /// The annotations that a relation ties to the one in focus.
  private func linkedIDs(_ session: ReviewSession) -> Set<String> {
    guard let focus = session.focus else { return [] }
    var ids = Set<String>()
    for relation in session.document.relations {
      if relation.source == focus { ids.insert(relation.target) }
      if relation.target == focus { ids.insert(relation.source) }
    }
    return ids
  }

  private func length(_ annotation: Annotation) -> Int { annotation.ranges.reduce(0) { $0 + $1.length() } }

  private func line(
    _ range: ByteRange, of text: SourceText, _ styles: [TextStyle], from origin: ByteOffset
  ) -> String {
    var result = ""
    var run = ""
    var style = TextStyle()
    var used = 0
    var position = range.lowerBound.value - origin.value
    for character in text[range] {
      let next = styles[position]
      if next != style {
        result += style.apply(to: run)
        run = ""
        style = next
      }
      used += character.columns
      run += DisplayWidth.printable(character)
      position += character.utf8.count
    }
    result += style.apply(to: run)
    return result + String(repeating: " ", count: max(0, textColumns - used))
  }
}
