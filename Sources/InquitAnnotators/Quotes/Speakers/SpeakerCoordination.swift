/// Takes apart a speaker phrase that names several: “Smith and Jones said”.
struct SpeakerCoordination {
  let analysis: QuoteAnalysis

  /// The members of a coordination of names; the phrase itself when it is none.
  func members(of phrase: Range<Int>) -> [Range<Int>] {
    let words = analysis.text.words
    guard
      let joint = phrase.first(where: {
        analysis.lexicon.reporting.nameConjunctions.contains(words[$0].lower)
      }),
      joint > phrase.lowerBound, joint + 1 < phrase.upperBound,
      words[phrase.lowerBound].shape.isCapitalised, words[joint - 1].shape.isCapitalised,
      words[behindArticle(joint + 1, in: phrase)].shape.isCapitalised,
      !phrase.contains(where: { analysis.lexicon.reporting.complementPrepositions.contains(words[$0].lower) }
      ),
      !(phrase.lowerBound..<joint).contains(where: isPreposition)
    else { return [phrase] }
    return [phrase.lowerBound..<joint, joint + 1..<phrase.upperBound]
  }

  private func behindArticle(_ i: Int, in phrase: Range<Int>) -> Int {
    let isArticle = analysis.lexicon.wordClasses[analysis.text.words[i]]?.contains(.article) ?? false
    return isArticle && i + 1 < phrase.upperBound ? i + 1 : i
  }

  /// “the account for The Morning Crew and Friends”.
  private func isPreposition(_ i: Int) -> Bool {
    analysis.lexicon.wordClasses[analysis.text.words[i]]?.contains(.preposition) ?? false
  }
}
