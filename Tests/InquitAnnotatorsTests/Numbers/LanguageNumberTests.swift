import Testing

/// Languages whose number words come from ICU and whose separators are not those of English.
@Suite struct LanguageNumberTests {
  @Test(arguments: [
    "[number type=cardinal value=1234.5|1.234,5] und [number type=cardinal value=3000000|3.000.000] Menschen",
    "[number type=cardinal value=21|einundzwanzig] Tote, [number type=cardinal value=102|Hundertzwei]",
    "[number type=cardinal value=721012|siebenhunderteinundzwanzigtausendzwölf] Stimmen",
    "[number type=money value=2300000000 currency=EUR|2,3 Milliarden Euro], [number type=percent value=12.5|12,5 Prozent]",
    "[number type=range value=3 value2=5 unit=kilometer|zwischen 3 und 5 Kilometern] entfernt, [number type=duration value=30 unit=day|30 Tage]",
    "mehr als [number type=cardinal value=500 bound=above|500] Menschen, rund [number type=quantity value=2 unit=meter approximate|2 m]",
    "[number type=cardinal value=33|dreiunddreissig] Menschen",
    "im Jahr [number type=year value=2018|2018], am 24. September 2019, ein Mann, eine Frau",
    "[number type=money value=2500000 currency=EUR|zweieinhalb Millionen Euro], [number type=duration value=1.5 unit=hour|anderthalb Stunden]",
    "sie zahlte [number type=money value=2000000000 currency=EUR|2 Mrd. Euro], [number type=multiplier value=2|doppelt] so viel",
    "im [number type=ordinal value=21|21.] Jahrhundert, am 21. Juni",
    "ein [number type=multiplier value=10|10-facher] Anstieg",
  ])
  func german(marked: String) throws { try checkNumbers(marked, language: "de") }

  @Test(arguments: [
    "[number type=cardinal value=1234.5|1\u{202F}234,5] et [number type=cardinal value=10000|10 000] personnes",
    "[number type=cardinal value=99|quatre-vingt-dix-neuf] morts, [number type=cardinal value=71|soixante et onze] blessés",
    "[number type=cardinal value=1200000|un million deux cent mille] voix",
    "[number type=money value=20 currency=EUR|20 euros], [number type=percent value=5|5 pour cent], [number type=percent value=6.7|6,7 %]",
    "au moins [number type=money value=10 currency=EUR bound=at-least|10 euros], le [number type=ordinal value=2|deuxième] jour",
    "[number type=duration value=2 unit=year|2 ans], [number type=quantity value=25 unit=centiliter|25 cl], un homme, le 3 mars 2020",
    "près de [number type=quantity value=3500 unit=metric-ton approximate|3 500 tonnes] d’ordures",
    "Odile, [number type=age value=74 unit=year|74 ans], attend",
    "[number type=money value=2000000000 currency=USD|2 milliards de dollars], [number type=money value=2500000 currency=EUR|deux millions et demi d’euros]",
    "un homme de [number type=age value=54 unit=year|54 ans]",
  ])
  func french(marked: String) throws { try checkNumbers(marked, language: "fr") }

  @Test(arguments: [
    "[number type=cardinal value=31|treinta y uno] muertos, [number type=cardinal value=203000|doscientos tres mil] votos",
    "[number type=money value=10000 currency=USD|$10.000] y [number type=cardinal value=4000000|4 millones] de personas",
    "más de [number type=quantity value=3 unit=kilometer bound=above|3 kilómetros], [number type=percent value=5|5 por ciento]",
    "[number type=cardinal value=5|cero cinco]",
    "la [number type=ordinal value=3|tercera] vez, en [number type=year value=2018|2018], una mujer",
    "[number type=money value=3000000000 currency=USD|3.000 millones de dólares], [number type=range value=3 value2=4 unit=percent|de 3 a 4 por ciento]",
    "un hombre de [number type=age value=54 unit=year|54 años], el [number type=multiplier value=2|doble] de casos",
  ])
  func spanish(marked: String) throws { try checkNumbers(marked, language: "es") }

  @Test(arguments: [
    "[number type=cardinal value=33|тридцять три] людини і [number type=cardinal value=1200|1\u{A0}200] осіб",
    "понад [number type=money value=3000000 currency=UAH bound=above|3 мільйони гривень], [number type=percent value=5|5 відсотків]",
    "[number type=ordinal value=21|двадцять перший] день, [number type=ordinal value=21|21-й] день, у [number type=year value=2018|2018] році",
    "[number type=duration value=30 unit=day|30 днів], [number type=quantity value=5 unit=kilometer|5 км], 24 серпня 1991 року",
    "[number type=money value=2500000 currency=UAH|два з половиною мільйони гривень], [number type=cardinal value=25|двадцять п'ять] дітей",
    "[number type=age value=12 unit=year|12-річний] хлопець, [number type=fraction value=2/3|дві третини] мешканців",
    "[number type=multiplier value=3|втричі] більше, чоловік віком [number type=age value=54 unit=year|54 роки]",
  ])
  func ukrainian(marked: String) throws { try checkNumbers(marked, language: "uk") }

  @Test(arguments: [
    "[number type=cardinal value=525|пятьсот двадцать пять] человек, [number type=cardinal value=525|пятьсот двадцати пять]",
    "[number type=money value=1500000000 currency=RUB|1,5 миллиарда рублей], [number type=percent value=5|5 процентов]",
    "[number type=duration value=1.5 unit=hour|полтора часа], [number type=ordinal value=3|третьего] дня, [number type=ordinal value=40|40-ое]",
  ])
  func russian(marked: String) throws { try checkNumbers(marked, language: "ru") }

  /// Digits of other scripts, and a language without data of its own.
  @Test func otherDigitsAndLanguages() throws {
    try checkNumbers(
      "[number type=cardinal value=175|١٧٥] و [number type=cardinal value=1234.5|١٬٢٣٤٫٥]", language: "ar")
    try checkNumbers("[number type=cardinal value=123|१२३]", language: "hi")
    try checkNumbers(
      "[number type=cardinal value=22|ventidue] e [number type=cardinal value=1234567|1.234.567]",
      language: "it")
  }
}
