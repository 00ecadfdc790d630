import Testing

@Suite struct PersonTests {
  @Test(arguments: [
    "Senator [person|Ada Moreno] met President [person|Tomas Quill].",
    "The spokesman [person|Dmytro Halas] left early.",
    "[person|Maria Lindqvist] spoke first. Later [person|Lindqvist] left.",
    "Reporters met [person|Karim al-Hadi] there. They say [person|al-Hadi] was calm.",
    "They saw [person|Jan van der Veldt] leave.",
    // A role with a capital before a given name; a name between commas behind its role; letters behind a name.
    "They met Harbour Spokesman [person|Dmitry Halas] there.",
    "The prime minister, [person|KP Sharma Tuli], spoke first.",
    "Opening the case, [person|Rupert Kaye] KC spoke first.",
  ])
  func found(marked: String) throws {
    try NameExpectation.persons.check(marked)
  }

  /// One of a couple by the title before the name, whoever was named first.
  @Test func titlesTellCouplesApart() throws {
    try NameExpectation.expectation([.person], ["entity"]).check(
      """
      [person entity="Gillian Marsh"|Gillian Marsh] met [person entity="Peter Marsh"|Peter Marsh]. \
      Mr [person entity="Peter Marsh"|Marsh] nodded. Mrs [person entity="Gillian Marsh"|Marsh] left.
      """)
  }

  @Test func doubleSurnamesAreSurnames() throws {
    try NameExpectation.expectation([.person], ["entity"]).check(
      "[person entity=\"Anna Holt-Perez\"|Anna Holt-Perez] left. [person entity=\"Anna Holt-Perez\"|Holt-Perez] sang."
    )
  }

  @Test func hyphenatedPairsAreTwoPersons() throws {
    try NameExpectation.persons.check(
      "[person|Anna Brandt] rang [person|Oleh Koval]. The [person|Brandt]-[person|Koval] call was short.")
  }
}
