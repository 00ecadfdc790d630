/// Finds which place of the gazetteer a name means, where that is clear: its country or region comes after a
/// comma, the document names only one of the countries that have such a place, or one place is far better
/// known than the others. A name has one code in a document.
struct PlaceCodes {
  let context: NameContext
  private let candidates: [NameCandidate]
  /// The two letters of the countries that the document names.
  private let countries: Set<UInt16>
  private var codeByName: [UInt64: String] = [:]

  init(candidates: [NameCandidate], context: NameContext) {
    self.context = context
    self.candidates = candidates
    countries = Set(candidates.compactMap { $0.kind == .location ? $0.code.flatMap(Self.country) : nil })
    for i in candidates.indices {
      guard candidates[i].code == nil, let hash = candidates[i].hash, let code = qualifiedCode(i) else {
        continue
      }
      codeByName[hash.value] = code
    }
  }

  /// The code of a candidate.
  func code(of candidate: NameCandidate) -> String? {
    if let code = candidate.code { return code }
    guard candidate.kind == .location, let hash = candidate.hash else { return nil }
    return codeByName[hash.value] ?? clearest(of: places(candidate))?.code
  }

  /// The country of a code; nil for a GeoNames id.
  private static func country(_ code: String) -> UInt16? {
    let letters = Array(code.utf8.prefix(2))
    return letters.count == 2 && letters[0] >= UInt8(ascii: "A")
      ? UInt16(letters[0]) | UInt16(letters[1]) << 8 : nil
  }

  /// The places of the name that are of the candidate's type.
  private func places(_ candidate: NameCandidate) -> [Gazetteer.Place] {
    guard let hash = candidate.hash else { return [] }
    return context.gazetteer.places(named: hash).filter {
      candidate.type == .city && $0.kind == .city || candidate.type == .region && $0.kind == .region
    }
  }

  /// The code of "Springfield" in "Springfield, Illinois".
  private func qualifiedCode(_ i: Int) -> String? {
    guard i + 1 < candidates.count, candidates[i + 1].kind == .location,
      candidates[i + 1].words.lowerBound == candidates[i].words.upperBound + 1,
      context.words[candidates[i].words.upperBound].text == ",",
      let qualifier = code(of: candidates[i + 1]), let country = Self.country(qualifier)
    else { return nil }
    let inCountry = places(candidates[i]).filter { $0.country == country }
    if candidates[i + 1].type == .region, qualifier.utf8.count > 3 {
      let region = Array(qualifier.utf8.dropFirst(3))
      return inCountry.first { $0.hasAdmin(region) }?.code ?? (inCountry.count == 1 ? inCountry[0].code : nil)
    }
    return inCountry.first?.code
  }

  private func clearest(of places: [Gazetteer.Place]) -> Gazetteer.Place? {
    guard let first = places.first else { return nil }
    if places.count == 1 || first.isAmericanState { return first }
    let named = places.filter { countries.contains($0.country) }
    if named.count == 1 { return named[0] }
    // A decade more inhabitants than any other.
    return places.dropFirst().allSatisfy { $0.size + 2 <= first.size } ? first : nil
  }
}
