import Inquit
import InquitModel
import InquitReview

/// What the screen shows besides the session.
struct ReviewView {
  var layout: TextLayout
  /// The first line of the layout that is shown.
  var top = 0
  /// What the last command had to say.
  var message = ""
  /// The command line that is being typed; nil when none is.
  var prompt: Prompt?
  /// The keys, while they are shown instead of the text.
  var help: ReviewHelp?
  /// The findings of the document at hand; nil while they are not known.
  var findings: [ReviewFinding]?
  var fileName: String
  var hasUnsavedChanges = false
  var usesColor: Bool
}

/// A finding of `validate`, as far as a review shows it.
struct ReviewFinding {
  let range: ByteRange?
  let annotation: String?
  let text: String
}

/// Draws a review as lines of text with ANSI styles. It is a function of what it is given: no terminal.
struct ReviewScreen {
  let rows: Int
  let columns: Int

  /// The least that a person can work with.
  static let minimumColumns = 20
  static let minimumRows = 5

  /// The rows that show text: all but the title, the message and the command line.
  var textRows: Int { max(1, rows - 3) }
  /// The columns of the list on the right; 0 where the screen is too narrow for one.
  var panelColumns: Int { columns >= 80 ? min(46, columns * 2 / 5) : 0 }
  /// The columns on the left in which arrows lead from a quote to its speaker.
  var gutterColumns: Int { columns >= 40 ? RelationGutter.columns : 0 }
  var textColumns: Int {
    max(1, columns - gutterColumns - (panelColumns > 0 ? panelColumns + 3 : 0))
  }

  /// The text that the screen shows; nil when it shows none.
  func window(of view: ReviewView) -> ByteRange? {
    let lines = view.layout.lines
    let first = min(view.top, max(0, lines.count - 1))
    let last = min(lines.count, view.top + textRows) - 1
    return first <= last ? lines[first].lowerBound..<lines[last].upperBound : nil
  }

  /// One string a row, none wider than the screen.
  func lines(of session: ReviewSession, _ view: ReviewView) -> [String] {
    if rows < Self.minimumRows || columns < Self.minimumColumns {
      return (0..<rows).map { $0 == 0 ? "too small".prefix(columns: columns) : "" }
    }
    var body: [String]
    if let help = view.help {
      body = (0..<textRows).map { row in
        let line = help.top + row
        return line < help.lines.count ? help.lines[line].prefix(columns: columns) : ""
      }
    } else {
      body = textLines(session, view)
      if panelColumns > 0 {
        let panel = panelLines(session, view)
        for i in body.indices {
          body[i] += " │ " + (i < panel.count ? panel[i] : "")
        }
      }
    }
    return [title(session, view)] + body + [status(session, view), commandLine(view)]
  }

  // MARK: The lines around the text

  private func title(_ session: ReviewSession, _ view: ReviewView) -> String {
    let annotations = session.document.annotations
    let judged = annotations.count { $0.provenance.isJudged }
    let place = (session.queue.firstIndex(of: session.current) ?? 0) + 1
    let left = DisplayWidth.printable(
      " \(view.fileName)\(view.hasUnsavedChanges ? " *" : "")  \(session.document.id)")
    var right = "\(place)/\(session.queue.count)  \(judged) of \(annotations.count) judged"
    if let findings = view.findings { right += "  \(findings.count) findings" }
    if session.document.reviewState != .open { right += "  \(session.document.reviewState.rawValue)" }
    right += " "
    let room = max(0, columns - right.columns)
    return TextStyle(isReversed: true).apply(
      to: left.fitted(to: room) + right.prefix(columns: columns - room))
  }

  private func status(_ session: ReviewSession, _ view: ReviewView) -> String {
    if let help = view.help { return help.footer(rows: textRows).prefix(columns: columns) }
    if let prompt = view.prompt {
      return DisplayWidth.printable(prompt.candidates(in: session).joined(separator: "  "))
        .prefix(columns: columns)
    }
    if !view.message.isEmpty { return DisplayWidth.printable(view.message).prefix(columns: columns) }
    if let picked = session.picked {
      return "\(picked) is picked up: go to the other end, then link or join; esc puts it down"
        .prefix(columns: columns)
    }
    // Where there is no list on the right, the line says what is in focus.
    guard panelColumns == 0, let focus = session.focusedAnnotation else { return "" }
    return DisplayWidth.printable(details(of: focus, session).joined(separator: "  ")).prefix(
      columns: columns)
  }

  private func commandLine(_ view: ReviewView) -> String {
    if let prompt = view.prompt {
      // The end of a long line is what is being typed.
      var shown = ":" + DisplayWidth.printable(prompt.text)
      while shown.columns >= columns { shown.removeFirst() }
      return shown
    }
    return "? keys   a accept   r reject   n next suggestion   u undo   w save   q quit".prefix(
      columns: columns)
  }
}
