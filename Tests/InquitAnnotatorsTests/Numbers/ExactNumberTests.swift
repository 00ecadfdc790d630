import Testing

@testable import InquitAnnotators

@Suite struct ExactNumberTests {
  private func number(_ text: String) -> ExactNumber {
    let parts = text.split(separator: ".")
    let digits = parts.joined().utf8.filter { $0 != 0x2D }.map { $0 - 0x30 }
    let value = ExactNumber(digits: digits, exponent: parts.count == 2 ? -parts[1].utf8.count : 0)
    return text.hasPrefix("-") ? value.negated : value
  }

  @Test(arguments: [
    ("0", "0"), ("-0", "0"), ("007", "7"), ("1.50", "1.5"), ("0.001", "0.001"), ("1200", "1200"),
    ("-3.25", "-3.25"), ("123456789012345678901234567890.5", "123456789012345678901234567890.5"),
  ])
  func spelling(written: String, canonical: String) {
    #expect(number(written).canonical == canonical)
  }

  @Test func scalingIsExact() {
    #expect(number("0.0012").shifted(by: 9).canonical == "1200000")
    #expect(number("1.1").times(3).canonical == "3.3")
    #expect(number("99999999999999999999").times(1_000_000_000).canonical == "99999999999999999999000000000")
  }

  @Test func aThirdStaysAThird() {
    #expect(number("1").divided(by: 3)?.canonical == "1/3")
    #expect(number("1").divided(by: 3)?.times(3).canonical == "1")
    #expect(number("2").divided(by: 6)?.canonical == "1/3")
    #expect(number("0.6").divided(by: 3)?.canonical == "0.2")
    #expect(number("10").divided(by: 8)?.canonical == "1.25")
    #expect(number("1").divided(by: 12)?.fractionString == "1/12")
    #expect(number("0.75").fractionString == "3/4")
    #expect(number("1").divided(by: 0) == nil)
  }

  @Test func sums() {
    #expect(number("1").plus(number("0.5"))?.canonical == "1.5")
    #expect(number("-1").plus(number("0.75"))?.canonical == "-0.25")
    #expect(number("1").divided(by: 3)?.plus(number("1").divided(by: 6)!)?.canonical == "0.5")
    #expect(number("1").divided(by: 3)?.plus(number("1").divided(by: 7)!)?.canonical == "10/21")
    #expect(number("999").plus(number("1"))?.canonical == "1000")
    #expect(number("5").plus(number("-5"))?.canonical == "0")
  }

  @Test func order() {
    let third = number("1").divided(by: 3)!
    let sorted = [number("-2"), number("-1.5"), .zero, third, number("0.34"), number("10"), number("1000")]
    #expect(sorted.shuffled().sorted() == sorted)
    #expect(!(third < third))
  }
}
