import Testing

@Suite struct YearNumberTests {
  @Test(arguments: [
    "in [number type=year value=2018|2018] and from [number type=year value=2000|2000] to [number type=year value=2010|2010]",
    "the [number type=year value=2019|2019] election, a [number type=year value=2009|2009] novel, the [number type=year value=2018|2018] midterm elections",
    "in [number type=year value=1776|1776], but [number type=cardinal value=1776|1776] people",
    "over [number type=cardinal value=2000 bound=above|2000] people, [number type=cardinal value=2000|2,000] people",
    "in [number type=year value=1984|nineteen eighty-four] and [number type=year value=2019|twenty nineteen]",
    "in [number type=year value=1979|'79] and since [number type=year value=2008|’08], but '[number type=cardinal value=10|ten]'",
    "the 1970s, the '70s, the late 1980s",
    "on 24 September 2019, in March 2019, on June 15, 2020, on Sept. 11, on the 4th of July",
  ])
  func years(marked: String) throws { try checkNumbers(marked) }
}
