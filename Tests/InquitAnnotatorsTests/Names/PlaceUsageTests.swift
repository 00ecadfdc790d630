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
    "For [location usage=metonymic|Kuwait], the ruling is a relief. He said: “For [location usage=metonymic|Peru] this is new.”",
    // What it has and is, when only those who act have and are it; verbs of a plural; what others do, too.
    "[location usage=metonymic|Fife] has no plans to follow. [location usage=metonymic|Denmark] is the host.",
    "[location usage=metonymic|Brazil] were beaten by [location usage=metonymic|Ghana]. [location usage=metonymic|Chile] objected, as did [location usage=metonymic|Peru].",
    "[location usage=metonymic|Kenya], a neighbour of both the builders of the dam and its critics, offered help.",
    "[location usage=metonymic|Norway] spends more than [location usage=metonymic|Sweden]. The island, which [location usage=metonymic|Japan] controls, is empty.",
    // Behind a relative clause, and before a verb in marks.
    "[location usage=metonymic|Kenya] and [location usage=metonymic|France], which has a base nearby, sent divers.",
    "[location usage=metonymic|India], whose own attempt failed in May, congratulated the team.",
    "She said [location usage=metonymic|England] had “ignored every warning”.",
    "[location usage=metonymic|Ghana] lost by four wickets to [location usage=metonymic|Nepal].",
    "[location usage=metonymic|Norway] lost to [location usage=metonymic|Ghana]. The case is kind to [location usage=metonymic|Ohio].",
  ])
  func metonymic(marked: String) throws { try Self.usages.check(marked) }

  /// The place itself, though a verb, an actor’s preposition or another noun stands beside it.
  @Test(arguments: [
    "[location usage=literal|Jordan] borders [location usage=literal|Iraq]. [location usage=literal|Lisbon] has two bridges.",
    "The highway between [location usage=literal|Sydney] and [location usage=literal|Newcastle] was closed.",
    "[location usage=literal|Nepal] is home to mountains. [location usage=literal|Turkey] was hit by a storm.",
    "The storm left [location usage=literal|Cuba] and turned. The border with [location usage=literal|Mexico] is long.",
    // Behind a preposition no subject stands; growing is not acting; a verb of places; a comparison of places.
    "A song about [location usage=literal|Paris] won. They expect [location usage=literal|Chile] to grow.",
    "The line links [location usage=literal|Milan] with [location usage=literal|Rome]. [location usage=literal|Odesa] came under fire.",
    "[location usage=literal|Greece] lies further south than [location usage=literal|Bulgaria].",
    "At the [location usage=literal|Jyske Arena], [location usage=metonymic|Denmark] won.",
    "Cities such as [location usage=literal|Lyon] have trams. Ada Moreno of [location usage=literal|Kenya] won.",
    "Services between [location usage=literal|Leeds] and [location usage=literal|York] stopped; rain fell in [location usage=literal|York] alone.",
  ])
  func literal(marked: String) throws { try Self.usages.check(marked) }

  @Test(arguments: [
    "It was found in 14 [location usage=associative|US] states.",
    "President Ada Moreno of [location usage=associative|Kenya] met the delegation of [location usage=associative|Peru].",
    "The [location usage=associative|US]-[location usage=associative|China] talks and the [location usage=associative|Texas] border were discussed.",
    "The ambassador to [location usage=associative|Greece] met the governor of mainland [location usage=associative|Portugal].",
    "[location usage=associative|London] market slips as [location usage=associative|Iran] sanctions bite.",
  ])
  func associative(marked: String) throws { try Self.usages.check(marked) }

  @Test func speechInOtherLanguages() throws {
    let german = NameExpectation.expectation([.location], ["usage"], language: "de")
    try german.check("„Nein“, sagte [location usage=metonymic|Moskau].")
  }

  private static var usages: AnnotatorExpectation { NameExpectation.expectation([.location], ["usage"]) }
}
