import InquitModel

extension LabelSchema.ValueType {
  /// Whether `value` is of this type; for a choice, whether it is one of the words.
  func accepts(_ value: JSONValue) -> Bool {
    switch (self, value) {
    case (.flag, .bool), (.text, .string): true
    case (.decimal, .string(let s)): CanonicalDecimal(s) != nil || CanonicalDecimal.isFraction(s)
    case (.choice(let words), .string(let s)): words.contains(s)
    default: false
    }
  }
}
