import Testing

@Suite struct PercentNumberTests {
  @Test(arguments: [
    "[number type=percent value=52|52%] voted, [number type=percent value=12|12 per cent] did not",
    "[number type=percent value=5|five percent] and ([number type=percent value=0.15|0.15 percent])",
    "[number type=range value=5 value2=10 unit=percent|5 to 10 percent] or [number type=range value=5 value2=10 unit=percent|5–10%]",
    "a [number type=percent value=20|20 per cent] cut, [number type=percent value=-1.5|-1.5%]",
  ])
  func percents(marked: String) throws { try checkNumbers(marked) }
}
