import InquitModel

/// The document that is being read from CoNLL-U.
struct CoNLLUBuilder {
  var entityFields: [String]
  /// Whether a row has lemmas, parts of speech or dependencies, which documents do not hold.
  var hasAnalyses = false

  /// What comments such as `# meta::title` say.
  var metadata = JSONObject()
  /// The name of a comment that has no place in a document.
  var comment: String?
  /// What `# text` says of the sentence at hand.
  var sentenceText: String?

  private(set) var sentence = SentenceRows<Row>()
  /// The number of the sentence's last word, and that of the last one of its last multiword token.
  private var lastWord = 0
  private var lastOfMultiword = 0
  private var text = TokenTextBuilder()
  /// The gaps behind the sentence's tokens that are still to come, as its `# text` has them.
  private var gaps: ArraySlice<String> = []
  /// The words of a multiword token that is still to come: their number and its form.
  private var pending: (last: Int, words: [String], surface: String, misc: [String])?
  /// What is said of the pending words.
  private var wordDetails: [(details: Details, line: Int)] = []
  private var emptyNodes = 0
  private var entities: [Entity] = []
  /// Indexes of open entities by name, the last opened last.
  private var open: [String: [Int]] = [:]
  private var lastGap: String?
  private var spans = CoNLLUSpans()
  /// The first item of MISC that has no place in a document.
  private var furtherMisc: String?
  private var unfitTexts: [Int] = []

  /// What a row says beside its number and form.
  struct Details {
    var misc: [String] = []
    /// The cells of columns that are not of CoNLL-U.
    var further: [(column: String, cell: String)] = []
  }

  struct Row {
    fileprivate enum Kind { case word(Int), multiwordToken(ClosedRange<Int>), emptyNode }

    fileprivate let kind: Kind
    let form: String
    let details: Details
    let line: Int

    /// Throws for an id that is none of `1`, `1-2` and `1.1`.
    init(id: String, form: String, _ details: Details, line: Int) throws(ReadError) {
      self.form = form
      self.details = details
      self.line = line
      if id.contains(".") {
        kind = .emptyNode
      } else if id.utf8.contains(UInt8(ascii: "-")) {
        let ends = id.split(separator: "-", omittingEmptySubsequences: false).map { Self.number(String($0)) }
        guard ends.count == 2, let first = ends[0], let last = ends[1], first <= last else {
          throw ReadError(
            line: line, message: "“\(id)” is no run of words", help: "as in 1-2, for the words 1 and 2")
        }
        kind = .multiwordToken(first...last)
      } else if let number = Self.number(id) {
        kind = .word(number)
      } else {
        throw ReadError(line: line, message: "“\(id)” is no word number")
      }
    }

    private static func number(_ id: String) -> Int? {
      id.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } ? Int(id) : nil
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

  /// Takes in a row. Throws for a multiword token that does not stand before its words, of which no text can be made.
  mutating func append(_ row: Row) throws(ReadError) {
    switch row.kind {
    case .word(let number): lastWord = max(lastWord, number)
    case .multiwordToken(let words):
      guard words.lowerBound > max(lastWord, lastOfMultiword) else {
        throw ReadError(
          line: row.line,
          message: "the words \(words.lowerBound) to \(words.upperBound) are not those that follow",
          help: "the line of a multiword token stands before its words, and no two have a word in common")
      }
      lastOfMultiword = words.upperBound
    case .emptyNode: break
    }
    sentence.append(row)
  }

  mutating func giveUpSentence() { sentence.markFaulty() }

  mutating func endSentence() {
    let rows = sentence.take()
    gaps = sentenceText.flatMap { Self.gaps(behind: Self.surfaces(of: rows), in: $0) }?[...] ?? []
    if sentenceText != nil, gaps.isEmpty, let first = rows.first { unfitTexts.append(first.line) }
    for row in rows { add(row) }
    // The words of a multiword token end with its sentence, whatever its number says.
    if let pending { flush(pending, first: text.tokens.count) }
    text.endSentence(gap: nil)
    spans.endSentence()
    if !rows.isEmpty { sentenceText = nil }
    (lastWord, lastOfMultiword) = (0, 0)
  }

  /// The forms that stand in the text: those of multiword tokens, and of words that are in none.
  private static func surfaces(of rows: [Row]) -> [String] {
    var covered = 0
    return rows.compactMap { row in
      switch row.kind {
      case .emptyNode: return nil
      case .word(let number): return number > covered ? row.form : nil
      case .multiwordToken(let words):
        covered = words.upperBound
        return row.form
      }
    }
  }

  /// What stands in `text` behind each of the forms but the last; nil when they are not what the text consists of.
  private static func gaps(behind forms: [String], in text: String) -> [String]? {
    var rest = text.unicodeScalars[...]
    var gaps: [String] = []
    for (i, form) in forms.enumerated() {
      var gap = String.UnicodeScalarView()
      while !rest.starts(with: form.unicodeScalars) {
        guard let blank = rest.popFirst(), blank.properties.isWhitespace else { return nil }
        gap.append(blank)
      }
      rest = rest.dropFirst(form.unicodeScalars.count)
      if i > 0 { gaps.append(String(gap)) }
    }
    return rest.allSatisfy(\.properties.isWhitespace) ? gaps + [" "] : nil
  }

  // MARK: Rows

  private mutating func add(_ row: Row) {
    switch row.kind {
    case .emptyNode: emptyNodes += 1
    case .multiwordToken(let words): pending = (words.upperBound, [], row.form, row.details.misc)
    case .word(let number): addWord(row, number)
    }
  }

  private mutating func addWord(_ row: Row, _ number: Int) {
    guard var surface = pending else {
      appendToken(row.form, row.details.misc, gap: gaps.popFirst())
      add(row.details, token: text.tokens.count - 1, line: row.line)
      return
    }
    surface.words.append(row.form)
    // Words of a multiword token carry entities; the token carries the space after it.
    let first = text.tokens.count
    pending = surface
    wordDetails.append((row.details, row.line))
    if number >= surface.last { flush(surface, first: first) }
  }

  private mutating func flush(
    _ surface: (last: Int, words: [String], surface: String, misc: [String]), first: Int
  ) {
    pending = nil
    // do|n't are pieces of the text; de|le for du are not, and stand for one token.
    let arePieces = sameBytes(surface.words.joined(), surface.surface)
    let forms = arePieces ? surface.words : [surface.surface]
    for (i, form) in forms.enumerated() {
      let isLast = i == forms.count - 1
      appendToken(form, isLast ? surface.misc : [], gap: isLast ? gaps.popFirst() : "")
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

  /// Appends a token. What it says about the space behind it is more exact than `# text`, which has no line ends, but
  /// where it only says that there is some.
  private mutating func appendToken(_ form: String, _ misc: [String], gap inText: String?) {
    let isLast = gaps.isEmpty
    var gap = inText ?? " "
    lastGap = nil
    for item in misc {
      if item == "SpaceAfter=No" {
        if inText == nil || isLast { gap = "" }
        lastGap = ""
      } else if item.hasPrefix("SpacesAfter=") {
        gap = SpacesAfter.read(String(item.dropFirst("SpacesAfter=".count)))
        lastGap = gap
      } else if item.hasPrefix("SpacesBefore="), text.isEmpty {
        text.changeGap(to: SpacesAfter.read(String(item.dropFirst("SpacesBefore=".count))))
      } else if !item.hasPrefix("Entity=") {
        furtherMisc = furtherMisc ?? item
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
    document.metadata = metadata
    if hasAnalyses { losses.note(.other, in: id, "lemmas, parts of speech, dependencies") }
    if emptyNodes > 0 { losses.note(.other, in: id, "\(emptyNodes) empty nodes") }
    if let comment { losses.note(.other, in: id, "comments such as # \(comment)") }
    if let furtherMisc { losses.note(.other, in: id, "MISC such as \(furtherMisc)") }
    for line in unfitTexts { losses.note(.other, in: id, "line \(line): # text has other words") }
    var places: [FilePlace] = []
    var relationPlaces: [FilePlace] = []
    var partial: [String: Int] = [:]
    var firstMention: [String: String] = [:]
    let hasIDs = entityFields.first == "eid" || entityFields.first == "GRP"
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
      let annotation = Annotation(
        id: CountedID.id(document.annotations.count), label: Label(entity.label), ranges: [range])
      document.annotations.append(annotation)
      places.append(FilePlace(line: entity.line))
      guard hasIDs else { continue }
      if let first = firstMention[entity.name] {
        document.relations.append(Relation(label: .sameAs, source: annotation.id, target: first))
        relationPlaces.append(FilePlace(line: entity.line))
      } else {
        firstMention[entity.name] = annotation.id
      }
    }
    for span in spans.spans {
      document.annotations.append(
        Annotation(
          id: CountedID.id(document.annotations.count), label: Label(span.label),
          ranges: span.runs.map(text.range(of:))))
      places.append(FilePlace(line: span.line))
    }
    for column in spans.unknownColumns.sorted() { losses.note(.other, in: id, "the column \(column)") }
    return ReadDocument(
      document: document, place: FilePlace(line: firstLine), annotationPlaces: places,
      relationPlaces: relationPlaces)
  }
}
