/// A name that has been found, while it is being told what it names.
struct NameCandidate: Sendable {
  /// Indexes into the text's words.
  var words: Range<Int>
  /// nil while nothing speaks for one of them.
  var kind: NameMention.Kind?
  var rule: NameRule
  var confidence: Double
  /// For a location.
  var type: PlaceType?
  /// For a location: a country or region code known from the name.
  var code: String?
  /// For a location: what the gazetteer has under the name.
  var hash: PhraseHash?
  /// A part of the name before it, as the country in "US Embassy".
  var isNested = false
  /// For a location in another case than the nominative.
  var inflection: NameLexicon.PlaceEnding.Inflection?

  init(
    _ words: Range<Int>, _ kind: NameMention.Kind?, _ rule: NameRule, type: PlaceType? = nil,
    code: String? = nil, hash: PhraseHash? = nil
  ) {
    self.words = words
    self.kind = kind
    self.rule = rule
    confidence = rule.confidence
    self.type = type
    self.code = code
    self.hash = hash
  }

  /// Notes what a rule says that the name names; what was known of it as a place is kept only for places.
  mutating func become(
    _ kind: NameMention.Kind, by rule: NameRule, type: PlaceType? = nil, hash: PhraseHash? = nil
  ) {
    self.kind = kind
    self.rule = rule
    confidence = rule.confidence
    self.type = type
    self.hash = hash
    code = nil
  }
}
