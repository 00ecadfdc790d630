/// Regions that share their name with a country or a city.
extension NameResolver {
  /// Reads the name of a country or city behind a city as a region's, where the city is in the region and the
  /// country has none of its name: Atlanta, Georgia; Melbourne, Victoria. The document's other mentions follow,
  /// unless a city of the country is among them: Tbilisi, Georgia.
  mutating func readRegionsOfCities() {
    var regions: [UInt64: Gazetteer.Place] = [:]
    var countries: Set<UInt64> = []
    for i in candidates.indices.dropFirst() {
      // England is a country by its type and has a region's code.
      guard sharesNameWithRegion(candidates[i]), let hash = candidates[i].hash, let city = cityBefore(i)
      else { continue }
      let cities = context.gazetteer.places(named: city).filter { $0.kind == .city }
      if cities.contains(where: { $0.countryCode == candidates[i].code }) {
        countries.insert(hash.value)
        continue
      }
      let named = context.gazetteer.places(named: hash)
      let region = named.first { region in
        region.kind == .region
          && cities.contains { city in
            // Cities have GeoNames' codes of regions, which are not everywhere those of ISO.
            city.country == region.country
              && (city.admin == region.admin
                || candidates[i].type == .city
                  && !named.contains { $0.kind == .city && $0.country == city.country })
          }
      }
      guard let region else { continue }
      regions[hash.value] = region
      candidates[i].become(region)
    }
    for i in candidates.indices where sharesNameWithRegion(candidates[i]) {
      guard let hash = candidates[i].hash, !countries.contains(hash.value), let region = regions[hash.value]
      else {
        continue
      }
      candidates[i].become(region)
    }
  }

  /// Whether a candidate is a country with a code of its own, or a city.
  private func sharesNameWithRegion(_ candidate: NameCandidate) -> Bool {
    switch candidate.type {
    case .city: candidate.kind == .location
    case .country: candidate.code?.utf8.count == 2
    default: false
    }
  }

  /// The name of the city with a comma right before a candidate.
  private func cityBefore(_ i: Int) -> PhraseHash? {
    let (before, here) = (candidates[i - 1], candidates[i])
    guard before.type == .city, here.words.lowerBound == before.words.upperBound + 1,
      context.words[before.words.upperBound].isMark(",")
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
