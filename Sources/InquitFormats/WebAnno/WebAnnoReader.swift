import InquitModel

/// Reads a file of WebAnno TSV 3: the text is put together from the sentences, and their places from the
/// offsets of the tokens.
struct WebAnnoReader: DocumentReader {
  private var lines: LineReader
  private let options: ReadOptions
  private var isDone = false
  private var layers: [WebAnnoLayer] = []
  private var builder = TextBuilder()
  private var rows: [WebAnnoRow] = []
  /// Whether the rows up to the next blank line are passed over: nobody knows where their sentence stands.
  private var isPassing = false
  /// The kinds of lines that have no place in a document.
  private var comments: Set<String> = []
  private(set) var losses = LossReport()

  init(_ source: ByteSource, _ options: ReadOptions) {
    lines = LineReader(source)
    self.options = options
  }

  mutating func next() throws -> ReadDocument? {
    if isDone { return nil }
    while let line = try nextLine() { try read(line) }
    isDone = true
    builder.endSentence()
    var decoder = WebAnnoDecoder(
      text: SourceText(builder.text), layers: layers, sentenceStarts: builder.firstRows, options)
    return decoder.document(rows, &losses)
  }

  private mutating func nextLine() throws -> String? {
    do { return try lines.nextText() } catch {
      // Whatever the line was, the sentence cannot do without it.
      _ = builder.dropSentence()
      isPassing = true
      throw error
    }
  }

  private mutating func read(_ line: String) throws(ReadError) {
    if line.isEmpty {
      builder.endSentence()
      isPassing = false
    } else if line.utf8.starts(with: "#Text=".utf8) {
      // Not by Character: an accent may come first.
      builder.add(WebAnnoEscape.unescapedText(Substring(line.utf8.dropFirst("#Text=".utf8.count))))
    } else if let layer = WebAnnoLayer(line) {
      layers.append(layer)
    } else if line.utf8.first == UInt8(ascii: "#") {
      noteComment(line)
    } else if !isPassing {
      try add(line)
    }
  }

  /// `#Sentence.id=…` and its like, each kind once.
  private mutating func noteComment(_ line: String) {
    let name = line.split(separator: "=", maxSplits: 1).first.map(String.init) ?? line
    guard name != WebAnnoLayer.formatLine, comments.insert(name).inserted else { return }
    losses.note(.other, in: options.defaultID, "line \(lines.lineNumber): \(name)")
  }

  /// A row that cannot be read is left out; when it is the first of its sentence, so is the sentence.
  private mutating func add(_ line: String) throws(ReadError) {
    do throws(ReadError) {
      let row = try WebAnnoRow(line, number: lines.lineNumber)
      guard builder.place(at: row.start, row: rows.count) else {
        throw ReadError(
          line: lines.lineNumber, message: "the sentence cannot start at \(row.start)",
          help: "the one before ends at \(builder.length), counted in UTF-16 code units")
      }
      rows.append(row)
    } catch {
      if builder.dropSentence() { isPassing = true }
      throw error
    }
  }

  /// Sentences with blanks between them, each where its first token says.
  private struct TextBuilder {
    private(set) var text = ""
    /// In UTF-16 code units.
    private(set) var length = 0
    /// The index of the row that each sentence starts with.
    private(set) var firstRows: [Int] = []
    /// The lines of a sentence whose place is not known yet.
    private var waiting: [String] = []
    /// More blanks than this between two sentences are a slip, and would fill the memory.
    private static let longestGap = 1_000_000

    mutating func add(_ line: String) { waiting.append(line) }

    /// Puts the sentence that waits at `offset`; false when that is no place for it.
    mutating func place(at offset: Int, row: Int) -> Bool {
      guard !waiting.isEmpty else { return true }
      guard offset >= length, offset - length <= Self.longestGap else { return false }
      append(String(repeating: " ", count: offset - length) + waiting.joined(separator: "\n"))
      waiting = []
      firstRows.append(row)
      return true
    }

    /// Forgets the sentence that waits; false when none does.
    mutating func dropSentence() -> Bool {
      defer { waiting = [] }
      return !waiting.isEmpty
    }

    /// A sentence without tokens has no place of its own and follows the one before.
    mutating func endSentence() {
      guard !waiting.isEmpty else { return }
      append((length > 0 ? " " : "") + waiting.joined(separator: "\n"))
      waiting = []
    }

    private mutating func append(_ piece: String) {
      text += piece
      length += piece.utf16.count
    }
  }
}

/// A row: `1-4⇥10-12⇥😊⇥*⇥`.
struct WebAnnoRow {
  /// As in `1-4`, or `1-4.1` for a part of a token.
  let address: String
  let start: Int
  let end: Int
  let form: String
  let cells: [String]
  let number: Int

  var isPartOfToken: Bool { address.utf8.contains(UInt8(ascii: ".")) }

  init(_ line: String, number: Int) throws(ReadError) {
    let columns = line.unicodeScalars.split(separator: "\t", omittingEmptySubsequences: false).map {
      String($0)
    }
    let ends = columns.count > 2 ? columns[1].split(separator: "-").map { Int($0) } : []
    guard ends.count == 2, let start = ends[0], let end = ends[1] else {
      throw ReadError(
        line: number, message: "a row should start with an address, offsets and a token",
        help: "as in 1-2, 4-8, Haag, with a TAB between them")
    }
    address = columns[0]
    self.start = start
    self.end = end
    form = columns[2]
    cells = Array(columns[3...])
    self.number = number
  }
}
