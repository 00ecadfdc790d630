import InquitModel
import InquitValidation

/// Draws an excerpt: the line, and carets under what is meant.
struct ExcerptPrinter {
  let color: Bool
  var style = Style.red

  /// The excerpt's lines, indented by four blanks.
  func text(_ excerpt: Excerpt) -> String {
    excerpt.lines.map { lines($0) }.joined()
  }

  private func lines(_ line: Excerpt.Line) -> String {
    var shown = line.isCutAtStart ? "… " : ""
    var carets = line.isCutAtStart ? "  " : ""
    var offset = 0
    for character in line.text.description {
      let length = character.utf8.count
      let printable = DisplayWidth.printable(String(character))
      // A mark may end inside a character, and then it is the character that is shown as marked.
      let isMarked = line.marks.contains {
        $0.isEmpty
          ? $0.lowerBound.value >= offset && $0.lowerBound.value < offset + length
          : $0.lowerBound.value < offset + length && $0.upperBound.value > offset
      }
      let width = DisplayWidth.of(printable)
      shown += printable
      carets += String(repeating: isMarked ? "^" : " ", count: isMarked && width == 0 ? 1 : width)
      offset += length
    }
    if line.marks.contains(where: { $0.isEmpty && $0.lowerBound.value == offset }) { carets += "^" }
    if line.isCutAtEnd { shown += " …" }
    while carets.last == " " { carets.removeLast() }
    return "    \(shown)\n" + (carets.isEmpty ? "" : "    " + style(carets, color) + "\n")
  }
}
