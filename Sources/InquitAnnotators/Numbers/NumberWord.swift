/// What a word can do in a number. A word can do several things: "second" is a rank and a unit, "quarter" a
/// denominator and a unit.
struct NumberWord: Hashable, Sendable {
  /// A number below 100, or a whole hundred in one word.
  var cardinal: Int?
  /// The power of ten that the number before it is multiplied with.
  var scale: Int?
  /// As `scale`, but only after digits: 4.5bn.
  var suffix: Int?
  /// What the number before it is multiplied with: 12 for a dozen.
  var collective: Int?
  var ordinal: Int?
  /// The power of ten of a rank: hundredth is 2, millionth 6.
  var ordinalScale: Int?
  /// The denominator of a fraction.
  var part: Int?
  /// Whether `part` is in the plural: thirds.
  var isPlural = false
  var multiplier: Int?
  /// A value that no other word is added to: Russian полтора, one and a half.
  var exact: ExactNumber?
  /// The unit that the word has in itself: Russian полчаса, half an hour.
  var unit: MeasureLexicon.Unit?
  var roles: NumberRoles = []

  /// Whether a number written in one word can start with this word.
  var isPartOfCompound: Bool { cardinal != nil || scale != nil }

  /// Whether a number can start with this word.
  var startsNumber: Bool {
    cardinal != nil || scale != nil || collective != nil || ordinal != nil || ordinalScale != nil
      || part != nil || multiplier != nil || exact != nil
      || !roles.isDisjoint(with: [.article, .minus, .phraseStart])
  }
}

/// What a word or phrase says of a number beside it. The raw values are positions in a set; the names in
/// `number-context.txt` are those of `named`.
struct NumberRoles: OptionSet, Hashable, Sendable {
  let rawValue: UInt64

  private static func bit(_ n: UInt64) -> NumberRoles { NumberRoles(rawValue: 1 << n) }

  // Parts of a number.
  static let and = bit(0)
  static let point = bit(1)
  static let minus = bit(2)
  static let article = bit(3)
  static let ordinalEnding = bit(4)
  /// A cardinal of several words starts here: quatre-vingt.
  static let phraseStart = bit(5)
  /// Stands for one of itself without a number before it: German hundert, but not English hundred.
  static let isImplied = bit(6)
  /// Before an hour that ends its clause: since six, till five.
  static let hourBound = bit(7)
  /// Says that money changes hands: sold, paid, price.
  static let money = bit(8)

  // Around it.
  /// What gives a number that follows a limit.
  static let bounds: NumberRoles = [.above, .below, .atLeast, .atMost]
  static let approximate = bit(10)
  static let above = bit(11)
  static let below = bit(12)
  static let atLeast = bit(13)
  static let atMost = bit(14)
  static let thenApproximate = bit(15)
  static let thenAtLeast = bit(16)
  static let thenAtMost = bit(17)
  static let rangeBetween = bit(18)
  static let rangeAnd = bit(19)
  static let rangeFrom = bit(20)
  static let rangeTo = bit(21)
  static let change = bit(22)
  static let age = bit(23)
  static let year = bit(24)
  static let counted = bit(25)
  static let month = bit(26)
  static let clock = bit(27)
  static let identifier = bit(28)
  static let roman = bit(29)
  static let oneBefore = bit(30)
  static let oneAfter = bit(31)
  static let determiner = bit(32)
  static let function = bit(33)
  static let rankName = bit(34)
  static let halfName = bit(35)
  static let idiom = bit(36)
  static let oneBeforeVerb = bit(37)
  static let person = bit(38)
  static let copula = bit(39)
  static let thenMultiple = bit(40)
  static let times = bit(41)
  static let of = bit(42)
  /// A multiple only before one of `thenMultiple`: double the size.
  static let needsMultiple = bit(43)
  static let dividedBy = bit(44)
  static let thenLength = bit(45)
  /// A sign or code of a currency starts here.
  static let signStart = bit(46)
  /// Makes four digits before it a year.
  static let yearAfter = bit(47)
  /// Ends the name of a street.
  static let street = bit(48)
  /// Makes a multiple of the digits that it is joined to: 10-fold.
  static let multipleEnding = bit(49)
  /// A number after it is a time of the day: Spanish a las 8, half past six.
  static let clockBefore = bit(50)
  /// Hours after it are a time of the day: French à 8 heures.
  static let hourBefore = bit(51)
  /// Tens after it name a decade: French les années 90.
  static let decadeBefore = bit(52)
  /// Behind tens, makes a decade of them, or is the name of one: Russian 1990-х, девяностых.
  static let decade = bit(53)
  /// Two numbers with a hyphen near it are a score: lost 1-3.
  static let score = bit(54)
  /// Leaves a scale word after it without a value: German mehrere hundert.
  static let vague = bit(55)
  /// A number after it measures, with a hyphen too: a magnitude-6 earthquake.
  static let measured = bit(56)
  /// Makes a fraction of the rank before it: Spanish la cuarta parte.
  static let partNoun = bit(57)
  /// Before a number with "times" it makes a multiple of it: Russian в три раза.
  static let timesBefore = bit(58)
  /// The letter of a point of the compass, which ends a coordinate: 48.85° N.
  static let compass = bit(59)
  /// A person, whose age may follow "of": French un conducteur de 43 ans.
  static let personNoun = bit(60)
  /// Before a number it makes a rate of the one before that: Portuguese um em cada quatro.
  static let rate = bit(61)
  /// After a number, says that it is a negative one: 40 degrees below zero.
  static let negativeAfter = bit(62)
  /// Years after it are an age, where nothing says what they are years of: Spanish tiene 23 años.
  static let ageVerb = bit(63)

  static let named: [String: NumberRoles] = [
    "hour-bound": .hourBound, "money": .money,
    "and": .and, "point": .point, "minus": .minus, "article": .article, "ordinal-ending": .ordinalEnding,
    "implied": .isImplied,
    "approximate": .approximate, "above": .above, "below": .below, "at-least": .atLeast,
    "at-most": .atMost, "then-approximate": .thenApproximate, "then-at-least": .thenAtLeast,
    "then-at-most": .thenAtMost, "range-between": .rangeBetween, "range-and": .rangeAnd,
    "range-from": .rangeFrom, "range-to": .rangeTo, "change": .change, "age": .age, "year": .year,
    "counted": .counted, "month": .month, "clock": .clock, "identifier": .identifier, "roman": .roman,
    "one-before": .oneBefore, "one-after": .oneAfter, "determiner": .determiner, "function": .function,
    "rank-name": .rankName, "half-name": .halfName, "idiom": .idiom, "one-before-verb": .oneBeforeVerb,
    "person": .person, "copula": .copula, "then-multiple": .thenMultiple, "times": .times, "of": .of,
    "needs-multiple": .needsMultiple, "divided-by": .dividedBy, "year-after": .yearAfter, "street": .street,
    "then-length": .thenLength, "multiple-ending": .multipleEnding, "clock-before": .clockBefore,
    "hour-before": .hourBefore, "decade-before": .decadeBefore, "decade": .decade, "score": .score,
    "vague": .vague, "measured": .measured, "part-noun": .partNoun, "times-before": .timesBefore,
    "compass": .compass, "person-noun": .personNoun, "rate": .rate, "negative-after": .negativeAfter,
    "age-verb": .ageVerb,
  ]
}
