import Inquit
import InquitModel
import InquitReview

/// A review at a terminal: keys to commands, and the screen after each.
struct ReviewLoop {
  private let terminal: RawTerminal
  private let file: ReviewFile
  private let keys: KeyMap
  private let findings: (Document) -> [ReviewFinding]
  private var session: ReviewSession
  private var view: ReviewView
  private var screen: ReviewScreen
  private var parser = KeyParser()
  /// What the terminal shows, so that only rows that differ are sent.
  private var shown: [String] = []
  private var laidOut: SourceText
  private var isDone = false

  init(
    session: ReviewSession, file: ReviewFile, keys: KeyMap, usesColor: Bool,
    findings: @escaping (Document) -> [ReviewFinding]
  ) throws(Diagnostic) {
    terminal = try RawTerminal()
    self.session = session
    self.file = file
    self.keys = keys
    self.findings = findings
    let size = terminal.size
    screen = ReviewScreen(rows: size.rows, columns: size.columns)
    laidOut = session.document.text
    view = ReviewView(
      layout: TextLayout(laidOut, width: screen.textColumns), fileName: FileSystem.name(of: file.path),
      usesColor: usesColor)
    view.hasUnsavedChanges = session.hasChanges
  }

  /// Runs until the person quits or the connection is lost. Everything done is in the journal either way.
  mutating func run() {
    draw()
    while !isDone {
      // Findings are looked for while nobody is typing: they may take longer than a key press should.
      let event = terminal.read(milliseconds: view.findings == nil ? 150 : 1000)
      switch event {
      case .end: isDone = true
      case .bytes(let bytes):
        parser.add(bytes)
        while !isDone, let key = parser.next(isIdle: false) { press(key) }
        draw()
      case .nothing:
        while !isDone, let key = parser.next(isIdle: true) { press(key) }
        if view.findings == nil { view.findings = findings(session.document) }
        draw()
      }
    }
    try? file.record(.place(document: session.current, cursor: session.cursor))
  }

  // MARK: Keys

  private mutating func press(_ key: Key) {
    view.message = ""
    if view.help != nil {
      view.help = nil
      return
    }
    if view.prompt != nil {
      type(key)
      return
    }
    guard let action = keys.action(for: key) else {
      view.message = "the key “\(key.name)” does nothing; ? shows the keys"
      return
    }
    switch action {
    case .command(let command): perform(command)
    case .prompt(let start): view.prompt = start
    case .lineUp: scroll(by: -1)
    case .lineDown: scroll(by: 1)
    case .pageUp: scroll(by: -screen.textRows)
    case .pageDown: scroll(by: screen.textRows)
    case .save: save()
    case .quit: quit()
    case .help: view.help = helpLines
    }
  }

  private mutating func type(_ key: Key) {
    guard var prompt = view.prompt else { return }
    switch key.name {
    case "enter":
      view.prompt = nil
      do { perform(try ReviewCommand(parsing: prompt)) } catch { view.message = error.description }
      return
    case "esc", "ctrl-c": view.prompt = nil
    case "backspace":
      if prompt.isEmpty {
        view.prompt = nil
      } else {
        prompt.removeLast()
        view.prompt = prompt
      }
    case "tab": view.prompt = completed(prompt)
    case "space": view.prompt = prompt + " "
    default: if key.name.count == 1 { view.prompt = prompt + key.name }
    }
  }

  /// The command line with its last word completed: an entity, an id or a label that starts so. A second TAB
  /// goes on from what the first one made.
  private func completed(_ prompt: String) -> String {
    let entity = "set entity "
    let start: String
    let candidates: [String]
    if prompt.hasPrefix(entity) {
      start = entity
      candidates = session.document.annotations.compactMap { $0.attributes["entity"]?.stringValue }
    } else {
      let words = prompt.split(separator: " ", omittingEmptySubsequences: false)
      start = words.dropLast().map { $0 + " " }.joined()
      candidates =
        session.schema.labels.map(\.label.rawValue) + session.schema.relations.map(\.label.rawValue)
        + session.document.annotations.map(\.id)
    }
    let typed = prompt.dropFirst(start.count)
    let match = candidates.filter { $0.hasPrefix(typed) && $0.count > typed.count }.sorted().first
    return match.map { start + $0 } ?? prompt
  }

  private mutating func perform(_ command: ReviewCommand) {
    let before = session.document
    do { try session.perform(command) } catch { view.message = error.description }
    if session.document != before {
      view.findings = nil
      view.hasUnsavedChanges = session.hasChanges
    }
    showCursor()
  }

  private mutating func save() {
    do {
      try file.save(try session.changedDocuments())
      session.markSaved()
      view.hasUnsavedChanges = false
      view.message = "saved"
    } catch let error as Diagnostic {
      view.message = error.message
    } catch {
      view.message = "\(error)"
    }
  }

  /// What is not saved stays in the journal, so leaving loses nothing.
  private mutating func quit() { isDone = true }

  /// Keys and commands, as many lines as fit in columns of the screen.
  private var helpLines: [String] {
    let items = keys.bindings.map { "\($0.key.fitted(to: 12)) \($0.text)" }
    let across = max(1, screen.columns / 42)
    let down = (items.count + across - 1) / across
    var lines = (0..<down).map { row in
      stride(from: row, to: items.count, by: down).map { items[$0].fitted(to: 40) }.joined(separator: "  ")
    }
    lines.append("")
    lines.append("every command can be typed after “:”; `inquit review --help` lists them; any key goes back")
    return lines
  }

  // MARK: The view

  private mutating func scroll(by count: Int) {
    let current = view.layout.line(of: session.cursor)
    let target = min(max(0, current + count), view.layout.lines.count - 1)
    let line = view.layout.lines[target]
    // The cursor goes along, to the first token of the line.
    if let token = session.tokens.first(where: { $0.lowerBound >= line.lowerBound }) {
      session.moveCursor(to: token.lowerBound)
    }
    showCursor()
  }

  private mutating func showCursor() {
    layOut()
    let line = view.layout.line(of: session.cursor)
    if line < view.top { view.top = line }
    if line >= view.top + screen.textRows { view.top = line - screen.textRows + 1 }
  }

  /// Lays the text out anew where the document or the screen is another one.
  private mutating func layOut() {
    let size = terminal.size
    let isResized = size.rows != screen.rows || size.columns != screen.columns
    if isResized {
      screen = ReviewScreen(rows: size.rows, columns: size.columns)
      shown = []
    }
    guard laidOut != session.document.text || view.layout.width != screen.textColumns else { return }
    if laidOut != session.document.text { view.top = 0 }
    laidOut = session.document.text
    view.layout = TextLayout(laidOut, width: screen.textColumns)
  }

  private mutating func draw() {
    showCursor()
    let lines = screen.lines(of: session, view)
    var output = shown.isEmpty ? "\u{1B}[2J" : ""
    for (row, line) in lines.enumerated() where row >= shown.count || shown[row] != line {
      output += "\u{1B}[\(row + 1);1H\(line)\u{1B}[K"
    }
    if !output.isEmpty { terminal.write(output) }
    shown = lines
  }
}
