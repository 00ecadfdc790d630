/// Names that are not among those of the text, by their capitals alone.
extension SpeakerResolution {
  /// The run of capitals that ends in the head of a mention.
  func unlistedName(in mention: Range<Int>, head: Int) -> ResolvedSpeaker? {
    guard text.words[head].shape.isCapitalised, lexicon.wordClasses[text.words[head].lower] == nil,
      lexicon.speakerNouns[text.words[head].lower] == nil
    else { return nil }
    var start = head
    while start > mention.lowerBound, text.words[start - 1].shape.isCapitalised,
      lexicon.wordClasses[text.words[start - 1].lower] == nil,
      lexicon.speakerNouns[text.words[start - 1].lower] == nil
    {
      start -= 1
    }
    let hasTitle = (mention.lowerBound..<start).contains {
      lexicon.speakerNouns[text.words[$0].lower]?.type == .person
    }
    let looksPersonal = hasTitle || mention.lowerBound == start && !text.words[head].shape.isAllCapitals
    return ResolvedSpeaker(
      entity: text.string(of: start..<head + 1), type: looksPersonal ? .person : .organisation,
      rule: .unlistedName,
      confidence: 0.6)
  }

  /// “Silvana Reyes of the port agrees.”: two or more words with capitals that begin a sentence, where no name is known.
  func unlistedSubject(of sentence: Int) -> Range<Int>? {
    guard sentence >= 0, sentence < text.sentences.count else { return nil }
    let words = text.sentences[sentence].words
    let name = words.prefix { i in
      text.words[i].mayBeName && lexicon.wordClasses[text.words[i].lower] == nil
        && lexicon.speakerNouns[text.words[i].lower] == nil && index.name(at: i) == nil
    }
    guard name.count > 1, name.count < words.count, let first = name.first,
      !text.words[first].shape.isAllCapitals
    else { return nil }
    return first..<first + name.count
  }
}
