import Testing

@Suite struct MultiplierNumberTests {
  @Test(arguments: [
    "[number type=multiplier value=2|twice] as many, [number type=multiplier value=2|double] the size, a [number type=multiplier value=3|threefold] rise",
    "[number type=multiplier value=3|three times] as many; he tried [number type=cardinal value=3|three] times",
    "She called twice a week.",
  ])
  func multipliers(marked: String) throws { try checkNumbers(marked) }
}
