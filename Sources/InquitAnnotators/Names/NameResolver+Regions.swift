/// Regions that share their name with a country.
extension NameResolver {
  /// Reads a country's name behind a city as a region's, where the city is in the region and the country has none
  /// of its name: Atlanta, Georgia. The document's other mentions follow, unless a city of the country is among
  /// them: Tbilisi, Georgia.
  mutating func readRegionsOfCities() {
    var regions: [UInt64: Gazetteer.Place] = [:]
    var countries: Set<UInt64> = []
    for i in candidates.indices.dropFirst() {
      // England is a country by its type and has a region's code.
      guard candidates[i].type == .country, let code = candidates[i].code, code.utf8.count == 2,
        let hash = candidates[i].hash, let city = cityBefore(i)
      else { continue }
      let cities = context.gazetteer.places(named: city).filter { $0.kind == .city }
      if cities.contains(where: { $0.countryCode == code }) {
        countries.insert(hash.value)
        continue
      }
      let region = context.gazetteer.places(named: hash).first { region in
        region.kind == .region && cities.contains { $0.country == region.country && $0.admin == region.admin }
      }
      guard let region else { continue }
      regions[hash.value] = region
      candidates[i].become(region)
    }
    for i in candidates.indices where candidates[i].type == .country {
      guard let hash = candidates[i].hash, !countries.contains(hash.value), let region = regions[hash.value]
      else {
        continue
      }
      candidates[i].become(region)
    }
  }

  /// The name of the city with a comma right before a candidate.
  private func cityBefore(_ i: Int) -> PhraseHash? {
    let (before, here) = (candidates[i - 1], candidates[i])
    guard before.type == .city, here.words.lowerBound == before.words.upperBound + 1,
      context.words[before.words.upperBound].text == ","
    else { return nil }
    return before.hash
  }
}

extension NameCandidate {
  fileprivate mutating func become(_ region: Gazetteer.Place) {
    become(.location, by: .gazetteerRegion, type: .region, hash: hash)
    code = region.code
  }
}
