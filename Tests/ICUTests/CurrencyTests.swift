import ICU
import Testing

@Suite struct CurrencyTests {
  @Test(arguments: [
    ("EUR", true), ("DEM", true), ("UAH", true), ("XYZ", false), ("usd", false), ("US", false), ("", false),
    ("USDX", false), ("€", false),
  ])
  func codes(code: String, exists: Bool) { #expect(Currency.exists(code) == exists) }
}
