import InquitModel

/// Writes CoNLL-U without analyses: what nobody annotated is `_`, which the validator of Universal
/// Dependencies takes at its level 1.
struct CoNLLUWriter: DocumentWriter {
  /// Whether annotations have a column of their own.
  private let isPlus: Bool
  private var hasHeader = false
  private var entities = 0

  init(isPlus: Bool = false) { self.isPlus = isPlus }

  func adapt(_ document: inout Document, _ losses: inout LossReport) {
    let reserved = (isPlus ? "()[]|=\\;" : "()[]|=\\").unicodeScalars
    NameAdapter(allows: { !$0.properties.isWhitespace && !reserved.contains($0) }).adapt(&document, &losses)
    // In the file parts stand where they begin, those of a column of their own in the order of their numbers.
    if isPlus {
      SentenceSplitter.split(&document, &losses)
    } else {
      document.sortAnnotationsOuterFirst()
      Self.chains.adapt(&document, &losses)
    }
    adaptMetadata(&document, &losses)
    let tokens = document.tokens ?? []
    let id = document.id
    if id.isEmpty || !sameBytes(Self.onOneLine(id), id) {
      losses.note(.documentID, in: id, id)
      document.id = Self.onOneLine(id)
    }
    if tokens.isEmpty { losses.note(.text, in: id, "without a token it is left out") }
    TokenSpelling.noteBreaks(document, &losses)
  }

  /// Entities with one name are one thing. The parts of those that are interrupted are told apart by their numbers alone,
  /// so these have names of their own.
  private static let chains = SameAsChains(order: Document.isOuter) { $0.ranges.count == 1 }

  /// `# meta::title = …`, as GUM has it: strings on a line without blanks at their ends.
  private func adaptMetadata(_ document: inout Document, _ losses: inout LossReport) {
    func fits(_ string: String) -> Bool {
      !string.isEmpty && sameBytes(string.trimmingBlanks(), string)
        && !string.unicodeScalars.contains { $0 == "\n" || $0 == "\r" }
    }
    let kept = document.metadata.members.filter { member in
      fits(member.key) && !member.key.utf8.contains(UInt8(ascii: "=")) && fits(member.value.stringValue ?? "")
    }
    guard kept.count < document.metadata.members.count else { return }
    losses.note(.metadata, in: document.id, "what is no text on one line")
    document.metadata = JSONObject(kept)
  }

  mutating func write(_ document: Document, to output: inout [UInt8]) {
    let tokens = document.tokens ?? []
    let grid = TokenGrid(tokens)
    guard !tokens.isEmpty else { return }
    let marks = isPlus ? spanMarks(document, grid) : entityMarks(document, grid)
    if !hasHeader {
      let header = isPlus ? "columns = ID FORM MISC INQUIT:SPAN" : "Entity = eid-etype"
      output.append(contentsOf: "# global.\(header)\n".utf8)
    }
    hasHeader = true
    output.append(contentsOf: "# newdoc id = \(document.id)\n".utf8)
    if let segmenter = document.segmenter {
      output.append(contentsOf: "# segmenter = \(CoNLLUSegmenter.spelled(segmenter))\n".utf8)
    }
    for member in document.metadata.members {
      output.append(contentsOf: "# meta::\(member.key) = \(member.value.stringValue ?? "")\n".utf8)
    }
    for (number, sentence) in grid.sentences(document.sentences).enumerated() {
      let start = tokens[sentence.lowerBound].lowerBound
      if number == 0 || gap(before: sentence.lowerBound, document).utf8.contains(0x0A) {
        output.append(contentsOf: "# newpar\n".utf8)
      }
      let text = document.text[start..<tokens[sentence.upperBound - 1].upperBound]
      output.append(
        contentsOf: "# sent_id = \(document.id)-\(number + 1)\n# text = \(Self.onOneLine(text))\n".utf8)
      for (i, index) in sentence.enumerated() {
        var misc: [String] = []
        if let mark = marks[index], !isPlus { misc.append("Entity=" + mark) }
        if index == 0, start.value > 0 {
          misc.append("SpacesBefore=" + SpacesAfter.spelled(document.text[0..<start]))
        }
        let gap = self.gap(after: index, document)
        if gap.isEmpty {
          misc.append("SpaceAfter=No")
        } else if gap != " " || index == tokens.count - 1 {
          misc.append("SpacesAfter=" + SpacesAfter.spelled(gap))
        }
        let form = TokenSpelling.onOneLine(document.text[tokens[index]])
        let last = misc.isEmpty ? "_" : misc.joined(separator: "|")
        let cells = isPlus ? "\(last)\t\(marks[index] ?? "*")" : "_\t_\t_\t_\t_\t_\t_\t\(last)"
        output.append(contentsOf: "\(i + 1)\t\(form)\t\(cells)\n".utf8)
      }
      output.append(UInt8(ascii: "\n"))
    }
  }

  /// The validator wants single blanks in the comment, whatever the text has.
  private static func onOneLine(_ text: String) -> String {
    text.unicodeScalars.split(whereSeparator: \.properties.isWhitespace).map { String($0) }.joined(
      separator: " ")
  }

  private func gap(after index: Int, _ document: Document) -> String {
    let tokens = document.tokens ?? []
    let end = index + 1 < tokens.count ? tokens[index + 1].lowerBound : document.text.endOffset
    return document.text[tokens[index].upperBound..<end]
  }

  private func gap(before index: Int, _ document: Document) -> String {
    index > 0 ? gap(after: index - 1, document) : ""
  }

  /// What stands under `Entity` at each token: what closes first, the innermost before, then what opens, the
  /// outermost before. A part of several is numbered, as in `e1[2/3]`.
  private mutating func entityMarks(_ document: Document, _ grid: TokenGrid) -> [Int: String] {
    struct Part {
      let run: Range<Int>
      let name: String
      let label: String
    }
    var parts: [Part] = []
    var chainOf: [String: Int] = [:]
    for members in Self.chains.chains(of: document) {
      entities += 1
      for member in members { chainOf[member] = entities }
    }
    for annotation in document.annotations {
      if chainOf[annotation.id] == nil { entities += 1 }
      let entity = chainOf[annotation.id] ?? entities
      let runs = annotation.ranges.compactMap(grid.indexes)
      for (i, run) in runs.enumerated() {
        let number = runs.count > 1 ? "[\(i + 1)/\(runs.count)]" : ""
        parts.append(Part(run: run, name: "e\(entity)\(number)", label: annotation.label.rawValue))
      }
    }
    var opening: [Int: [Part]] = [:]
    var closing: [Int: [Part]] = [:]
    for part in parts {
      opening[part.run.lowerBound, default: []].append(part)
      if part.run.count > 1 { closing[part.run.upperBound - 1, default: []].append(part) }
    }
    var marks: [Int: String] = [:]
    for (index, ends) in closing {
      marks[index, default: ""] += ends.sorted { $0.run.lowerBound > $1.run.lowerBound }.map { $0.name + ")" }
        .joined()
    }
    for (index, starts) in opening {
      marks[index, default: ""] += starts.sorted { $0.run.upperBound > $1.run.upperBound }
        .map { "(\($0.name)-\($0.label)" + ($0.run.count == 1 ? ")" : "") }.joined()
    }
    return marks
  }

  /// The cell of each token in the column of spans, whose numbers start anew in each sentence.
  private func spanMarks(_ document: Document, _ grid: TokenGrid) -> [Int: String] {
    var sentenceOf = [Int](repeating: 0, count: grid.tokens.count)
    for (i, sentence) in grid.sentences(document.sentences).enumerated() {
      for token in sentence { sentenceOf[token] = i }
    }
    var marks: [Int: String] = [:]
    var counts: [Int: Int] = [:]
    for annotation in document.annotations {
      guard let run = annotation.ranges.first.flatMap(grid.indexes) else { continue }
      let number = counts[sentenceOf[run.lowerBound], default: 0] + 1
      counts[sentenceOf[run.lowerBound]] = number
      for token in run {
        let mark = "\(number)" + (token == run.lowerBound ? ":\(annotation.label)" : "")
        marks[token] = marks[token].map { $0 + ";" + mark } ?? mark
      }
    }
    return marks
  }
}

extension TokenSpelling {
  /// `token` with `_` for TABs and line ends; CoNLL-U allows blanks in words.
  static func onOneLine(_ token: String) -> String {
    guard token.utf8.contains(where: { $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }) else { return token }
    var scalars = String.UnicodeScalarView()
    for scalar in token.unicodeScalars { scalars.append(["\t", "\n", "\r"].contains(scalar) ? "_" : scalar) }
    return String(scalars)
  }

  static func noteBreaks(_ document: Document, _ losses: inout LossReport) {
    for token in document.tokens ?? [] {
      let string = document.text[token]
      if !sameBytes(onOneLine(string), string) { losses.note(.tokens, in: document.id, string) }
    }
  }
}
