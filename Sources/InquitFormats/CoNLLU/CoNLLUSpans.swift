import InquitModel

/// Reads the columns that a project adds in CoNLL-U Plus. Two ways of writing annotations in them are known: that
/// of PARSEME, `1:VID` at the first word, `1` at the others, `;` between several; and tags as in `B-PER`.
struct CoNLLUSpans {
  struct Span {
    let label: String
    let line: Int
    /// Runs of tokens, in text order.
    var runs: [Range<Int>]
  }

  private(set) var spans: [Span] = []
  /// Columns that are written in neither way.
  private(set) var unknownColumns: Set<String> = []
  /// Indexes of the sentence's spans by column and number.
  private var numbered: [String: Int] = [:]
  /// The index of the span that a column's last tag is in.
  private var tagged: [String: Int] = [:]

  mutating func endSentence() {
    numbered = [:]
    tagged = [:]
  }

  /// Takes in a word's cell; `_` is what nobody annotated, `*` what has no annotation.
  mutating func add(_ cell: String, column: String, token: Int, line: Int) {
    if cell == "_" || cell == "*" || cell == "O" || cell.isEmpty {
      tagged[column] = nil
      return
    }
    let pieces = cell.split(separator: ";").map { $0.split(separator: ":", maxSplits: 1).map(String.init) }
    if pieces.allSatisfy({ $0.first.map(Self.isNumber) ?? false }) {
      for piece in pieces {
        addNumbered("\(column) \(piece[0])", piece.count > 1 ? piece[1] : nil, token, line)
      }
    } else if let tag = Tag(cell), !tag.label.isEmpty {
      addTag(tag, column, token, line)
    } else {
      unknownColumns.insert(column)
    }
  }

  private static func isNumber(_ string: String) -> Bool {
    !string.isEmpty && string.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
  }

  private mutating func addNumbered(_ key: String, _ label: String?, _ token: Int, _ line: Int) {
    if let index = numbered[key] {
      extend(index, to: token)
    } else {
      numbered[key] = spans.count
      spans.append(Span(label: label ?? "span", line: line, runs: [token..<(token + 1)]))
    }
  }

  private mutating func addTag(_ tag: Tag, _ column: String, _ token: Int, _ line: Int) {
    let continues = tag.role == .inside || tag.role == .end
    if let index = tagged[column], continues, spans[index].label == tag.label {
      extend(index, to: token)
    } else {
      tagged[column] = spans.count
      spans.append(Span(label: tag.label, line: line, runs: [token..<(token + 1)]))
    }
    if tag.role == .end || tag.role == .single { tagged[column] = nil }
  }

  private mutating func extend(_ index: Int, to token: Int) {
    guard let last = spans[index].runs.last, token >= last.upperBound else { return }
    if token == last.upperBound {
      spans[index].runs[spans[index].runs.count - 1] = last.lowerBound..<(token + 1)
    } else {
      spans[index].runs.append(token..<(token + 1))
    }
  }
}
