import InquitModel

struct ValueDiffersFromDigits: DocumentRule {
  static let about = RuleDescription(
    code: "NUM001", name: "value-differs-from-digits", level: .error,
    summary: "a number is written in digits, and its value is another one",
    why: """
      “150” has the value 150. Another value is a slip, or a program read the separators by the habits of another \
      language. Only numbers in nothing but digits, separators and a sign are compared.
      """,
    failing: [
      .marked("[number type=cardinal value=15|150] drones"),
      .marked("[number type=cardinal value=1.5|1,500] drones"),
    ],
    passing: [
      .marked("[number type=cardinal value=1500|1,500] drones"),
      .marked("[number type=year value=2018|2018]"),
      .marked("the [number type=year value=2019|2019]-[number type=year value=2020|20] season"),
      .marked("[number type=percent value=12.5|12.5%]"),
      .marked("[number type=cardinal value=150000|150] thousand"),
      .marked("#!inquit language=de\n[number type=cardinal value=1500|1.500] Drohnen"),
    ])

  func check(_ document: CheckedDocument, into report: inout Report) {
    for i in document.numbersToCompare {
      guard let value = document.decimal("value", of: i), document.attribute("type", of: i) != "range" else {
        continue
      }
      let text = NumberText(
        document.text[document.annotations[i].ranges[0]], decimalSeparator: document.decimalSeparator)
      guard let digits = text.value, Self.isSign(text.before), Self.isSign(text.after)
      else { continue }
      // A sign before the digits may be a minus or a dash; the magnitude is what is compared.
      let magnitude = CanonicalDecimal(whole: value.whole, fraction: value.fraction)
      if magnitude == digits { continue }
      if document.attribute("type", of: i) == "year", Self.isWithoutCentury(digits, of: magnitude) {
        continue
      }
      // A factor of ten to some power may come from a word after the annotation.
      if isPowerOfTen(magnitude, digits), followsMagnitudeWord(i, document) { continue }
      report.add(
        "\(document.quote(i)) has the value \(value)", at: .annotation(i),
        help: text.foreignValue == magnitude
          ? "the separators were read by the habits of another language" : "correct the value")
    }
  }

  /// Whether the digits are the last two of a year: 2019-20.
  private static func isWithoutCentury(_ digits: CanonicalDecimal, of year: CanonicalDecimal) -> Bool {
    year.whole.count == 4 && digits.fraction.isEmpty
      && year.whole.suffix(2).drop { $0 == UInt8(ascii: "0") }.elementsEqual(digits.whole)
  }

  private static func isSign(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { "+-−–%$€£¥₴₽₹ \u{A0}\u{202F}".unicodeScalars.contains($0) }
  }

  private func isPowerOfTen(_ a: CanonicalDecimal, _ b: CanonicalDecimal) -> Bool {
    (1...15).contains { b.shifted(by: $0) == a }
  }

  /// Whether a word follows directly, which may be “million”.
  private func followsMagnitudeWord(_ annotation: Int, _ document: CheckedDocument) -> Bool {
    let text = document.text
    var offset = document.annotations[annotation].ranges[0].upperBound
    while let scalar = text.scalar(after: offset), scalar == " " || scalar == "\u{A0}" || scalar == "-" {
      offset = offset.advanced(by: UTF8.width(scalar))
    }
    return text.scalar(after: offset)?.isLetter ?? false
  }
}
