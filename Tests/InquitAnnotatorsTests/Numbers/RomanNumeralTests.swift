import Testing

@testable import InquitAnnotators

@Suite struct RomanNumeralTests {
  @Test(arguments: [("I", 1), ("IV", 4), ("IX", 9), ("XIV", 14), ("XLIX", 49)])
  func values(text: String, value: Int) {
    #expect(RomanNumeral.value(of: text) == value)
  }

  @Test(arguments: ["", "IIII", "VX", "IVI", "ii", "L", "XXXXX", "M"])
  func others(text: String) {
    #expect(RomanNumeral.value(of: text) == nil)
  }
}
