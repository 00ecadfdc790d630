import InquitModel

/// Finds headings, and gives a quote in one the speaker of the body's quote in which its words recur.
struct Headlines {
  private let lexical: LexicalText
  private let parts: [QuotedPart]

  /// A longer line is a paragraph even without a full stop.
  private static let longestHeading = 16
  /// A first word more common than this is not worth following further.
  private static let mostPlaces = 64

  init(lexical: LexicalText, parts: [QuotedPart]) {
    self.lexical = lexical
    self.parts = parts
  }

  private var text: AnalysedText { lexical.text }

  /// Whether a paragraph is a title or a subheading: short, and no sentence by its last mark.
  func isHeading(_ paragraph: Int) -> Bool {
    let words = text.paragraphs[paragraph].words
    guard text.paragraphs.count > 1, words.count <= Self.longestHeading, let last = words.last else {
      return false
    }
    let mark = text.words[last].lower
    if mark == ";" || PunctuationMarks.terminals.contains(mark) || PunctuationMarks.commas.contains(mark)
      || PunctuationMarks.colons.contains(mark)
    {
      return false
    }
    // A line that ends with a quote's full stop is a paragraph of the body.
    let end = text.words[last].range.upperBound
    guard let quote = partsOf(paragraph).first(where: { $0.pair.range.upperBound == end }) else {
      return true
    }
    return !QuotedContent(quote, in: lexical).endsSentence
  }

  /// The parts of a paragraph; `parts` is in text order.
  private func partsOf(_ paragraph: Int) -> ArraySlice<QuotedPart> {
    parts[parts.partitioningIndex { $0.paragraph >= paragraph }...].prefix { $0.paragraph == paragraph }
  }

  /// For each of `headlines`, the one of `body` whose words contain its words, in their order.
  func recurrences(of headlines: [Int], in body: [Int]) -> [Int: Int] {
    guard !headlines.isEmpty else { return [:] }
    let words = Dictionary(uniqueKeysWithValues: (headlines + body).map { ($0, wordsOnly(of: $0)) })
    var places: [String: [(part: Int, at: Int)]] = [:]
    for part in body {
      for (i, word) in (words[part] ?? []).enumerated() { places[word, default: []].append((part, i)) }
    }
    var result: [Int: Int] = [:]
    for headline in headlines {
      guard let run = words[headline], let first = run.first, run.count > 1 || first.utf8.count > 6 else {
        continue
      }
      result[headline] =
        places[first]?.prefix(Self.mostPlaces).first { place in
          (words[place.part] ?? [])[place.at...].starts(with: run)
        }?.part
    }
    return result
  }

  /// The words of a part without its articles, which headlines leave out.
  private func wordsOnly(of part: Int) -> [String] {
    parts[part].words.map { text.words[$0] }.filter { !$0.shape.isPunctuation }.map(\.lower)
      .filter { !lexical.lexicon.articles.contains($0) }
  }
}
