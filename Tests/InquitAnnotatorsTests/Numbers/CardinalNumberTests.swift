import Testing

@Suite struct CardinalNumberTests {
  @Test(arguments: [
    "World War [number type=cardinal value=2|II], Phase [number type=cardinal value=4|IV], Elizabeth II, I am",
    "The film is about [number type=cardinal value=1|one] of them.",
    "[number type=cardinal value=150|150] drones and [number type=cardinal value=7|seven] boats",
    "[number type=cardinal value=7|Seven] of the [number type=cardinal value=22|22] wounded",
    "[number type=cardinal value=23|Twenty-three] people, [number type=cardinal value=23|twenty three] people",
    "[number type=cardinal value=105|a hundred and five] ships, [number type=cardinal value=300|three hundred] sailors",
    "[number type=cardinal value=1852|one thousand eight hundred and fifty-two] votes",
    "[number type=cardinal value=203091|203,091] votes, [number type=cardinal value=1234567.5|1,234,567.5] units",
    "[number type=cardinal value=1234567|12,34,567] voters, [number type=cardinal value=1234567|1\u{202F}234\u{202F}567] voters",
    "[number type=cardinal value=2500000|two and a half million] people, [number type=cardinal value=500000|half a million] more",
    "[number type=cardinal value=1500000|one and a half million] people, [number type=cardinal value=3250000|3 million and a quarter]",
    "[number type=cardinal value=5700000|5.7 million] users, [number type=cardinal value=4500000000|4.5bn] people",
    "[number type=cardinal value=2500000|25 lakh] people, [number type=cardinal value=3000000000000|three lakh crore]",
    "[number type=cardinal value=24|two dozen] eggs, [number type=cardinal value=12|a dozen] eggs, [number type=cardinal value=6|half a dozen]",
    "[number type=cardinal value=2200000|two point two million] people, [number type=cardinal value=0.03|nought point nought three]",
    "[number type=cardinal value=2.5|2½] turns, [number type=cardinal value=2.25|2 1/4] turns",
    "[number type=cardinal value=321|3 hundred and 21] votes",
    "a score of [number type=cardinal value=-5|minus 5] and [number type=cardinal value=-1.5|-1.5]",
    "the [number type=cardinal value=2|two]-page letter, a [number type=cardinal value=6|six]-pack, a [number type=cardinal value=17|17]-member board",
    "[number type=cardinal value=7|seven] per [number type=cardinal value=100000|100,000] people",
    "[number type=cardinal value=1|One] of its pipelines hit [number type=cardinal value=1|one] oil tank.",
    "He said that [number type=cardinal value=1|one] man was killed.",
    "[number type=cardinal value=300000000|3 × 10⁸] and [number type=cardinal value=0.00062|6.2x10^-4] and [number type=cardinal value=100|10²]",
    "[number type=cardinal value=25|Twenty—five] men, [number type=cardinal value=52|fifty - two] women, [number type=duration value=5 unit=day|five (5) days]",
    "[number type=cardinal value=415000|415 thousand] priests in phase [number type=cardinal value=2|two]",
    "[number type=cardinal value=123456789012345678901234567890|123456789012345678901234567890] stars",
  ])
  func cardinals(marked: String) throws { try checkNumbers(marked) }
}
