/// A number as it is annotated.
struct Amount {
  enum Kind: String {
    case cardinal, ordinal, percent, money, quantity, duration, range, fraction, multiplier, age, year
  }

  enum Bound: String {
    case above, below
    case atLeast = "at-least"
    case atMost = "at-most"
  }

  var tokens: Range<Int>
  var kind: Kind
  var value: ExactNumber
  var value2: ExactNumber?
  var unit: String?
  var currency: String?
  var isApproximate = false
  var bound: Bound?
  /// What found it.
  var rule: String
  var confidence: Double

  init(tokens: Range<Int>, kind: Kind, value: ExactNumber, rule: String) {
    self.tokens = tokens
    self.kind = kind
    self.value = value
    self.rule = rule
    confidence = Self.confidence(of: rule)
  }

  /// How often a rule is right, roughly: those that guess from context are less sure than a unit or a sign.
  private static func confidence(of rule: String) -> Double {
    switch rule {
    case "time-span": 0.7
    case "age-copula", "age-apposition", "age-list", "range-from", "rank-words": 0.85
    case "year", "year-short", "season", "fraction", "range-to", "range-dash", "multiple", "times": 0.9
    default: 0.95
    }
  }

  init(_ measure: Measure, kind: Kind, rule: String) {
    self.init(tokens: measure.tokens, kind: kind, value: measure.value, rule: rule)
    add(measure.dimension)
  }

  mutating func add(_ dimension: Measure.Dimension) {
    switch dimension {
    case .none, .percent: break
    case .money(let code): currency = code == MeasureLexicon.unknownCurrency ? nil : code
    case .unit(let id), .age(let id): unit = id
    }
  }
}
