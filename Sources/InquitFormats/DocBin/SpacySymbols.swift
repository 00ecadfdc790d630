/// Strings that spaCy numbers instead of hashing: its symbols (`spacy/symbols.pyx`), among them labels such
/// as PERSON and words such as "agent". Its flags and what it calls deprecated are left out.
enum SpacySymbols {
  /// The number of a symbol; nil for any other string.
  static func number(of string: String) -> UInt64? { numbers[string] }

  /// The symbol with a number; nil for numbers that are none.
  static func string(of number: UInt64) -> String? { strings[number] }

  private static let numbers: [String: UInt64] = {
    var numbers: [String: UInt64] = [:]
    for (first, names) in runs {
      for (i, name) in names.split(whereSeparator: \.isWhitespace).enumerated() {
        numbers[String(name)] = first + UInt64(i)
      }
    }
    return numbers
  }()

  private static let strings: [UInt64: String] = {
    var strings: [UInt64: String] = [:]
    for (string, number) in numbers { strings[number] = string }
    return strings
  }()

  /// Names that are numbered in a row, from the first number on.
  private static let runs: [(first: UInt64, names: String)] = [
    (
      1,
      """
      IS_ALPHA IS_ASCII IS_DIGIT IS_LOWER IS_PUNCT IS_SPACE IS_TITLE IS_UPPER LIKE_URL LIKE_NUM LIKE_EMAIL
      IS_STOP IS_OOV_DEPRECATED IS_BRACKET IS_QUOTE IS_LEFT_PUNCT IS_RIGHT_PUNCT IS_CURRENCY
      """
    ),
    (
      64,
      """
      ID ORTH LOWER NORM SHAPE PREFIX SUFFIX LENGTH CLUSTER LEMMA POS TAG DEP ENT_IOB ENT_TYPE HEAD
      SENT_START SPACY PROB LANG ADJ ADP ADV AUX CONJ CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ
      SYM VERB X EOL SPACE
      """
    ),
    (
      380,
      """
      PERSON NORP FACILITY ORG GPE LOC PRODUCT EVENT WORK_OF_ART LANGUAGE LAW DATE TIME PERCENT MONEY
      QUANTITY ORDINAL CARDINAL acomp advcl advmod agent amod appos attr aux auxpass cc ccomp complm conj
      cop csubj csubjpass dep det dobj expl hmod hyph infmod intj iobj mark meta neg nmod nn npadvmod
      nsubj nsubjpass num number oprd obj obl parataxis partmod pcomp pobj poss possessive preconj prep
      prt punct quantmod relcl rcmod root xcomp acl ENT_KB_ID MORPH ENT_ID IDX _
      """
    ),
  ]
}
