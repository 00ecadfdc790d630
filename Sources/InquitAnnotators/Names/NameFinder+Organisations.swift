/// Organisations, with the country in front of them or behind.
extension NameFinder {
  mutating func addOrganisation(at i: Int, stretch end: Int) -> Int? {
    let finder = OrganisationFinder(context: context, places: places)
    guard let organisation = finder.organisation(at: i, stretch: end),
      places.articledPlace(at: i, end: context.sentenceEnd(i)) == nil
    else { return nil }
    // College Station, Texas.
    if let city = places.cityBeforeRegion(at: i, end: context.sentenceEnd(i)),
      city.words.upperBound >= organisation.words.upperBound
    {
      return nil
    }
    // Parliament Square.
    if let place = places.placeByNoun(at: i, chunk: end),
      place.words.upperBound > organisation.words.upperBound
    {
      return nil
    }
    let name = withCountry(organisation, stretch: end)
    candidates.append(name)
    if let country = countryInside(name) { candidates.append(country) }
    return name.words.upperBound
  }

  /// Socialist Party USA, University College Dublin: an organisation with the country or city right behind it, where that
  /// does not describe what comes next.
  private func withCountry(_ organisation: NameCandidate, stretch end: Int) -> NameCandidate {
    let next = organisation.words.upperBound
    guard next < end, words[next].hasSpaceBefore, !context.isTitleCase[words[next].sentence],
      !classes[next - 1].contains(.stateInstitution),
      let place = places.knownPlace(at: next, end: end), place.type == .country || place.type == .city,
      place.words.upperBound == end
    else { return organisation }
    if end < context.sentenceEnd(next), words[end].shape.contains(.hasLetter),
      classes[end].isDisjoint(with: [.function, .verb, .linkOf, .linkAnd, .placePreposition])
    {
      return organisation
    }
    var longer = organisation
    longer.words = organisation.words.lowerBound..<end
    return longer
  }

  /// The country in front of an institution of state, which is a place of its own: the US Senate.
  private func countryInside(_ organisation: NameCandidate) -> NameCandidate? {
    let range = organisation.words
    guard var place = places.knownPlace(at: range.lowerBound, end: range.upperBound),
      place.type == .country || place.type == .region && place.rule != .gazetteerRegion,
      place.words.upperBound < range.upperBound,
      range.upperBound - place.words.upperBound <= 2,
      classes[range.upperBound - 1].contains(.stateInstitution)
    else { return nil }
    place.isNested = true
    return place
  }
}
