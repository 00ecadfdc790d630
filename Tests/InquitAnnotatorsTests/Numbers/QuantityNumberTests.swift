import Testing

@Suite struct QuantityNumberTests {
  @Test(arguments: [
    "[number type=quantity value=50 unit=gallon|50 gallons] of fuel, a [number type=quantity value=22 unit=mile|22-mile] ([number type=quantity value=35 unit=kilometer|35-km]) journey",
    "[number type=quantity value=100 unit=mile-per-hour|100 mph] ([number type=quantity value=161 unit=kilometer-per-hour|161 km/h])",
    "[number type=quantity value=5700000 unit=barrel|5.7 million barrels], [number type=quantity value=18 unit=karat|18-karat] gold",
    "[number type=quantity value=37 unit=celsius|37°C], [number type=quantity value=70 unit=fahrenheit|70 degrees Fahrenheit], [number type=quantity value=45 unit=degree|45 degrees]",
    "[number type=quantity value=190 unit=square-kilometer|190 km2], [number type=quantity value=3 unit=square-mile|three square miles]",
    "[number type=quantity value=62 unit=inch|5 feet 2 inches] or [number type=quantity value=62 unit=inch|5 ft 2 in]",
    "[number type=quantity value=0.5 unit=mile|half a mile], [number type=quantity value=0.25 unit=mile|a quarter of a mile]",
    "[number type=quantity value=3 unit=meter|3m] from here, [number type=quantity value=500 unit=gram|500g] of strawberries",
    "[number type=cardinal value=3|3] in the morning, [number type=cardinal value=2|2] in April",
  ])
  func quantities(marked: String) throws { try checkNumbers(marked) }
}
