import InquitAnnotators
import InquitModel
import InquitSegmentation

/// A project's own list of names, which wins over rules and statistics: the annotator behind
/// `annotate --names`.
///
/// A line is a name, a TAB and its label; blanks around either do not count. A line without a TAB that starts with
/// `#` is a comment, and so is any that starts with `#` and a blank. Names are found as they are written, word by word,
/// the longest first.
public struct ProjectNames: Sendable {
  /// Why a list cannot be read.
  public struct ParseError: Error, Hashable, Sendable {
    /// From 1.
    public let line: Int
    /// Lower case, no full stop.
    public let message: String
  }

  /// By the names' first words, longest names first.
  private var names: [String: [Name]] = [:]

  private struct Name: Sendable {
    let words: [String]
    let label: Label
  }

  /// How many names there are.
  public private(set) var count = 0

  /// Reads a list; names are cut into words by `words`, as the texts will be. Throws for a line without a
  /// label, and for a name that has two labels.
  public init(_ list: String, words: (String) -> [String]) throws(ParseError) {
    var labels: [[String]: Label] = [:]
    // A CRLF is one Character, so lines are cut at scalars.
    let scalars = list.unicodeScalars.drop { $0 == "\u{FEFF}" }
    let lines = scalars.split(omittingEmptySubsequences: false) { $0 == "\n" }
    for (i, line) in lines.enumerated() {
      let line = line.last == "\r" ? line.dropLast() : line
      if Self.isComment(line) { continue }
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(Self.trimmed)
      guard columns.count == 2, !columns[1].isEmpty else {
        throw ParseError(line: i + 1, message: "a line should be a name, a TAB and a label")
      }
      let name = words(columns[0])
      guard let first = name.first else { throw ParseError(line: i + 1, message: "the name is empty") }
      let label = Label(columns[1])
      if let other = labels[name] {
        if other == label { continue }
        throw ParseError(line: i + 1, message: "'\(columns[0])' is \(other) above and \(label) here")
      }
      labels[name] = label
      names[first, default: []].append(Name(words: name, label: label))
      count += 1
    }
    for first in names.keys { names[first]?.sort { $0.words.count > $1.words.count } }
  }

  /// Whether a line is blank or a comment. A hashtag in front of a TAB is a name.
  private static func isComment(_ line: Substring.UnicodeScalarView) -> Bool {
    guard let start = line.first(where: { !$0.properties.isWhitespace }) else { return !line.contains("\t") }
    guard start == "#", line.first == "#" else { return false }
    return !line.contains("\t") || line.dropFirst().first?.properties.isWhitespace ?? true
  }

  private static func trimmed(_ column: Substring.UnicodeScalarView) -> String {
    let start = column.drop { $0.properties.isWhitespace }
    let end = start.lastIndex { !$0.properties.isWhitespace }.map(start.index(after:)) ?? start.startIndex
    return String(start[..<end])
  }

  /// Reads a list; names are cut into words as texts of the language are.
  public init(_ list: String, language: String) throws(ParseError) {
    let segmenter = TextSegmenter(language: language)
    try self.init(list) { name in
      let text = SourceText(name)
      return segmenter.segments(of: text).tokens.map { text[$0] }
    }
  }

  /// The labels that names of the list have.
  public var labels: Set<Label> { Set(names.values.joined().map(\.label)) }

  /// This list with the names of `other` that it does not have.
  func merging(_ other: ProjectNames) -> ProjectNames {
    var result = self
    for (first, names) in other.names {
      let known = self.names[first] ?? []
      let new = names.filter { name in !known.contains { $0.words == name.words } }
      result.names[first] = (known + new).sorted { $0.words.count > $1.words.count }
      result.count += new.count
    }
    return result
  }

  /// What the list is called in a suggestion's provenance.
  static let rule = "listed"

  /// The names in `text`, in text order, none overlapping.
  public func layer(for text: AnalysedText) -> Layer {
    Layer(
      annotations: matches(in: text).enumerated().map { i, match in
        Annotation(
          id: "g\(i + 1)", label: match.label, ranges: [text.range(of: match.words)],
          provenance: Provenance(
            producer: "inquit/project-names", status: .suggested, confidence: 1, rule: Self.rule))
      })
  }

  /// The names in `text` by their words' indexes, in text order, none overlapping.
  func matches(in text: AnalysedText) -> [(words: Range<Int>, label: Label)] {
    var matches: [(words: Range<Int>, label: Label)] = []
    var i = 0
    while i < text.words.count {
      guard let name = name(at: i, in: text) else {
        i += 1
        continue
      }
      let end = i + name.words.count
      matches.append((i..<end, name.label))
      i = end
    }
    return matches
  }

  private func name(at i: Int, in text: AnalysedText) -> Name? {
    let sentenceEnd = text.sentences[text.words[i].sentence].words.upperBound
    return names[text.words[i].text]?.first { name in
      i + name.words.count <= sentenceEnd
        && name.words.indices.allSatisfy { sameBytes(name.words[$0], text.words[i + $0].text) }
    }
  }
}
