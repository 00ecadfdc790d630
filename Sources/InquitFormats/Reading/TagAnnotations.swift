import InquitModel

/// The annotations of a document that tags of its tokens make, as they are read sentence by sentence.
struct TagAnnotations {
  private(set) var annotations: [Annotation] = []
  /// Where each of them begins in the file.
  private(set) var places: [FilePlace] = []

  /// Adds what the tags of a sentence make. `first` is the index of the sentence's first token in `text`, and `place`
  /// tells where the tag of a token of the sentence stands.
  mutating func add(
    _ tags: [Tag], in scheme: TagScheme, to text: TokenTextBuilder, from first: Int,
    place: (Int) -> FilePlace
  ) {
    for span in scheme.spans(tags) {
      let run = (first + span.tokens.lowerBound)..<(first + span.tokens.upperBound)
      annotations.append(
        Annotation(
          id: CountedID.id(annotations.count), label: Label(span.label.isEmpty ? "entity" : span.label),
          ranges: [text.range(of: run)]))
      places.append(place(span.tokens.lowerBound))
    }
  }
}

extension TagScheme {
  /// Throws where the tags of a sentence break the scheme's rules, unless they are to be repaired, which is noted:
  /// then they are read as `spans` reads them. `place` tells where the tag of a token stands.
  func check(
    _ tags: [Tag], repairs: Bool, document id: String, _ losses: inout LossReport, place: (Int) -> FilePlace
  ) throws(ReadError) {
    let breaches = breaches(tags)
    func position(of breach: Int) -> FilePlace { place(min(breach, tags.count - 1)) }
    if let breach = breaches.first, !repairs {
      let more = breaches.count > 1 ? " (and \(breaches.count - 1) more in this sentence)" : ""
      let place = position(of: breach)
      throw ReadError(
        line: place.line, column: place.column, message: message(of: breach, in: tags) + more,
        help: "correct it, or 'inquit import --repair-tags' begins an annotation wherever one must have begun"
      )
    }
    for breach in breaches {
      losses.note(.tags, in: id, "line \(position(of: breach).line): \(message(of: breach, in: tags))")
    }
  }
}
