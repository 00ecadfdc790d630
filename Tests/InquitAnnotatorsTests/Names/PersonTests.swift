import Testing

@Suite struct PersonTests {
  @Test(arguments: [
    "Senator [person|Ada Moreno] met President [person|Tomas Quill].",
    "The spokesman [person|Dmytro Halas] left early.",
    "[person|Maria Lindqvist] spoke first. Later [person|Lindqvist] left.",
    "Reporters met [person|Karim al-Hadi] there. They say [person|al-Hadi] was calm.",
    "They saw [person|Jan van der Veldt] leave.",
  ])
  func found(marked: String) throws {
    try NameExpectation.persons.check(marked)
  }

  @Test func hyphenatedPairsAreTwoPersons() throws {
    try NameExpectation.persons.check(
      "[person|Anna Brandt] rang [person|Oleh Koval]. The [person|Brandt]-[person|Koval] call was short.")
  }
}
