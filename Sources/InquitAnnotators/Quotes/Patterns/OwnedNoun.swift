/// A noun for what is said with its owner, before the quote: `S's answer was Q`, `his remark that Q`, `her call for Q`,
/// `his warning that … Q`.
struct OwnedNoun {
  let clause: ClauseAnalysis
  private var view: PassageView { clause.view }

  /// How far before the quote the noun can stand, in items; farther where its “that” leads the clause of the quote.
  private static let reach = 8
  private static let clauseReach = 20

  /// The owner and the noun for the quote at item `q`.
  func match(before q: Int) -> AttributionPattern.Match? {
    for i in stride(from: q - 1, through: max(1, q - Self.clauseReach), by: -1) {
      if view.part(i) != nil || view.isTerminal(i) { return nil }
      guard view.lexicon.cueNouns.contains(view.lower(i)), leads(i, to: q), let owner = owner(of: i) else {
        continue
      }
      return AttributionPattern.Match(speaker: owner, cue: i..<i + 1, side: .before)
    }
    return nil
  }

  private func owner(of noun: Int) -> Range<Int>? {
    var owner = noun - 1
    while owner > 0, view.isNominal(owner), !view.endsInPossessive(owner), noun - owner <= 3 { owner -= 1 }
    let classes = view.classes(owner)
    if classes.contains(.possessive) && !classes.contains(.relative) { return owner..<owner + 1 }
    if view.isPossessiveClitic(owner) { return clause.phrases.ending(at: owner - 1, from: 0) }
    return view.endsInPossessive(owner) ? clause.phrases.ending(at: owner, from: 0) : nil
  }

  /// Whether the noun leads to the quote: with nothing between but “is”, “that”, “of”, “for” or a comma, or with a clause
  /// behind “that” in which nobody else speaks.
  private func leads(_ noun: Int, to q: Int) -> Bool {
    let between = noun + 1..<q
    if between.count < Self.reach, between.allSatisfy(joins) { return true }
    return view.classes(noun + 1).isSuperset(of: [.subordinator, .determiner])
      && !between.contains { i in
        view.isPunctuation(i) || view.lower(i) == ";" || view.cue(i).map { $0.cueClass != .weak } == true
      }
  }

  private func joins(_ i: Int) -> Bool {
    view.isComma(i) || view.isColon(i)
      || !view.classes(i).isDisjoint(with: [.be, .subordinator, .article])
      || view.lexicon.reporting.complementPrepositions.contains(view.lower(i))
      || view.lexicon.reporting.contentPrepositions.contains(view.lower(i))
  }
}
