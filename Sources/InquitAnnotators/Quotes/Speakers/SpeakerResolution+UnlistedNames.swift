/// Names that are not among those of the text, by their capitals alone.
extension SpeakerResolution {
  /// The run of capitals that ends in the head of a mention.
  func unlistedName(in mention: Range<Int>, head: Int) -> ResolvedSpeaker? {
    guard text.words[head].shape.isCapitalised, isUnknown(head) else { return nil }
    var start = head
    while start > mention.lowerBound, text.words[start - 1].shape.isCapitalised,
      isUnknown(start - 1) || lexicon.speakerNouns[text.words[start - 1].lower]?.type == .organisation
    {
      start -= 1
    }
    let hasTitle = (mention.lowerBound..<start).contains {
      lexicon.speakerNouns[text.words[$0].lower]?.type == .person
    }
    // Network North.
    let isOrganisation = (start..<head + 1).contains {
      lexicon.speakerNouns[text.words[$0].lower]?.type == .organisation
    }
    let looksPersonal =
      hasTitle || !isOrganisation && mention.lowerBound == start && !text.words[head].shape.isAllCapitals
    return ResolvedSpeaker(
      entity: text.string(of: start..<head + 1), type: looksPersonal ? .person : .organisation,
      rule: .unlistedName,
      confidence: 0.6)
  }

  /// “Silvana Reyes of the port agrees.”: two or more words with capitals that begin a sentence, where no name is known.
  func unlistedSubject(of sentence: Int) -> Range<Int>? {
    guard sentence >= 0, sentence < text.sentences.count else { return nil }
    let words = text.sentences[sentence].words
    let name = words.prefix { text.words[$0].mayBeName && isUnknown($0) && index.name(at: $0) == nil }
    guard name.count > 1, name.count < words.count, let first = name.first,
      !text.words[first].shape.isAllCapitals
    else { return nil }
    return first..<first + name.count
  }

  /// Whether a word is none of the grammar's and no noun for who speaks.
  private func isUnknown(_ i: Int) -> Bool {
    let word = text.words[i].lower
    return lexicon.wordClasses[word] == nil && lexicon.speakerNouns[word] == nil
  }
}
