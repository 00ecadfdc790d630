import InquitAnnotators
import InquitModel
import Testing

/// What kind of quote it is, and where headlines take theirs from.
@Suite struct SpeechKindTests {
  let kinds = AnnotatorExpectation(labels: [.quote], attributes: ["kind"], relations: []) {
    QuoteAnnotator(language: $0.language).layer(for: $0, names: NameAnnotator(language: "en").names(in: $0))
  }

  @Test(arguments: [
    "Holt said, [quote kind=direct|“We are late.”]",
    "Holt said [quote kind=direct|“we are late and we know it.”]",
    "The statement read: [quote kind=direct|“late, as ever”].",
    "Holt said they were [quote kind=mixed|“late, as ever.”]",
    "Holt said the train [quote kind=mixed|“was late again.”]",
    "Holt told reporters the harbour was [quote kind=mixed|“a disgrace”] and [quote kind=mixed|“a danger”].",
    "Holt, quoted as saying [quote kind=direct|“we knew”] and [quote kind=direct|“\\[i\\]f we wait, we lose,”] left.",
  ])
  func speech(_ marked: String) throws { try kinds.check(marked) }

  @Test(arguments: [
    "The so-called [quote kind=not-speech|“quick fix”] took a year.",
    "The fighter, known as [quote kind=not-speech|“the Bear”], won.",
    "Tom [quote kind=not-speech|“Pat”] Moran won.",
    "A process called [quote kind=not-speech|“dredging”] began.",
    "They sang the song [quote kind=not-speech|“Harbour Lights”] at noon.",
    "Holt starred in the film [quote kind=not-speech|“A Long Way Down.”]",
    "The harbour ([quote kind=not-speech|“the basin”]) froze.",
    "On the station’s [quote kind=not-speech|“Morning Hour,”] Holt said the harbour was shut.",
    "In a talk on [quote kind=not-speech|“Morning Hour”], Holt said the harbour was shut.",
    "The [quote kind=not-speech|“Lantern”] star told reporters the harbour was shut.",
    "A course at the Guildhall called [quote kind=not-speech|“Learning Together”] began.",
    "Section 14 of the bill — dubbed the [quote kind=not-speech|“kill switch”] — was dropped.",
    "Holt, dubbed [quote kind=not-speech|“Mr Harbour”] by sailors, left.",
    "A row of [quote kind=not-speech|“luxury”] flats stood empty.",
    "Holt said it was bad and cut its rating to [quote kind=not-speech|“hold”] from [quote kind=not-speech|“buy”].",
    "The terms [quote kind=not-speech|“port”] and [quote kind=not-speech|“harbour”] differ.",
    "Fans sang [quote kind=not-speech|“Harbour Lights”] until midnight.",
    "Holt told Radio 4’s [quote kind=not-speech|“Today”] programme that it was late.",
  ])
  func noSpeech(_ marked: String) throws { try kinds.check(marked) }

  /// Where a verb of saying is near, and only the trained scorer sees that nobody says it.
  @Test(arguments: [
    "Most of the files were raised to the [quote kind=not-speech|“secret”] level, according to an official.",
    "Duarte told listeners of [quote kind=not-speech|“Morning Hour”] that the harbour was shut.",
    "He wants voters to press the button for [quote kind=not-speech|“A.”]",
  ])
  func noSpeechBesideACue(_ marked: String) throws { try kinds.check(marked) }

  @Test(arguments: [
    "PORTO — [quote#q1 kind=direct|“Eleven days,”] said Mayor Inês Duarte. [quote#q1+|“Then the rain came.”]",
    "PORTO (NW) - [quote#q1 kind=direct|\"Eleven days of it,\"] Duarte said. [quote#q1+|\"Then the rain came.\"]",
    "PORTO, May 5 (NW) – [quote#q1 kind=direct|“we had time,”] said Duarte. [quote#q1+|“Then the rain came.”]",
  ])
  func aDatelineIsNoPartOfTheClause(_ marked: String) throws { try kinds.check(marked) }

  @Test func aJudgementIsSpeech() throws {
    try kinds.check("The Turku Times called the book [quote kind=mixed|“the dullest of the year”].")
    try kinds.check("They left for what Mira Holt called [quote kind=mixed|“a dinner wasted.”]")
    try kinds.check("Reyes, whom Mira Holt has called a [quote kind=mixed|“con artist,”] left.")
    try kinds.check("Mira Holt said the film [quote kind=mixed|“was far too long”] for children.")
    try kinds.check("Holt referred to the mayor as the [quote kind=mixed|“Great Delayer.”]")
    try kinds.check(
      "The book, which the Turku Times called [quote kind=mixed|“the dullest of the year”], sold well.")
  }

  @Test func aQuoteWithItsTagBeforeItHasNoneBehindIt() throws {
    try kinds.check("Holt wrote [quote kind=direct|“We know nothing.”] Reporters laughed.")
  }

  @Test func twoQuotesBeforeOneTagAreTwo() throws {
    try kinds.check(
      "Guns are [quote kind=mixed|“a plague”] and [quote kind=mixed|“stunt growth,”] Holt said.")
  }

  @Test func aHeadlineLeavesOutArticles() throws {
    let entities = AnnotatorExpectation(labels: [.quote], attributes: ["entity"], relations: []) {
      QuoteAnnotator(language: "en").layer(for: $0, names: NameAnnotator(language: "en").names(in: $0))
    }
    try entities.check(
      """
      MAYOR SAYS [quote entity="Jan Holt"|‘NO MORE’] TO FEES

      Mayor Jan Holt said on Monday there would be [quote|“no more fees, ever.”]
      """)
  }

  @Test func aHeadlineTakesItsSpeakerFromTheBody() throws {
    let headline = AnnotatorExpectation(labels: [.quote], attributes: ["scope", "entity"], relations: []) {
      QuoteAnnotator(language: "en").layer(for: $0, names: NameAnnotator(language: "en").names(in: $0))
    }
    try headline.check(
      """
      [quote scope=headline entity="Mira Holt"|'No more delays']

      Councillor Mira Holt spoke on Monday after the harbour in Turku had been closed for a third week.

      [quote scope=body|“We will accept no more delays,”] Holt said.
      """)
  }
}
