import InquitModel

/// The annotations of a document that tags of its tokens make, as they are read sentence by sentence.
struct TagAnnotations {
  private(set) var annotations: [Annotation] = []
  /// Where each of them begins in the file.
  private(set) var places: [FilePlace] = []

  /// Adds what the tags of a sentence make, and notes those that the scheme does not allow. `first` is the index
  /// of the sentence's first token in `text`, and `place` tells where the tag of a token of the sentence stands.
  mutating func add(
    _ tags: [Tag], in scheme: TagScheme, to text: TokenTextBuilder, from first: Int, document id: String,
    _ losses: inout LossReport, place: (Int) -> FilePlace
  ) {
    let (spans, illegal) = scheme.spans(tags)
    for index in illegal {
      losses.note(
        .tags, in: id,
        "line \(place(index).line): \(tags[index].letter)-\(tags[index].label) in \(scheme.rawValue.uppercased())"
      )
    }
    for span in spans {
      let run = (first + span.tokens.lowerBound)..<(first + span.tokens.upperBound)
      annotations.append(
        Annotation(
          id: "a\(annotations.count + 1)", label: Label(span.label.isEmpty ? "entity" : span.label),
          ranges: [text.range(of: run)]))
      places.append(place(span.tokens.lowerBound))
    }
  }
}
