import Inquit
import InquitModel
import InquitReview

/// A review at a terminal: keys to commands, and the screen after each.
struct ReviewLoop {
  private let terminal: RawTerminal
  private let file: ReviewFile
  private let keys: KeyMap
  private let learner: ReviewLearner
  private let findings: (Document) -> [ReviewFinding]
  private let neighbours: ReviewNeighbours
  private var session: ReviewSession
  private var view: ReviewView
  private var screen: ReviewScreen
  private var parser = KeyParser()
  /// What the terminal shows, so that only rows that differ are sent.
  private var shown: [String] = []
  private var laidOut: SourceText
  /// nil while the review goes on.
  private var end: ReviewEnd?
  /// The session as it was before a search was typed, which is shown while it is.
  private var beforeSearch: ReviewSession?

  init(_ opened: ReviewDesk.Opened, _ desk: ReviewDesk, _ neighbours: ReviewNeighbours) throws(Diagnostic) {
    terminal = try RawTerminal()
    session = opened.session
    file = opened.file
    learner = opened.learner
    keys = desk.keys
    findings = desk.findings
    self.neighbours = neighbours
    let size = terminal.size
    screen = ReviewScreen(rows: size.rows, columns: size.columns)
    laidOut = session.document.text
    view = ReviewView(
      layout: TextLayout(laidOut, width: screen.textColumns), fileName: FileSystem.name(of: file.path),
      usesColor: desk.usesColor)
    view.hasUnsavedChanges = session.hasChanges
    view.message = opened.message
  }

  /// Runs until the person quits or goes on to another file, or the connection is lost. Everything done is in the
  /// journal either way.
  mutating func run() -> ReviewEnd {
    draw()
    while end == nil {
      // Findings are looked for while nobody is typing: they may take longer than a key press should.
      let event = terminal.read(milliseconds: view.findings == nil || learner.isBusy ? 150 : 1000)
      switch event {
      case .end: end = .quit
      // What was typed may still be on its way.
      case .interruption: draw()
      case .bytes(let bytes):
        parser.add(bytes)
        while end == nil, let key = parser.next(isIdle: false) { press(key) }
        learn()
        draw()
      case .nothing:
        while end == nil, let key = parser.next(isIdle: true) { press(key) }
        learn()
        if view.findings == nil { view.findings = findings(session.document) }
        draw()
      }
    }
    try? file.record(.place(document: session.current, cursor: session.cursor))
    return end ?? .quit
  }

  /// Has a lesson begun that waits, and takes what earlier ones have brought.
  private mutating func learn() {
    learner.work()
    // What is shown while a command is typed is given up with it.
    guard view.prompt == nil, let result = learner.takeResult() else { return }
    session.take(result.suggestions)
    view.message = result.summary
  }

  // MARK: Keys

  private mutating func press(_ key: Key) {
    view.message = ""
    if let help = view.help {
      view.help = keys.action(for: key).flatMap { help.scrolled(by: $0, rows: screen.textRows) }
      return
    }
    if view.prompt != nil {
      type(key)
      return
    }
    if key.pasted != nil {
      view.message = "pasted text is left out; paste it after “:”, “/” or another key that asks for text"
      return
    }
    guard let action = keys.action(for: key) else {
      view.message = "the key “\(key.name)” does nothing; ? shows the keys"
      return
    }
    switch action {
    case .command(let command): perform(command)
    case .prompt(let start):
      view.prompt = Prompt(text: start)
      beforeSearch = session
    case .lineUp: scroll(by: -1)
    case .lineDown: scroll(by: 1)
    case .pageUp: scroll(by: -screen.textRows)
    case .pageDown: scroll(by: screen.textRows)
    case .save: save()
    // What is not saved stays in the journal, so leaving loses nothing.
    case .quit: end = .quit
    case .help: view.help = ReviewHelp(keys: keys, columns: screen.columns)
    }
  }

  private mutating func type(_ key: Key) {
    guard var prompt = view.prompt else { return }
    switch key.name {
    case "enter":
      endPrompt()
      do { perform(try prompt.command(in: session)) } catch { view.message = error.description }
      return
    case "esc", "ctrl-c":
      endPrompt()
      return
    case "backspace":
      if prompt.text.isEmpty {
        endPrompt()
        return
      }
      prompt.text.removeLast()
    case "tab": prompt = prompt.completed(in: session)
    case "space": prompt.text += " "
    case "paste": prompt.text += DisplayWidth.printable(key.pasted ?? "")
    // Letters, and marks that follow them; not the names of other keys.
    default: if key.name.unicodeScalars.count == 1 { prompt.text += key.name }
    }
    view.prompt = prompt
    preview(prompt)
  }

  private mutating func endPrompt() {
    view.prompt = nil
    if let beforeSearch { session = beforeSearch }
    beforeSearch = nil
  }

  /// Shows where a search that is being typed leads.
  private mutating func preview(_ prompt: Prompt) {
    guard let beforeSearch, prompt.text.hasPrefix("search ") else { return }
    session = beforeSearch
    if let search = try? prompt.command(in: session) { try? session.perform(search) }
  }

  private mutating func perform(_ command: ReviewCommand) {
    end = neighbours.end(after: command, in: session)
    if end != nil { return }
    let before = session.document
    let edit = session.lastEdit?.number
    do { try session.perform(command) } catch { view.message = error.description }
    if session.document != before {
      view.findings = nil
      view.hasUnsavedChanges = session.hasChanges
    }
    if let last = session.lastEdit, last.number != edit { view.message = Self.report(of: last, command) }
    showCursor()
  }

  /// What an edit did beyond what is seen at the cursor; empty when that is all.
  private static func report(of edit: Edit, _ command: ReviewCommand) -> String {
    if command == .finish { return "done, and all that was open is accepted; undo takes it back" }
    let count = edit.carriedOverCount
    return count == 0 ? "" : "also corrected in \(counted(count, "other suggestion"))"
  }

  private mutating func save() {
    do {
      try file.save(try session.changedDocuments())
      session.markSaved()
      learner.noteSaved(file.lines)
      view.hasUnsavedChanges = false
      view.message = "saved"
    } catch let error as Diagnostic {
      view.message = error.message
    } catch {
      view.message = "\(error)"
    }
  }

  // MARK: The view

  private mutating func scroll(by count: Int) {
    let lines = view.layout.lines
    let current = view.layout.line(of: session.cursor)
    var target = min(max(0, current + count), lines.count - 1)
    // The cursor goes along, to the first token of the line, or of the next one that has any.
    while (0..<lines.count).contains(target) {
      if let token = session.token(from: lines[target].lowerBound),
        view.layout.line(of: token.lowerBound) == target
      {
        session.moveCursor(to: token.lowerBound)
        break
      }
      target += count < 0 ? -1 : 1
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
