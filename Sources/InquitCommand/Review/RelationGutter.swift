import InquitModel
import InquitReview

/// Arrows in the margin between the annotation in focus and those that relations tie to it: from a quote to its
/// speaker, and from a speaker back to the quotes. Within a line of the screen there is nothing to point at: the
/// other end stands out in bold.
struct RelationGutter {
  static let columns = 2

  /// A string of two columns for each row.
  private(set) var lines: [String]

  init(of session: ReviewSession, layout: TextLayout, top: Int, rows: Int) {
    lines = Array(repeating: "  ", count: rows)
    guard let focus = session.focusedAnnotation, let start = Self.line(of: focus, layout) else { return }
    var ends: [Int: String] = [:]
    var hasIncoming = false
    var others: [String: Bool] = [:]
    for relation in session.document.relations {
      if relation.source == focus.id { others[relation.target] = true }
      if relation.target == focus.id { others[relation.source] = others[relation.source] ?? false }
    }
    for annotation in session.document.annotations {
      guard let isTarget = others[annotation.id], let line = Self.line(of: annotation, layout), line != start
      else { continue }
      if isTarget { ends[line] = "▶" } else { hasIncoming = true }
      ends[line] = ends[line] ?? "─"
    }
    guard !ends.isEmpty else { return }
    ends[start] = hasIncoming ? "▶" : "─"
    draw(ends, top: top)
  }

  private static func line(of annotation: Annotation, _ layout: TextLayout) -> Int? {
    annotation.ranges.first.map { layout.line(of: $0.lowerBound) }
  }

  /// Draws a line along all ends, which are given by their lines in the layout.
  private mutating func draw(_ ends: [Int: String], top: Int) {
    guard let first = ends.keys.min(), let last = ends.keys.max() else { return }
    for row in lines.indices where (first...last).contains(top + row) {
      let line = top + row
      if let end = ends[line] {
        lines[row] = (line == first ? "╭" : line == last ? "╰" : "├") + end
      } else {
        // The line goes on beyond the edges of the screen.
        let goesUp = row == 0 && first < top
        let goesDown = row == lines.count - 1 && last > line
        lines[row] = (goesUp ? "↑" : goesDown ? "↓" : "│") + " "
      }
    }
  }
}
