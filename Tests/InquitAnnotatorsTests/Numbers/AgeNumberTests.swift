import Testing

@Suite struct AgeNumberTests {
  @Test(arguments: [
    "She was [number type=age value=95 unit=year|95 years old] and died at the age of [number type=age value=95 unit=year|95].",
    "a [number type=age value=36 unit=year|36-year-old] man aged [number type=age value=36 unit=year|36], age [number type=age value=36 unit=year|36]",
    "aged [number type=age value=9 unit=year|nine], [number type=age value=10 unit=year|ten] and [number type=age value=49 unit=year|49]",
    "[number type=cardinal value=2|two] aged [number type=age value=14 unit=year|fourteen]",
    "Ann Smith, [number type=age value=53 unit=year|53], and Bob Reyes ([number type=age value=41 unit=year|41]) left.",
    "He was [number type=age value=101 unit=year|101] and died in June. I was [number type=age value=19 unit=year|19], she was [number type=age value=1 unit=year|one].",
    "The baby was [number type=age value=8 unit=month|8 months old].",
    "[number type=range value=18 value2=25 unit=year|18- to 25-year-olds]",
  ])
  func ages(marked: String) throws { try checkNumbers(marked) }
}
