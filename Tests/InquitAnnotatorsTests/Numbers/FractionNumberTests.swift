import Testing

@Suite struct FractionNumberTests {
  @Test(arguments: [
    "nearly [number type=fraction value=1/2 approximate|half] of it, [number type=fraction value=2/3|two-thirds] of them",
    "[number type=fraction value=1/3|a third] of the country, [number type=fraction value=1/4|one quarter], [number type=fraction value=3/4|three quarters]",
    "[number type=fraction value=1/2|½] of it, [number type=fraction value=1/4|1/4] of it",
    "the [number type=ordinal value=1|first]-half goal at half staff, a half-brother at half-time",
    "[number type=cardinal value=100.75|one hundred and three quarters], [number type=cardinal value=2.54|two and fifty-four hundredths]",
    "[number type=fraction value=5/8|five - eighths], it fell by nearly [number type=fraction value=1/3 approximate|a third]",
    "the [number type=ordinal value=3|third] quarter, a [number type=ordinal value=3|third] man",
  ])
  func fractions(marked: String) throws { try checkNumbers(marked) }
}
