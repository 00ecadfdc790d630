import ICU
import Testing

@Suite struct LocaleDataTests {
  @Test func quotationMarks() {
    #expect(LocaleData.quotationMarks(locale: "de")?.open == "„")
    #expect(LocaleData.quotationMarks(locale: "en")?.alternateClose == "’")
  }

  @Test func regions() {
    #expect(LocaleData.regionCodes.contains("UA"))
    #expect(LocaleData.regionName("DE", locale: "fr") == "Allemagne")
  }

  @Test func separators() {
    #expect(LocaleData.decimalSeparator(locale: "de") == ",")
    #expect(LocaleData.groupingSeparator(locale: "uk") == "\u{A0}")
  }

  @Test func spellout() throws {
    let formatter = try SpelloutFormatter(locale: "en")
    #expect(formatter.string(from: 22) == "twenty-two")
    #expect(formatter.string(from: 3, ruleSet: "%spellout-ordinal") == "third")
    #expect(formatter.string(from: 3) == "three")
    #expect(formatter.string(from: 3, ruleSet: "%no-such-rules") == nil)
  }

  @Test func columns() {
    #expect(CharacterProperty.columns("a") == 1)
    #expect(CharacterProperty.columns("漢") == 2)
    #expect(CharacterProperty.columns("\u{301}") == 0)
    #expect(CharacterProperty.columns("😀") == 2)
  }
}
