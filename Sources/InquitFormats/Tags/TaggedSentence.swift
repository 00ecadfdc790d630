import InquitModel

/// A sentence's tokens with a tag each.
struct TaggedSentence {
  let tokens: [ByteRange]
  let tags: [String]

  /// The sentences of a document whose annotations neither overlap nor reach over a sentence's end.
  static func sentences(of document: Document, scheme: TagScheme) -> [TaggedSentence] {
    let grid = TokenGrid(document.tokens ?? [])
    let spans = document.annotations.compactMap { annotation in
      annotation.ranges.first.flatMap(grid.indexes).map {
        LabelledTokens(tokens: $0, label: annotation.label.rawValue)
      }
    }.sorted { $0.tokens.lowerBound < $1.tokens.lowerBound }
    var rest = spans[...]
    return grid.sentences(document.sentences).map { sentence in
      // Tags of the first kind of scheme look at their neighbours, but not beyond a sentence.
      let inside = rest.prefix { $0.tokens.lowerBound < sentence.upperBound }
      rest = rest.dropFirst(inside.count)
      let moved = inside.map { span in
        LabelledTokens(
          tokens: (span.tokens.lowerBound - sentence.lowerBound)..<(span.tokens.upperBound
            - sentence.lowerBound),
          label: span.label)
      }
      return TaggedSentence(
        tokens: Array(grid.tokens[sentence]), tags: scheme.tags(moved, count: sentence.count))
    }
  }
}

/// Cuts annotations where a sentence ends, for formats in which none can go on, and puts them in text order.
enum SentenceSplitter {
  static func split(_ document: inout Document, _ losses: inout LossReport) {
    let tokens = document.tokens ?? []
    let grid = TokenGrid(tokens)
    let starts = grid.sentences(document.sentences).map(\.lowerBound)
    let id = document.id
    document.annotations = document.annotations.flatMap { annotation -> [Annotation] in
      guard let range = annotation.ranges.first, let run = grid.indexes(touching: range) else { return [] }
      let cuts = starts.filter { $0 > run.lowerBound && $0 < run.upperBound }
      guard !cuts.isEmpty else { return [annotation] }
      losses.note(.parts, in: id, "\(annotation.label) over several sentences")
      let edges = [run.lowerBound] + cuts + [run.upperBound]
      return zip(edges, edges.dropFirst()).enumerated().map { number, edge in
        var part = annotation
        if number > 0 { part.id += ".\(number + 1)" }
        part.ranges = [tokens[edge.0].lowerBound..<tokens[edge.1 - 1].upperBound]
        return part
      }
    }
    document.sortAnnotations { $0.lowerBound < $1.lowerBound }
  }
}
