/// Finds which place of the gazetteer a name means, where that is clear: its country or region comes after a
/// comma, the document names only one of the countries that have such a place, or one place is far better
/// known than the others. A name has one code in a document, except where a mention has its own region after it:
/// Paris, Texas.
struct PlaceCodes {
  let context: NameContext
  private let candidates: [NameCandidate]
  /// The two letters of the countries that the document names.
  private let countries: Set<UInt16>
  private var codeByName: [UInt64: String] = [:]
  /// By candidate: the code that its own region or country tells; nil where the gazetteer has no such place there.
  private var qualified: [Int: String?] = [:]

  init(candidates: [NameCandidate], context: NameContext) {
    self.context = context
    self.candidates = candidates
    countries = Set(candidates.compactMap { $0.kind == .location ? $0.code.flatMap(Self.country) : nil })
    for i in candidates.indices {
      guard candidates[i].code == nil, let hash = candidates[i].hash, let qualifier = qualifier(i) else {
        continue
      }
      let inCountry = places(candidates[i]).filter { $0.country == Self.country(qualifier.code) }
      // A country after a comma may be the next of a list.
      if inCountry.isEmpty, qualifier.type == .region { qualified.updateValue(nil, forKey: i) }
      guard let code = qualifiedCode(inCountry, qualifier) else { continue }
      qualified[i] = code
      codeByName[hash.value] = codeByName[hash.value] ?? code
    }
  }

  /// The code of the candidate at `index`.
  func code(ofCandidate index: Int) -> String? {
    if let own = qualified[index] { return own }
    return code(of: candidates[index])
  }

  private func code(of candidate: NameCandidate) -> String? {
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

  /// The region or country right after a place: Illinois in "Springfield, Illinois".
  private func qualifier(_ i: Int) -> (code: String, type: PlaceType?)? {
    guard i + 1 < candidates.count, candidates[i].kind == .location, candidates[i + 1].kind == .location,
      candidates[i + 1].words.lowerBound == candidates[i].words.upperBound + 1,
      context.words[candidates[i].words.upperBound].isMark(","),
      candidates[i + 1].type == .region || candidates[i + 1].type == .country,
      let code = code(of: candidates[i + 1]), Self.country(code) != nil
    else { return nil }
    return (code, candidates[i + 1].type)
  }

  /// The code of the one of `places`, all in the qualifier's country, that is in its region.
  private func qualifiedCode(
    _ places: [Gazetteer.Place], _ qualifier: (code: String, type: PlaceType?)
  ) -> String? {
    if qualifier.type == .region, qualifier.code.utf8.count > 3 {
      let region = Array(qualifier.code.utf8.dropFirst(3))
      return places.first { $0.hasAdmin(region) }?.code ?? (places.count == 1 ? places[0].code : nil)
    }
    return places.first?.code
  }

  private func clearest(of places: [Gazetteer.Place]) -> Gazetteer.Place? {
    guard let first = places.first else { return nil }
    if places.count == 1 || first.isAmericanState { return first }
    let named = places.filter { countries.contains($0.country) }
    let lead = places.dropFirst().map { Int(first.size) - Int($0.size) }.min() ?? 0
    if named.count == 1, named[0] != first {
      // Moscow is not the one in Idaho because an article names Texas; Birmingham may be the one in Alabama.
      return lead >= Self.overwhelmingLead ? first : lead >= Self.clearLead ? nil : named[0]
    }
    return named.count == 1 || lead >= Self.clearLead ? first : nil
  }

  /// A decade more inhabitants than any other place of the name, in the gazetteer's half decades.
  private static let clearLead = 2
  /// A hundred times the inhabitants of any other.
  private static let overwhelmingLead = 4
}
