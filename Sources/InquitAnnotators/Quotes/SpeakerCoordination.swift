/// Takes apart a speaker phrase that names several: “Smith and Jones said”.
struct SpeakerCoordination {
  let analysis: QuoteAnalysis

  /// The members of a coordination of names; the phrase itself when it is none.
  func members(of phrase: Range<Int>) -> [Range<Int>] {
    let words = analysis.text.words
    guard let joint = phrase.first(where: { analysis.lexicon.nameConjunctions.contains(words[$0].lower) }),
      joint > phrase.lowerBound, joint + 1 < phrase.upperBound,
      words[phrase.lowerBound].shape.isCapitalised, words[joint - 1].shape.isCapitalised,
      words[joint + 1].shape.isCapitalised,
      !phrase.contains(where: { analysis.lexicon.complementPrepositions.contains(words[$0].lower) })
    else { return [phrase] }
    return [phrase.lowerBound..<joint, joint + 1..<phrase.upperBound]
  }
}
