import Testing

/// Countries by ICU's names, cities by the gazetteer's other names, and what the language's lists add.
@Suite struct OtherLanguageNameTests {
  @Test(arguments: [
    ("de", "Die Gespräche in [location|Mailand] begannen am Montag, sagte Ministerin [person|Clara Vogt]."),
    ("de", "Aus [location|Frankreich] und der [location|Ukraine] kamen Gäste ans [location|Schwarze Meer]."),
    (
      "fr",
      "La ministre [person|Claire Fontaine] est arrivée à [location|Londres] depuis la [location|Norvège]."
    ),
    ("es", "El presidente [person|Julio Arrieta] viajó de [location|Alemania] a [location|Estados Unidos]."),
    ("uk", "Президент [person|Олег Гайовий] прибув до [location|Києва] з [location|Польщі]."),
  ])
  func found(language: String, marked: String) throws {
    try NameExpectation.expectation([.person, .location], [], language: language).check(marked)
  }
}
