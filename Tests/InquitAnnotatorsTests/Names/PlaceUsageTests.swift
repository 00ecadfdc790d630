import Testing

@Suite struct PlaceUsageTests {
  /// The place as its government or people: by its verb, by what is said or done to it, by the noun that ties it.
  @Test(arguments: [
    "[location usage=metonymic|Africa] and [location usage=metonymic|Asia] agreed on a common stance.",
    "[location usage=metonymic|Norway] has yet to answer. [location usage=metonymic|Peru] bans school phones.",
    "[location usage=metonymic|Beijing], which claims the island, protested. [location usage=metonymic|Oslo] is ready to talk.",
    "[location usage=metonymic|Chile], for its part, refused. Will [location usage=metonymic|Scotland] vote again?",
    "“We are ready,” said [location usage=metonymic|Moscow]. [location usage=metonymic|Germany] to send tanks",
    "He called on [location usage=metonymic|Rwanda] and [location usage=metonymic|Congo] to withdraw.",
    "The talks between [location usage=metonymic|Sudan] and [location usage=metonymic|Egypt] broke down after pressure from [location usage=metonymic|Ankara].",
    "Countries such as [location usage=metonymic|Chile] signed early. The state of [location usage=metonymic|Utah] sued.",
    "For [location usage=metonymic|Kuwait], the ruling is a relief.",
  ])
  func metonymic(marked: String) throws { try Self.usages.check(marked) }

  /// The place itself, though a verb, an actor’s preposition or another noun stands beside it.
  @Test(arguments: [
    "[location usage=literal|Jordan] borders [location usage=literal|Iraq]. [location usage=literal|Lisbon] has two bridges.",
    "The highway between [location usage=literal|Sydney] and [location usage=literal|Newcastle] was closed.",
    "[location usage=literal|Nepal] is home to mountains. [location usage=literal|Turkey] was hit by a storm.",
    "The storm left [location usage=literal|Cuba] and turned. The border with [location usage=literal|Mexico] is long.",
    "Cities such as [location usage=literal|Lyon] have trams. Ada Moreno of [location usage=literal|Kenya] won.",
  ])
  func literal(marked: String) throws { try Self.usages.check(marked) }

  @Test(arguments: [
    "President Ada Moreno of [location usage=associative|Kenya] met the delegation of [location usage=associative|Peru].",
    "The [location usage=associative|US]-[location usage=associative|China] talks and the [location usage=associative|Texas] border were discussed.",
    "[location usage=associative|London] market slips as [location usage=associative|Iran] sanctions bite.",
  ])
  func associative(marked: String) throws { try Self.usages.check(marked) }

  @Test func speechInOtherLanguages() throws {
    let german = NameExpectation.expectation([.location], ["usage"], language: "de")
    try german.check("„Nein“, sagte [location usage=metonymic|Moskau].")
  }

  private static var usages: AnnotatorExpectation { NameExpectation.expectation([.location], ["usage"]) }
}
