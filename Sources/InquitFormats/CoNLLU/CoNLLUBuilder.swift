import InquitModel

/// The document that is being read from CoNLL-U.
struct CoNLLUBuilder {
  var entityFields: [String]
  /// Whether a row has lemmas, parts of speech or dependencies, which documents do not hold.
  var hasAnalyses = false

  var sentence = SentenceRows<Row>()
  private var text = TokenTextBuilder()
  /// The words of a multiword token that is still to come: their number and its form.
  private var pending: (last: String, words: [String], surface: String, misc: [String])?
  /// What is said of the pending words.
  private var wordDetails: [(details: Details, line: Int)] = []
  private var emptyNodes = 0
  private var entities: [Entity] = []
  /// Indexes of open entities by name, the last opened last.
  private var open: [String: [Int]] = [:]
  private var lastGap: String?
  private var spans = CoNLLUSpans()

  /// What a row says beside its number and form.
  struct Details {
    var misc: [String] = []
    /// The cells of columns that are not of CoNLL-U.
    var further: [(column: String, cell: String)] = []
  }

  struct Row {
    fileprivate enum Kind { case word, multiwordToken(last: String), emptyNode }

    fileprivate let kind: Kind
    let id: String
    let form: String
    let details: Details
    let line: Int

    /// Throws for an id that is none of `1`, `1-2` and `1.1`.
    init(id: String, form: String, _ details: Details, line: Int) throws(ReadError) {
      self.id = id
      self.form = form
      self.details = details
      self.line = line
      if id.contains(".") {
        kind = .emptyNode
      } else if let dash = id.firstIndex(of: "-") {
        kind = .multiwordToken(last: String(id[id.index(after: dash)...]))
      } else {
        guard id.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }), !id.isEmpty else {
          throw ReadError(line: line, message: "“\(id)” is no word number")
        }
        kind = .word
      }
    }
  }

  private struct Entity {
    let name: String
    let label: String
    let line: Int
    var run: Range<Int>
    /// Which part of how many it is, as in `[1/2]`; nil for one part.
    let part: String?
    var isClosed = false
  }

  init(entityFields: [String]) { self.entityFields = entityFields }

  var isEmpty: Bool { text.isEmpty }

  mutating func startParagraph() {
    // What the last token says about the space after it is more exact.
    if lastGap == nil, !text.isEmpty { text.changeGap(to: "\n") }
  }

  mutating func endSentence() {
    for row in sentence.take() { add(row) }
    // The words of a multiword token end with its sentence, whatever its number says.
    if let pending { flush(pending, first: text.tokens.count) }
    text.endSentence(gap: nil)
    spans.endSentence()
  }

  // MARK: Rows

  private mutating func add(_ row: Row) {
    switch row.kind {
    case .emptyNode: emptyNodes += 1
    case .multiwordToken(let last): pending = (last, [], row.form, row.details.misc)
    case .word: addWord(row)
    }
  }

  private mutating func addWord(_ row: Row) {
    guard var surface = pending else {
      appendToken(row.form, row.details.misc)
      add(row.details, token: text.tokens.count - 1, line: row.line)
      return
    }
    surface.words.append(row.form)
    // Words of a multiword token carry entities; the token carries the space after it.
    let first = text.tokens.count
    pending = surface
    wordDetails.append((row.details, row.line))
    if row.id == surface.last { flush(surface, first: first) }
  }

  private mutating func flush(
    _ surface: (last: String, words: [String], surface: String, misc: [String]), first: Int
  ) {
    pending = nil
    // do|n't are pieces of the text; de|le for du are not, and stand for one token.
    let arePieces = sameBytes(surface.words.joined(), surface.surface)
    let forms = arePieces ? surface.words : [surface.surface]
    for (i, form) in forms.enumerated() {
      appendToken(form, i == forms.count - 1 ? surface.misc : ["SpaceAfter=No"])
    }
    for (i, word) in wordDetails.enumerated() {
      add(word.details, token: arePieces ? first + i : first, line: word.line)
    }
    wordDetails = []
  }

  private mutating func add(_ details: Details, token: Int, line: Int) {
    addEntities(details.misc, tokens: token..<(token + 1), line: line)
    for (column, cell) in details.further { spans.add(cell, column: column, token: token, line: line) }
  }

  private mutating func appendToken(_ form: String, _ misc: [String]) {
    var gap = " "
    lastGap = nil
    for item in misc {
      if item == "SpaceAfter=No" {
        gap = ""
        lastGap = ""
      } else if item.hasPrefix("SpacesAfter=") {
        gap = SpacesAfter.read(String(item.dropFirst("SpacesAfter=".count)))
        lastGap = gap
      } else if item.hasPrefix("SpacesBefore="), text.isEmpty {
        text.changeGap(to: SpacesAfter.read(String(item.dropFirst("SpacesBefore=".count))))
      }
    }
    text.append(form, gap: gap)
  }

  // MARK: Entities

  /// Reads `(e1-person-new(e2-place)e3)`: openings in brackets, closings by id.
  private mutating func addEntities(_ misc: [String], tokens: Range<Int>, line: Int) {
    guard let item = misc.first(where: { $0.hasPrefix("Entity=") }) else { return }
    var rest = item.dropFirst("Entity=".count)
    while let c = rest.first {
      let opens = c == "("
      if opens { rest.removeFirst() }
      let body = rest.prefix { $0 != "(" && $0 != ")" }
      rest = rest.dropFirst(body.count)
      let closes = rest.first == ")"
      if closes { rest.removeFirst() }
      if opens {
        openEntity(String(body), tokens, line)
        if closes { closeEntity(named: name(of: String(body)), tokens) }
      } else if closes {
        closeEntity(named: String(body), tokens)
      } else if body.isEmpty {
        return
      }
    }
  }

  /// The name by which an entity is closed: its first field, with the number of its part.
  private func name(of body: String) -> String { String(body.split(separator: "-").first ?? "") }

  private mutating func openEntity(_ body: String, _ tokens: Range<Int>, _ line: Int) {
    let fields = body.split(separator: "-", maxSplits: max(0, entityFields.count - 1)).map(String.init)
    let typeIndex = entityFields.firstIndex(of: "etype") ?? 1
    let full = fields.first ?? ""
    let bracket = full.firstIndex(of: "[")
    let part = bracket.map { String(full[$0...]) }
    open[full, default: []].append(entities.count)
    entities.append(
      Entity(
        name: bracket.map { String(full[..<$0]) } ?? full,
        label: fields.indices.contains(typeIndex) ? fields[typeIndex] : "entity", line: line, run: tokens,
        part: part))
  }

  private mutating func closeEntity(named name: String, _ tokens: Range<Int>) {
    guard let index = open[name]?.popLast() else { return }
    entities[index].run = entities[index].run.lowerBound..<tokens.upperBound
    entities[index].isClosed = true
  }

  // MARK: Document

  mutating func document(
    id: String, language: String?, firstLine: Int, _ losses: inout LossReport
  ) -> ReadDocument {
    text.endSentence(gap: nil)
    var document = text.document(id: id, language: language, trailingGap: lastGap != nil)
    if hasAnalyses { losses.note(.other, in: id, "lemmas, parts of speech, dependencies") }
    if emptyNodes > 0 { losses.note(.other, in: id, "\(emptyNodes) empty nodes") }
    var places: [FilePlace] = []
    var partial: [String: Int] = [:]
    for entity in entities {
      guard entity.isClosed else {
        losses.note(.other, in: id, "line \(entity.line): \(entity.name) is not closed")
        continue
      }
      let range = text.range(of: entity.run)
      if let part = entity.part, !part.hasPrefix("[1/"), let index = partial[entity.name] {
        document.annotations[index].ranges.append(range)
        continue
      }
      if entity.part != nil { partial[entity.name] = document.annotations.count }
      document.annotations.append(
        Annotation(id: "a\(document.annotations.count + 1)", label: Label(entity.label), ranges: [range]))
      places.append(FilePlace(line: entity.line))
    }
    for span in spans.spans {
      document.annotations.append(
        Annotation(
          id: "a\(document.annotations.count + 1)", label: Label(span.label),
          ranges: span.runs.map(text.range(of:))))
      places.append(FilePlace(line: span.line))
    }
    for column in spans.unknownColumns.sorted() { losses.note(.other, in: id, "the column \(column)") }
    return ReadDocument(
      document: document, place: FilePlace(line: firstLine), annotationPlaces: places)
  }
}
