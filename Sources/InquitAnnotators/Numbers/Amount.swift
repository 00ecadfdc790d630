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
  var rule: NumberRule

  init(tokens: Range<Int>, kind: Kind, value: ExactNumber, rule: NumberRule) {
    self.tokens = tokens
    self.kind = kind
    self.value = value
    self.rule = rule
  }

  init(_ measure: Measure, kind: Kind, rule: NumberRule) {
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
