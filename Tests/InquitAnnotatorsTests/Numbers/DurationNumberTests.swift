import Testing

@Suite struct DurationNumberTests {
  @Test(arguments: [
    "a [number type=duration value=30 unit=day|30-day] truce, [number type=duration value=2 unit=week|two weeks] ago",
    "[number type=duration value=444 unit=day|444 days], [number type=duration value=1 unit=week|one week], [number type=duration value=23 unit=year|twenty three years]",
    "[number type=range value=15 value2=20 unit=second|15 to 20 seconds] later",
    "[number type=duration value=0.5 unit=hour|half an hour], [number type=duration value=1.5 unit=hour|one and a half hours]",
    "[number type=duration value=135 unit=minute|2 hours and 15 minutes], [number type=duration value=27 unit=month|2 years, 3 months]",
    "She won in [number type=duration value=8044 unit=second|2:14:04].",
    "within a month, an hour later, in days",
  ])
  func durations(marked: String) throws { try checkNumbers(marked) }
}
