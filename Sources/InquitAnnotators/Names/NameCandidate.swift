/// A name that has been found, while it is being told what it names.
struct NameCandidate: Sendable {
  /// Indexes into the text's words.
  var words: Range<Int>
  /// nil while nothing speaks for one of them.
  var kind: NameMention.Kind?
  var rule: String
  var confidence: Double
  /// For a location.
  var type: PlaceType?
  /// For a location: a country or region code known from the name.
  var code: String?
  /// For a location: what the gazetteer has under the name.
  var hash: PhraseHash?
  /// A part of the name before it, as the country in "US Embassy".
  var isNested = false

  init(
    _ words: Range<Int>, _ kind: NameMention.Kind?, rule: String, confidence: Double,
    type: PlaceType? = nil, code: String? = nil, hash: PhraseHash? = nil
  ) {
    self.words = words
    self.kind = kind
    self.rule = rule
    self.confidence = confidence
    self.type = type
    self.code = code
    self.hash = hash
  }
}
