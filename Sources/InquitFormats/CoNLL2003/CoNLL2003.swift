import InquitModel

extension Format {
  /// The columns of the CoNLL-2003 shared task (Tjong Kim Sang and De Meulder 2003): token, part of speech,
  /// chunk, named entity. Its reader takes the family: two to five columns, with or without document lines.
  public static let conll2003 = Self.makeCoNLL2003()
  /// Two columns, token and tag, as in the CoNLL-2002 shared task (Tjong Kim Sang 2002).
  public static let conll2002 = Self.makeCoNLL2002()

  private static func makeCoNLL2003() -> Format {
    var format = Format(
      id: "conll2003", summary: "four columns, a token a line: token, part of speech, chunk, tag",
      unit: .tokens, capabilities: [.sentences, .tokens, .annotations],
      recognise: { sample in
        guard let columns = ColumnLayout(sampling: sample.lines), columns.count > 2 else { return nil }
        return CoNLLColumns.recognition(of: sample, columns, of: "last")
      },
      reader: { source, options in try ColumnReader(source, options) },
      writer: { options in ColumnWriter(options, isFourColumns: true) })
    format.makeEditor = { TagColumnEditor($0) }
    format.aliases = ["conll", "conll-2003"]
    format.extensions = ["conll", "bio", "iob", "tsv"]
    return format
  }

  private static func makeCoNLL2002() -> Format {
    var format = Format(
      id: "conll2002", summary: "two columns, a token a line: token and tag", unit: .tokens,
      capabilities: [.sentences, .tokens, .annotations],
      recognise: { sample in
        guard let columns = ColumnLayout(sampling: sample.lines), columns.count == 2 else { return nil }
        return CoNLLColumns.recognition(of: sample, columns, of: "second")
      },
      reader: { source, options in try ColumnReader(source, options) },
      writer: { options in ColumnWriter(options, isFourColumns: false) })
    format.makeEditor = { TagColumnEditor($0) }
    format.aliases = ["bio", "conll-2002"]
    return format
  }
}

enum CoNLLColumns {
  /// The first field of the line that starts a document.
  static let documentStart = "-DOCSTART-"

  /// By a line that starts a document, or by what the `place` column holds.
  static func recognition(of sample: Sample, _ columns: ColumnLayout, of place: String) -> Recognition? {
    if sample.lines.contains(where: { $0.hasPrefix(documentStart) }) {
      return .certain("it has a line \(documentStart)")
    }
    return columns.isSurelyTagged ? .likely("its \(place) column holds tags such as \(columns.example)") : nil
  }

  /// Whether a line holds nothing but blanks; a byte order mark where files were put together is none.
  static func isBlank(_ line: some Collection<UInt8>) -> Bool {
    let rest = line.starts(with: "\u{FEFF}".utf8) ? line.dropFirst(3) : line[...]
    return rest.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
  }
}

/// Which columns of a file hold what.
struct ColumnLayout: Hashable {
  /// The file's own delimiter. Tokens may hold other kinds of space.
  let delimiter: UInt8
  let count: Int
  let token: Int
  /// One, or two where a second layer of nested tags follows, as in GermEval 2014.
  let tags: [Int]
  /// A tag that was seen.
  let example: String
  /// Whether tags are labels alone, as Stanford's tools write them: neighbours of one label are one annotation.
  let isBare: Bool
  /// Whether the first line names the columns.
  let hasHeader: Bool
  /// Whether the tags are no words that look like tags, as in “Plan B”.
  let isSurelyTagged: Bool

  /// The layout that most of the sampled lines have, so that a few damaged ones do not hide it; nil when there is
  /// none, or no column of tags.
  init?(sampling lines: [String]) {
    let rows = lines.filter { line in
      !CoNLLColumns.isBlank(line.utf8) && !line.hasPrefix(CoNLLColumns.documentStart) && !line.hasPrefix("# ")
        && !line.hasPrefix("#\t")
    }
    let withTab = rows.count { $0.utf8.contains(UInt8(ascii: "\t")) }
    let delimiter = Self.areMost(withTab, of: rows.count) ? UInt8(ascii: "\t") : UInt8(ascii: " ")
    let table = rows.map { Self.fields(Array($0.utf8), delimiter) }
    guard
      let count = table.map(\.count).first(where: { count in
        Self.areMost(table.count { $0.count == count }, of: rows.count)
      }), count >= 2
    else { return nil }
    let fitting = table.filter { $0.count == count }
    func most(_ holds: ([String]) -> Bool) -> Bool {
      Self.areMost(fitting.count(where: holds), of: fitting.count)
    }
    let holdsTags = (0..<count).map { column in most { Tag($0[column]) != nil } }
    guard let last = holdsTags.lastIndex(of: true), last > 0 else { return nil }
    // A column of numbers in front counts the tokens of a sentence.
    let isNumbered = count > 2 && most { $0[0].utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } }
    token = isNumbered ? 1 : 0
    guard last > token else { return nil }
    tags = isNumbered && last == 3 && holdsTags[2] ? [2, 3] : [last]
    let first = table[0]
    hasHeader =
      first.count == count && Tag(first[last]) == nil && Self.names.contains(first[token].lowercased())
    let spellings = fitting.dropFirst(hasHeader ? 1 : 0).map { $0[last] }
    let isBare = Self.areBareLabels(spellings)
    self.isBare = isBare
    example = spellings.first { $0 != "O" && (isBare || Tag($0) != nil) } ?? "O"
    self.count = count
    self.delimiter = delimiter
    let outside = spellings.count { Tag($0) == .outside }
    isSurelyTagged =
      spellings.count > 1 && (2 * outside >= spellings.count || spellings.contains(where: Self.isUsual))
  }

  /// Whether a tag is spelled as in most files, as `B-PER`.
  private static func isUsual(_ tag: String) -> Bool {
    let start = Array(tag.utf8.prefix(2))
    return start.count == 2 && "BIESLUM".utf8.contains(start[0]) && start[1] == UInt8(ascii: "-")
  }

  private static func areBareLabels(_ tags: [String]) -> Bool {
    let others = tags.filter { Tag($0) != .outside }
    return !others.isEmpty && others.allSatisfy { Tag($0) == nil && !$0.utf8.contains(UInt8(ascii: "-")) }
  }

  /// What the column of tokens is called in a line of names.
  private static let names: Set<String> = ["token", "tokens", "word", "words", "form", "text"]

  /// The tag that a cell spells; nil when it is none.
  func tag(_ cell: String) -> Tag? {
    isBare && cell != "O" && cell != "o" ? Tag("I-" + cell) : Tag(cell)
  }

  private static func areMost(_ number: Int, of all: Int) -> Bool { all > 0 && 3 * number >= 2 * all }

  /// The fields of a line, with blanks at its end left out.
  static func fields(_ line: [UInt8], _ delimiter: UInt8) -> [String] {
    fieldRanges(line[...], delimiter).map { String(decoding: line[$0], as: UTF8.self) }
  }

  /// Where the fields of a line stand.
  static func fieldRanges(_ line: ArraySlice<UInt8>, _ delimiter: UInt8) -> [Range<Int>] {
    let end = line.lastIndex { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }.map { $0 + 1 } ?? line.startIndex
    return line[..<end].split(separator: delimiter, omittingEmptySubsequences: delimiter == 0x20)
      .map(\.indices)
  }
}
