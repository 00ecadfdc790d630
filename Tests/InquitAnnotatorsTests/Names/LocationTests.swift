import Testing

@Suite struct LocationTests {
  @Test(arguments: [
    // A given name or a title in front makes a city's name a person's.
    "Actress Paris Holloway met Senator Lincoln Drew.",
    // A surname in the document is that person's also where a city has the name.
    "The engineer Oleh Bergen left. Bergen had no comment.",
    // Common words with a capital at the start of a sentence or heading.
    "Reading is fun. Nice weather helps.",
    "He watched a film called ‘Argo’.",
    // Events, and names of organisations that a place belongs to.
    "The Second Siege of Petersburg ended. Operation Market Garden began. Hurricane Florence struck.",
    "The letter of the Concerned Women for America was read.",
    "Anna Preuss, MD, spoke to the Voter Participation Center.",
    // Everyday words, numbers, goods, titles, teams and machines that look like places.
    "Mobile phones rang. Bath towels dried. COUNCIL PAYS $4.2M FOR SAND",
    "Brent crude rose. Her book, “The Listening Glacier”, sold well. The A320 landed.",
    "Bayern München beat Real Madrid, and Boston Celtics fans left.",
    // Half of a name, a kind of place, a holder of an office, an organisation of a country, money.
    "Anna Derby-Lewis asked for the nearest National Park.",
    "They met Senator John Tower and the United Farmers of Ontario.",
    "Netflix Japan and the Socialist Party USA agreed.",
    "It cost six million US dollars.",
    // Places inside the names of organisations.
    "He studied at University College Dublin. City of London Police arrested him; Southwark Crown Court sat.",
    "The Straits Ledger reported it.",
  ])
  func notFound(text: String) throws {
    try NameExpectation.locations.check(text)
  }

  @Test(arguments: [
    "[location type=city usage=literal|KYIV] (Reuters) — Trams ran again.",
    "Crowds gathered near [location type=city usage=literal|Harlow Bend], [location type=region usage=literal|Ohio].",
    "He moved to [location type=city usage=literal|Portland], [location type=region usage=literal|Ore.], in May.",
    "The [location type=region usage=literal|West Bank] was quiet.",
    "i moved to [location type=country usage=literal|mexico] last year",
    "He lives in [location type=city usage=literal|auckland] now.",
    // What the text itself says of a name.
    "[location type=city usage=literal|Kelbra] is a small town near the lake.",
    "Rain fell on [location type=city usage=literal|Ossby], a village in the hills, and north of [location type=city usage=literal|Marnau].",
    "The convoy passed [location type=city usage=literal|Dover], [location type=city usage=literal|Exeter], [location type=city usage=literal|Chester] and [location type=city usage=literal|Norvik].",
    // A possessive and a noun; nouns with a complement.
    "The fire at [location type=facility usage=literal|Fishmongers’ Hall] spread to [location type=facility usage=literal|St Thomas’ Hospital].",
    "She spoke in the [location type=facility usage=literal|Radio Hall of Fame] in [location type=city usage=literal|College Station], [location type=region usage=literal|Texas].",
    "The [location type=region usage=metonymic|Grand Duchy of Luxembourg] signed it.",
    // Everyday words behind a preposition or before a region; a river by its article; roads by their numbers.
    "In [location type=city usage=literal|Reading], near [location type=city usage=literal|Nice], it rained; she left [location type=city usage=literal|Mobile], [location type=region usage=literal|Alabama].",
    "The [location type=water usage=literal|Dnipro] rose near [location type=city usage=literal|Dnipro], and the [location type=region usage=associative|Ohio] governor came.",
    "The [location type=road usage=literal|M25] was closed at junction 8, the [location type=road usage=literal|A1] near [location type=city usage=literal|Newark] and [location type=road usage=literal|I-95] were not.",
    "It rained in [location type=city usage=literal|Melbourne], [location type=region usage=literal|Victoria], and in [location type=district usage=literal|Bucha Raion].",
    // A region with its city's name, constituencies, historic states, buildings that are named for somebody with a title.
    "The train from [location type=city usage=literal|Verona] stopped in [location type=city usage=literal|Salzburg].",
    "The MP for [location type=city usage=literal|Torfell] won; the seat of [location type=city usage=literal|Marnau] is vacant. She stood in [location type=district usage=literal|Vancouver South].",
    "The governor of [location type=region usage=associative|Illinois] Adlai Stebbing visited the [location type=region usage=literal|Dutch East Indies].",
    "He died at [location type=facility usage=literal|Queen Elizabeth Hospital] on Monday.",
    // Roads and waters by the form of their names.
    "Trucks stopped on [location type=road usage=literal|US 50] near [location type=city usage=literal|Carson City], and boats on the [location type=water usage=literal|Hardangerfjord].",
    // Territories are regions; the last noun of a name tells what it names; particles belong to it.
    "Divers came from [location type=region usage=literal|Mayotte] to [location type=road usage=literal|River Street].",
    "It struck [location type=city usage=literal|San Isidro del Valle] at noon.",
    "Waves hit the boats at [location type=facility usage=literal|Fisher's Pier].",
    // What stands around an unknown name says that it is a place's.
    "[location type=city usage=literal|Malahide]: The pier was closed.",
    "The baker moved to [location type=city usage=literal|Vorweg] and walked over from [location type=city usage=literal|Hewes], nine miles away.",
    "A farmer from [location type=city usage=literal|Kipumbo], a village called [location type=city usage=literal|Salmora], fled.",
    "Trains between [location type=city usage=literal|Lumdang] and [location type=city usage=literal|York] stopped.",
    "If you are on [location type=city usage=literal|Okrakoke], get off [location type=city usage=literal|Okrakoke].",
    "He fled from [location type=region usage=literal|Majula], the river island, on Monday.",
    // The Hague has its article in its name.
    "He accused [location type=city usage=metonymic|The Hague] of bias.",
    "[location type=country usage=associative|US] Speaker of the House Ann Lee met President Luis Ortega of [location type=country usage=associative|Peru].",
    "According to [location type=country usage=metonymic|Turkey], it was late; he blamed both [location type=country usage=metonymic|Iran] and [location type=country usage=metonymic|Syria].",
  ])
  func found(marked: String) throws {
    try NameExpectation.locations.check(marked)
  }

  @Test func oneNameHasOneCode() throws {
    let codes = NameExpectation.expectation([.location], ["code"])
    try codes.check(
      """
      [location code=4250542|Springfield], [location code=US-IL|Illinois], is dry. Rain is rare in \
      [location code=4250542|Springfield].
      """)
    try codes.check(
      "He saw [location code=703448|Kyiv], [location code=PL|Poland] and [location code=LV|Latvia].")
    // A region with a country's name, by a city that only the region has.
    try codes.check(
      """
      In [location code=4180439|Atlanta], [location code=US-GA|Georgia], it rained; \
      [location code=US-GA|Georgia] is wet.
      """)
    try codes.check(
      "In [location code=611717|Tbilisi], [location code=GE|Georgia], it rained; [location code=GE|Georgia] is wet."
    )
    let types = NameExpectation.expectation([.location], ["type"])
    try types.check("He swam to [location type=city|Dover], [location type=country|England].")
    // Unless a mention says otherwise itself.
    try codes.check(
      """
      In [location code=4409896|Springfield], [location code=US-MO|Missouri], and \
      [location code=4250542|Springfield], [location code=US-IL|Illinois], it rained.
      """)
  }
}
