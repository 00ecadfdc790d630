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
  var prompt: String?
  /// Whether the keys are shown instead of the text.
  var help: [String]?
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
  static let minimumColumns = 30
  static let minimumRows = 6

  /// The rows that show text: all but the title, the message and the command line.
  var textRows: Int { max(1, rows - 3) }
  /// The columns of the list on the right; 0 where the screen is too narrow for one.
  var panelColumns: Int { columns >= 80 ? min(46, columns * 2 / 5) : 0 }
  var textColumns: Int { max(1, panelColumns > 0 ? columns - panelColumns - 3 : columns) }

  /// One string a row, none wider than the screen.
  func lines(of session: ReviewSession, _ view: ReviewView) -> [String] {
    if rows < Self.minimumRows || columns < Self.minimumColumns {
      return (0..<rows).map { $0 == 0 ? "too small".prefix(columns: columns) : "" }
    }
    var body: [String]
    if let help = view.help {
      body = (0..<textRows).map { $0 < help.count ? help[$0].prefix(columns: columns) : "" }
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
    let left = Self.plain(" \(view.fileName)\(view.hasUnsavedChanges ? " *" : "")  \(session.document.id)")
    var right = "\(place)/\(session.queue.count)  \(judged) of \(annotations.count) judged"
    if let findings = view.findings { right += "  \(findings.count) findings" }
    if session.document.reviewState != .open { right += "  \(session.document.reviewState.rawValue)" }
    right += " "
    let room = max(0, columns - right.columns)
    return TextStyle(isReversed: true).apply(
      to: left.fitted(to: room) + right.prefix(columns: columns - room))
  }

  private func status(_ session: ReviewSession, _ view: ReviewView) -> String {
    if !view.message.isEmpty { return Self.plain(view.message).prefix(columns: columns) }
    // Where there is no list on the right, the line says what is in focus.
    guard panelColumns == 0, let focus = session.focusedAnnotation else { return "" }
    return Self.plain(details(of: focus, session).joined(separator: "  ")).prefix(columns: columns)
  }

  private func commandLine(_ view: ReviewView) -> String {
    if let prompt = view.prompt {
      // The end of a long line is what is being typed.
      var shown = ":" + prompt
      while shown.columns >= columns { shown.removeFirst() }
      return shown
    }
    return "? keys   a accept   r reject   n next suggestion   u undo   w save   q quit".prefix(
      columns: columns)
  }

  // MARK: The text

  private func textLines(_ session: ReviewSession, _ view: ReviewView) -> [String] {
    let lines = view.layout.lines
    let shown = min(view.top, max(0, lines.count - 1))..<min(lines.count, view.top + textRows)
    guard let first = shown.first, let last = shown.last else { return [] }
    let window = lines[first].lowerBound..<lines[last].upperBound
    let styles = self.styles(in: window, session, view)
    var result = shown.map { line(lines[$0], of: session.document.text, styles, from: window.lowerBound) }
    while result.count < textRows { result.append(String(repeating: " ", count: textColumns)) }
    return result
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
    let token = session.tokens.first { $0.lowerBound <= session.cursor && session.cursor < $0.upperBound }
    if let token {
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
      run += Self.printable(character)
      position += character.utf8.count
    }
    result += style.apply(to: run)
    return result + String(repeating: " ", count: max(0, textColumns - used))
  }

  /// A control character would move the cursor or worse: a text must not be able to drive the terminal.
  private static func printable(_ character: Character) -> String {
    if character == "\t" { return " " }
    let scalars = character.unicodeScalars
    return scalars.allSatisfy { $0.properties.generalCategory != .control } ? String(character) : ""
  }

  // MARK: The list on the right

  private func panelLines(_ session: ReviewSession, _ view: ReviewView) -> [String] {
    var lines: [String] = []
    if let focus = session.focusedAnnotation {
      lines += details(of: focus, session)
      lines += (view.findings ?? []).filter { $0.annotation == focus.id }.map { "! \($0.text)" }
    } else {
      lines.append("no annotation in focus")
    }
    lines.append("")
    let open = session.mostDoubtful(max(1, textRows - lines.count - 1))
    lines.append(open.isEmpty ? "no suggestion is open" : "open, the doubtful first")
    lines += open.map { item($0, session) }
    return lines.map { Self.plain($0).prefix(columns: panelColumns) }
  }

  private func item(_ annotation: Annotation, _ session: ReviewSession) -> String {
    let mark = annotation.id == session.focus ? "▶" : " "
    let confidence = annotation.provenance.confidence.map(Self.percent) ?? "  –"
    return "\(mark)\(confidence) \(annotation.label) \(annotation.coveredText(in: session.document.text))"
  }

  private func details(of annotation: Annotation, _ session: ReviewSession) -> [String] {
    let provenance = annotation.provenance
    var lines = ["\(annotation.label) \(annotation.id)  \(provenance.status?.rawValue ?? "")"]
    let why = [provenance.producer, provenance.rule, provenance.confidence.map(Self.percent)].compactMap(
      \.self)
    if !why.isEmpty { lines.append(why.joined(separator: "  ")) }
    for attribute in annotation.attributes.members {
      lines.append("\(attribute.key)=\(attribute.value.stringValue ?? "\(attribute.value)")")
    }
    for relation in session.document.relations where relation.source == annotation.id {
      let target = session.document.annotations.first { $0.id == relation.target }
      lines.append("\(relation.label) → \(target?.coveredText(in: session.document.text) ?? relation.target)")
    }
    if let note = annotation.note { lines.append("note: \(note)") }
    return lines
  }

  private static func percent(_ confidence: Double) -> String {
    let percent = Int((min(max(confidence, 0), 1) * 100).rounded())
    return String(repeating: " ", count: percent < 10 ? 2 : percent < 100 ? 1 : 0) + "\(percent)"
  }

  /// On one line and without control characters.
  private static func plain(_ text: String) -> String {
    text.map { $0.isNewline ? " " : printable($0) }.joined()
  }
}

/// The styles of one character, of those that every terminal has.
struct TextStyle: Hashable {
  /// An SGR colour, from 31 on.
  var color: UInt8?
  var isBold = false
  var isUnderlined = false
  var isReversed = false

  /// `text` in this style.
  func apply(to text: String) -> String {
    var codes: [String] = []
    if isBold { codes.append("1") }
    if isUnderlined { codes.append("4") }
    if isReversed { codes.append("7") }
    if let color { codes.append("\(color)") }
    return codes.isEmpty || text.isEmpty ? text : "\u{1B}[\(codes.joined(separator: ";"))m\(text)\u{1B}[0m"
  }
}

/// A colour for each label, by its place in the schema, from the sixteen that read well on light and dark.
enum LabelColor {
  private static let palette: [UInt8] = [34, 35, 33, 32, 36, 31, 95, 94, 92, 96]

  static func code(of label: Label, in schema: LabelSchema) -> UInt8 {
    let place = schema.labels.firstIndex { $0.label == label } ?? 0
    return palette[place % palette.count]
  }
}
