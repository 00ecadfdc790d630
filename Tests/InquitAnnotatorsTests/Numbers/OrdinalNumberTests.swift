import Testing

@Suite struct OrdinalNumberTests {
  @Test(arguments: [
    "the [number type=ordinal value=2|second] attempt in the [number type=ordinal value=13|13th] century",
    "the [number type=ordinal value=25|twenty-fifth] and the [number type=ordinal value=110|110th] anniversary",
    "her [number type=ordinal value=1|first] title, [number type=ordinal value=2|second] and [number type=ordinal value=3|third] place",
    "the [number type=ordinal value=1|first] [number type=cardinal value=2|two] seasons",
    "a [number type=ordinal value=4|fourth], also written with her",
    "the [number type=ordinal value=200|two hundredth] goal",
    "He was first elected there. First seen in May, it came back. At first, all was well.",
    "The First Minister and the First Lady met; third-party money.",
    "Wait a second, I said.",
  ])
  func ordinals(marked: String) throws { try checkNumbers(marked) }
}
