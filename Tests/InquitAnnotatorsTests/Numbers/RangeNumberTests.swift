import Testing

@Suite struct RangeNumberTests {
  @Test(arguments: [
    "[number type=range value=5 value2=10|5–10] people, [number type=range value=5 value2=10|5 to 10] people, [number type=range value=5 value2=10|between 5 and 10] people",
    "[number type=range value=3000000 value2=4000000|from 3 to 4 million] people",
    "It rose from [number type=cardinal value=3000000|3 million] to [number type=cardinal value=4000000|4 million].",
    "[number type=range value=900 value2=1000000|between 900 and 1 million]",
    "They won 3–1 and lost 52-48.",
    "[number type=range value=3 value2=5 unit=kilometer|3km-5km] away, [number type=range value=75 value2=300 unit=millimeter|75 -300mm] lenses",
  ])
  func ranges(marked: String) throws { try checkNumbers(marked) }
}
