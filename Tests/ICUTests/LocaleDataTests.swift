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

  @Test func ruleSets() throws {
    let formatter = try SpelloutFormatter(locale: "uk")
    #expect(formatter.ruleSets.contains("%spellout-cardinal-feminine"))
  }

  @Test func names() {
    let kilometres = LocaleData.unitNames("kilometer", category: "length", locale: "de", isShort: false)
    #expect(kilometres.contains("Kilometern") && kilometres.contains("Kilometer"))
    #expect(LocaleData.unitNames("kilometer", category: "length", locale: "ru", isShort: true) == ["км"])
    #expect(LocaleData.unitNames("cubit", category: "length", locale: "de", isShort: false).isEmpty)
    #expect(LocaleData.monthNames(locale: "uk").contains("березня"))
    #expect(
      LocaleData.currencyNames("USD", locale: "es") == ["dólar estadounidense", "dólares estadounidenses"])
  }

  @Test func columns() {
    #expect(CharacterProperty.columns("a") == 1)
    #expect(CharacterProperty.columns("漢") == 2)
    #expect(CharacterProperty.columns("\u{301}") == 0)
    #expect(CharacterProperty.columns("😀") == 2)
  }

  @Test func localesAreKnown() {
    #expect(LocaleData.identifiers.count > 100)
    #expect(LocaleData.identifiers.contains("uk") && LocaleData.identifiers.contains("de_AT"))
  }
}
