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
    // A name without a capital in its last word, and one with another apostrophe than ICU's.
    ("uk", "[location|Чорне море] та [location|Крим] мовчали."),
    ("fr", "Un navire venu de [location|Côte d'Ivoire] a coulé."),
    ("en", "Ships from [location|Côte d'Ivoire] passed [location|Trinidad and Tobago]."),
    (
      "ru",
      "Договор подписали в [location|Варшаве], удар пришёлся по [location|Харькову], [location|США] молчали."
    ),
    // A preposition or an article before a place is no part of a person's name.
    ("de", "Die Lage von [location|Hamburg] und die Bürger der Stadt [location|München] ändern sich."),
    ("ru", "Пожар в [location|Одесской области] потушили."),
    // A noun in lower case begins the name, or makes any name before it a place's.
    (
      "fr",
      "Le [location|lac Léman] et le [location|détroit du Bosphore], l’[location|aéroport Charles-de-Gaulle]."
    ),
    ("fr", "La [location|bande de Gaza], la [location|mer Noire] sont calmes."),
    (
      "es",
      "El [location|golfo de México] y la [location|isla de Pascua] esperan en el [location|estadio Azteca]."
    ),
    (
      "it",
      "La nave lasciò lo [location|stretto di Messina] verso il [location|lago Maggiore] e [location|Roma]."
    ),
    (
      "pl",
      "Pożar w [location|Rybniku], w [location|województwie śląskim], i na [location|placu Zamkowym] w [location|Krakowie]."
    ),
    (
      "ru",
      "Жители [location|Урюпинского района] уехали с [location|Тверской улицы] на [location|озеро Байкал]."
    ),
    ("uk", "Літак сів в [location|аеропорту «Бориспіль»], у [location|Баштанському районі] сніг."),
    (
      "de",
      "Die [location|A7] bei [location|Ulm] ist gesperrt, der [location|Dnipro] fließt an der Halbinsel [location|Krim] vorbei."
    ),
    ("uk", "У Міністерстві юстиції мовчали."),
    // Roads whose number a hyphen ties, and those behind a preposition that holds an article.
    ("es", "Un camión volcó en la [location|A-7] cerca de [location|Murcia]."),
    ("it", "La coda sulla [location|A5] arriva a [location|Aosta]."),
    ("uk", "Рух трасою [location|М-03] біля [location|Полтави] відновили."),
    ("sv", "Båten sjönk i [location|Oslofjorden]."),
    // A German noun before a comma and a region is no city.
    ("de", "Sie zahlt die Hälfte, [location|Bayern] den Rest."),
    ("uk", "Президент [person|Олег Гайовий] прибув до [location|Києва] з [location|Польщі]."),
  ])
  func found(language: String, marked: String) throws {
    try NameExpectation.expectation([.person, .location], [], language: language).check(marked)
  }

  /// Names in other cases than the nominative mean the same places; a noun after one is no reason to take it for
  /// a modifier where the language has none.
  @Test(arguments: [
    "У [location type=city usage=literal code=706483|Харкові] відновили рух, [location type=city usage=metonymic code=706483|Харків] чекав.",
    "Він їхав з [location type=city usage=literal code=3067696|Праги] до [location type=city usage=literal code=698740|Одеси] через [location type=city usage=literal code=689558|Вінницю].",
    "Потяги з [location type=country usage=literal code=NO|Норвегії] запізнилися.",
  ])
  func cases(marked: String) throws {
    try NameExpectation.expectation([.location], ["type", "usage", "code"], language: "uk").check(marked)
  }

  /// Governments that speak, by the verbs of speech where there is no list of all verbs.
  @Test(arguments: [
    (
      "de",
      "[location usage=metonymic|Moskau] erklärte am Montag den Rückzug aus [location usage=literal|Charkiw]."
    ),
    ("fr", "[location usage=metonymic|Moscou] a démenti lundi depuis [location usage=literal|Genève]."),
    ("uk", "[location usage=metonymic|Москва] заявила про це у [location usage=literal|Варшаві]."),
    // Any verb behind a place that begins its clause, a verb before it, one that tells where it is.
    (
      "de",
      "Am Montag hat [location usage=metonymic|Polen] gewonnen. [location usage=literal|Kiel] liegt am Meer."
    ),
    ("fr", "La [location usage=metonymic|Suisse] a refusé. [location usage=literal|Cuba] compte deux ports."),
    ("es", "[location usage=metonymic|Perú] quiere paz, [location usage=literal|Chile] tiene dos puertos."),
    ("nl", "[location usage=metonymic|Nederland] betaalt de brug."),
    ("it", "L’[location usage=metonymic|Italia] chiude il confine."),
    ("pt", "[location usage=metonymic|Angola] prometeu ajuda."),
    ("pl", "[location usage=metonymic|Litwa] zamknęła granicę."),
    ("ru", "[location usage=metonymic|Китай] готов платить."),
    // Whose something is, by a noun and a case.
    (
      "de",
      "Der Präsident der [location usage=associative|Ukraine] sprach, [location usage=associative|Tschechiens] Kanzler schwieg."
    ),
    ("fr", "Le préfet des [location usage=associative|Bouches-du-Rhône] est venu."),
    ("uk", "Збірна [location usage=associative|України] виграла."),
    ("ru", "Президент [location usage=associative|Казахстана] прибыл из [location usage=literal|Пекина]."),
    ("pl", "Prezydent [location usage=associative|Krakowa] milczał."),
  ])
  func governments(language: String, marked: String) throws {
    try NameExpectation.expectation([.location], ["usage"], language: language).check(marked)
  }
}
