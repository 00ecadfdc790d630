import Inquit
import InquitFormats
import InquitModel

/// A document for a person at a terminal: its text with the annotations in colour, and tables of them.
struct DocumentView: Sendable {
  let color: Bool
  /// The terminal's width; nil where output is not a terminal and lines are left as they are.
  let width: Int?

  init(console: ConsoleOptions, output: OutputOptions) {
    let isTerminal = output.isStandardOutput && Terminal.isTerminal(StandardStream.output)
    color = Terminal.usesColor(console.color, isTerminal: isTerminal)
    width = isTerminal ? Terminal.columns(of: StandardStream.output) : nil
  }

  private static let indent = 2
  /// Longer lines are hard to read.
  private static let widestText = 100

  func text(of document: Document) -> String {
    var result = heading(of: document) + "\n"
    if color {
      result += colored(document)
    } else {
      var options = MarkedTextWriter.Options()
      options.includesHeader = false
      let marked = MarkedTextWriter.string(for: document, options: options)
      result += marked.utf8.last == UInt8(ascii: "\n") ? marked : marked + "\n"
    }
    return result + tables(of: document)
  }

  /// The tables alone.
  func tables(of document: Document) -> String {
    DocumentTables(document: document).all.map { $0.text(color: color, width: width) }
      .filter { !$0.isEmpty }.map { "\n" + $0 }.joined()
  }

  /// What found each annotation.
  func evidence(of document: Document) -> String {
    DocumentTables(document: document).evidence.text(color: color, width: width)
  }

  func heading(of document: Document) -> String {
    var facts: [String] = []
    if let language = document.language { facts.append(language) }
    if let sentences = document.sentences { facts.append(counted(sentences.count, "sentence")) }
    if let tokens = document.tokens { facts.append(counted(tokens.count, "token")) }
    facts.append(counted(document.annotations.count, "annotation"))
    let title = Style.bold(DisplayWidth.printable(document.id), color)
    return title + "  " + Style.dim(facts.joined(separator: ", "), color) + "\n" + legend(document)
  }

  private func legend(_ document: Document) -> String {
    guard color else { return "" }
    var labels: [Label] = []
    for annotation in document.annotations where !labels.contains(annotation.label) {
      labels.append(annotation.label)
    }
    return labels.isEmpty
      ? "" : labels.map { Style($0)($0.rawValue, true) }.joined(separator: " ") + "\n"
  }

  private func colored(_ document: Document) -> String {
    var wrapped = WrappedText(
      width: min(width ?? Self.widestText, Self.widestText), indent: Self.indent)
    for piece in TextPieces(document).pieces {
      wrapped.add(document.text[piece.range], piece.label.map { Style($0) })
      if let number = piece.endsQuote { wrapped.add(Self.superscript(number), .dim) }
    }
    wrapped.finish()
    return wrapped.text
  }

  /// The number in the table of quotes, small and behind the quote.
  private static func superscript(_ number: Int) -> String {
    let digits: [Character] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
    return String(String(number).utf8.map { digits[Int($0 - UInt8(ascii: "0"))] })
  }
}

/// A text cut at the ends of annotations.
struct TextPieces {
  struct Piece: Hashable {
    var range: ByteRange
    /// The label of the innermost annotation.
    var label: Label?
    /// The number of the quote that ends here, counted from 1 as in `Document.attributedQuotes`.
    var endsQuote: Int?
  }

  private(set) var pieces: [Piece] = []

  init(_ document: Document) {
    let annotations = document.annotations.filter { $0.provenance.status != .rejected }
    let parts = annotations.flatMap { annotation in
      annotation.ranges.map { (range: $0, label: annotation.label) }
    }.sorted { ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound) }
    var quoteEnds: [ByteOffset: Int] = [:]
    for (i, quote) in document.attributedQuotes.enumerated() {
      if let end = quote.quote.hull?.upperBound { quoteEnds[end] = i + 1 }
    }
    var cuts = Set(parts.flatMap { [$0.range.lowerBound, $0.range.upperBound] })
    cuts.formUnion([0, document.text.endOffset])

    // Of the open parts the one that opened last is on top; parts that have ended are removed when they
    // come up.
    var open: [(range: ByteRange, label: Label)] = []
    var next = 0
    var start: ByteOffset = 0
    for cut in cuts.sorted().dropFirst() {
      while next < parts.count, parts[next].range.lowerBound <= start {
        open.append(parts[next])
        next += 1
      }
      while let top = open.last, top.range.upperBound <= start { open.removeLast() }
      pieces.append(Piece(range: start..<cut, label: open.last?.label, endsQuote: quoteEnds[cut]))
      start = cut
    }
  }
}
