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
  }
}
