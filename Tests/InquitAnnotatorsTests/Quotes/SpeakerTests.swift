import InquitAnnotators
import InquitFormats
import InquitModel
import InquitSegmentation
import Testing

/// Who speaks: the noun phrase, and the name that it stands for.
@Suite struct SpeakerTests {
  static func layer(_ text: AnalysedText) -> Layer {
    QuoteAnnotator(language: text.language)
      .layer(for: text, names: NameAnnotator(language: text.language).names(in: text))
  }
  let mentions = AnnotatorExpectation(labels: [.speaker, .cue], attributes: [], relations: []) {
    Self.layer($0)
  }
  let entities = AnnotatorExpectation(labels: [.speaker], attributes: ["entity"], relations: []) {
    Self.layer($0)
  }
  let types = AnnotatorExpectation(labels: [.speaker], attributes: ["type"], relations: []) { Self.layer($0) }

  @Test(arguments: [
    // The whole noun phrase, with titles and what belongs to them.
    "“We are late,” [cue|said] [speaker|Professor Ada Reyes of the University of Turku] on Monday.",
    "“We are late,” [speaker|a spokesman for the ministry] [cue|said].",
    "[speaker|Police spokeswoman Mira Holt] also [cue|said] “we are late.”",
    // Over appositions, relative clauses, brackets, adverbs and auxiliaries.
    "[speaker|Mira Holt], a lawyer from Turku, [cue|said], “We are late.”",
    "His father, [speaker|Omar Diab], [cue|said], “We are late.”",
    "[speaker|Mira Holt], who runs the harbour, [cue|said], “We are late.”",
    "[speaker|Mira Holt] (54) has repeatedly [cue|said], “We are late.”",
    "[speaker|The order signed by the mayor] [cue|read] “no ship may leave.”",
    "[speaker|Ada Reyes], UN professor of maritime law, [cue|said], “We are late.”",
    "[speaker|Ada Reyes], head of port law at the University of Turku, Naantali, [cue|said], “We are late.”",
    "Visitors get [speaker|a message] [cue|stating] “we are late.”",
    "[speaker|The ministry] issued a statement [cue|saying] “we are late.”",
    "Critics spoke up, with [speaker|one reader] [cue|writing] “we are late.”",
    // The verb has its subject from another one.
    "[speaker|Mira Holt] left the hall, [cue|calling] the plan “a leap in the dark.”",
    "[speaker|Holt] closed the harbour and [cue|said], “We are late.”",
    "The paper quoted [speaker|Mira Holt] as [cue|saying] “we are late.”",
    // Passives, with the agent before or after the quote.
    "The plan was [cue|described] by [speaker|Holt] as “a leap in the dark”.",
    "The plan was [cue|described] as “a leap in the dark” by [speaker|Holt].",
    // Long subjects behind a quote, and verbs that could be nouns.
    "“Are we late?” [speaker|the harbour board] [cue|writes].",
    "“We are late,” [speaker|Ada Reyes of the Centre for Maritime Work in Turku] [cue|told] reporters.",
    "“We are late,” [speaker|Ada Reyes], wearing a yellow coat, [cue|said] on Monday.",
    // A name behind its title, and an adverbial before it.
    "The Vice President, [speaker|Ana Duarte], [cue|said] “we are late.”",
    "Of the mayor, [speaker|Reyes], who has met him, [cue|said], “He is late.”",
    "[cue|Said] [speaker|Ana Duarte], who runs the harbour, “We are late.”",
    // What only looks like a cue.
    "[speaker|Holt] [cue|said] the calls and reports were “a nuisance”.",
    "[speaker|Holt] [cue|said] she would go “back to work”.",
    // Verbs with their particle.
    "“Not so,” [speaker|Holt] [cue|shot back].",
    "[speaker|Holt] [cue|referred to] the plan as “a leap in the dark”.",
    // A noun with an owner.
    "[speaker|Holt]’s [cue|answer] was “no comment”.",
    // Sources.
    "The harbour is “a disgrace”, [cue|according to] [speaker|Mira Holt].",
    "“We are late,” [cue|according to] a post by [speaker|Mira Holt].",
    // An interview.
    "[speaker|Mira Holt]: “We are late.”",
    "[speaker|Q]: “Why so late?”",
    "More from [speaker|Holt]: “We are late.”",
    "“We are late,” [speaker|Holt] [cue|points out].",
    "[speaker|A]: “We had no ship.”",
    // A sentence that opens with something else, and names with their roles.
    "Asked whether the harbour would close, [speaker|student Mira Holt], 21, [cue|laughed]: “We are late.”",
    "In a post on X, [speaker|Ms Holt], who runs the harbour, [cue|wrote]: “We are late.”",
    // Before a colon, behind a semicolon and an apposition.
    "His brother, [speaker|Omar Diab], [cue|was blunter] still: “We are late.”",
    "It was noon; her aunt, [speaker|Mira Holt], [cue|was blunter] still: “We are late.”",
    "“A leap in the dark” is how [speaker|Mira Holt] [cue|described] it.",
    // The author of a pull quote.
    "“We are late.” - [speaker|Mira Holt]",
    "“We are late.” — [speaker|Mira Holt], harbour master",
    // A participle that opens the sentence, and a tag that ends it with more between.
    "[cue|Calling] the plan “a leap in the dark,” [speaker|Holt] left the hall.",
    "In [cue|declaring] the plan “a leap in the dark”, [speaker|the mayor] surprised his party.",
    "The harbour “grew too fast” in the last ten years, [cue|said] [speaker|port historian Ada Reyes].",
    "The harbour is “a disgrace” for a town of this size, as [speaker|Holt] [cue|noted] after the vote.",
    "The town is “asleep” for most of the winter, [speaker|he] [cue|told] reporters.",
    // Between subject and verb: an adverbial, a time, a relative clause with “that”, with “who asked”.
    "[speaker|Reyes] in her first speech [cue|called] the harbour “a disgrace”.",
    "[speaker|The ministry] two weeks ago [cue|said] the harbour was “a disgrace”.",
    "[speaker|Ada Reyes] last week [cue|said] the harbour was “a disgrace”.",
    "[speaker|Survivors of the storm] that sank three ships have [cue|described] “a wall of water”.",
    "“We are late,” [speaker|a mother of three], who asked not to be named, [cue|told] reporters.",
    "[speaker|Friends of the plan], however, [cue|say] the harbour would be “a jewel”.",
    // The subject of a relative clause is the one in it.
    "Reyes attacked what [speaker|she] [cue|calls] the “harbour gang” of the town.",
    // What else can be a subject.
    "One sailor left. [speaker|Another] [cue|posted]: “We are late.”",
    "[speaker|@miraholt] [cue|wrote] “we are late.”",
    "His counterpart, [speaker|Lena Dragan], [cue|told] reporters that the maps “have not moved”.",
    // Whom somebody quotes.
    "The ruling [cue|quoted] [speaker|Justice Marlow]: “The law is the law.”",
    // With a participle each.
    "It was hot, with [speaker|one sailor] [cue|describing] “a wall of fire” and [speaker|another] [cue|calling] it “hell”.",
    "Reviews were mixed, with [speaker|The Courier] [cue|deriding] “a leap in the dark” and [speaker|The Post] [cue|hailing] “a jewel”.",
    // Nouns with an owner that lead to a clause or with a preposition.
    "The rally was against [speaker|Reyes]’s [cue|call] for “a complete shutdown” of the harbour.",
    "[speaker|His] [cue|warning] that the town would go to “the back of the queue” was heard.",
    // The verb of what is said is none of saying.
    "[speaker|Omar Diab] [cue|said] he had nowhere to go: “We are late.”",
    "He was dropped by MSNBC and CBS Radio after [speaker|he] [cue|called] it “late”.",
    "[speaker|One of the groups] joined the strike and later [cue|said] it was “late”.",
    // The subject and verb of a relative clause.
    "The council ended a fight that [speaker|one councilwoman] [cue|compared] to “a divorce”.",
    // An unknown verb between two parts.
    "‘Please,’ [speaker|Diab] [cue|warbled], ‘find my boat.’",
    "[speaker|Holt] [cue|went on]: “We are late.”",
    // Verbs that the tagger may take for nouns.
    "The harbour is “a jewel” of the north, [speaker|the editorial board] [cue|writes].",
    // Unknown verbs: at the end of the sentence, and before a colon.
    "“We are late,” [speaker|Holt] [cue|hissed].",
    "[speaker|Holt] [cue|corrected] the record: “We are late.”",
    // A present tense that is a noun too, behind a quote that wants a tag.
    "“We are late,” [cue|jokes] [speaker|Mira Holt].",
    "“We are late”, [cue|laughs] [speaker|Mira Holt].",
    // Before a colon, with an apposition and no verb; and a clause with a subject of its own behind a semicolon.
    "His mother, [speaker|Fatima], who flew in at noon: “We are late.”",
    "Its mayor, [speaker|Mira Holt], [cue|spoke of] “a jewel”; his deputy, Omar Diab, preferred “a ruin”.",
    // Prepositions inside a subject, and clauses with “where”.
    "[speaker|A nurse at a home in Oulu] [cue|said] the ward was “a disgrace”.",
    "[speaker|A nurse at a home in Oulu] where two patients died in six weeks [cue|said] it was “a disgrace”.",
    "[speaker|The ministry] in a statement [cue|said] the port was “a disgrace”.",
    // Some of those who were named.
    "“We are late,” [speaker|one of them] [cue|told] me.",
    "“We are late!” [cue|shouted] [speaker|some of them].",
    // An adjective with its preposition behind the noun; a verb before “to say”; an insertion with its own participle.
    "[speaker|A source close to the minister] [cue|said] the port was “a disgrace”.",
    "“We are late,” [cue|said] [speaker|a person familiar with the plan].",
    "“We are late,” [speaker|she] liked to [cue|say], “and we know it.”",
    "“We are late,” [speaker|Mira Holt] was quick to [cue|add].",
    "“We are late,” [speaker|the post], signed by Mira Holt, [cue|read].",
    "[speaker|A forecaster at the bureau in Turku], who had seen three storms, [cue|said] it was “late”.",
    "[speaker|The report] that year [cue|blamed] “greed”.",
    // A noun before the role, a time before an entry, a name behind a long title, behind “as”.
    "“We are late,” [speaker|project manager Mira Holt] [cue|said].",
    "08.42 [speaker|Harbour North] [cue|says] the ships are “late”.",
    "On Tuesday [speaker|he] [cue|struck] a new tone: “We are late.”",
    "The Minister for Ports, [speaker|Mira Holt], [cue|said] that it was “late”.",
    "The town has become, as [speaker|Mira Holt], a former mayor, [cue|put it], “late”.",
    // A given name that is also an auxiliary.
    "“We are late,” [speaker|attorney Will Holt] [cue|said].",
  ])
  func mention(_ marked: String) throws { try mentions.check(marked) }

  @Test func severalSpeakersAreSeveralMentions() throws {
    try mentions.check("“We are late,” [speaker|Mira Holt] and [speaker|Omar Diab] [cue|said].")
  }

  @Test func nobodySpeaksWhomAHeadlineOnlyBlames() throws {
    try mentions.check("Giant accused of “burying” data")
    try mentions.check("Mayor criticised by “ratepayers” of the town")
    try mentions.check("Q&A: ‘The ice is talking to us’")
  }

  @Test func quotesSideBySideAreSeveralPeoples() throws {
    try mentions.check(
      "“I had four,” [cue|said] [speaker|Mira Holt]. “So it could be any night?” “It could be.”")
  }

  @Test func oneNameWithAConjunctionInsideIsOneMention() throws {
    try mentions.check("[speaker|The account for The Morning Crew and Friends] [cue|said]: “We are late.”")
  }

  @Test func aQuoteThatStandsAloneTakesTheSpeakerBefore() throws {
    try mentions.check("[speaker|Holt] was tired, [cue|adding] it had been a long day. “It was a long day.”")
  }

  @Test func whoIsAskedAnswersInTheNextParagraph() throws {
    let expectation = AnnotatorExpectation(labels: [.quote, .speaker], attributes: [], relations: [.saidBy]) {
      Self.layer($0)
    }
    try expectation.check(
      """
      [quote#q1 by=s1|“I should have rung,”] [speaker#s1|Mira Holt] said.

      [quote#q2 by=s2|“Why didn’t you?”] asked [speaker#s2|the judge].

      [quote#q3 by=s1|“I was afraid.”]
      """)
  }

  @Test(arguments: [
    "[speaker entity=\"Mira Holt\"|Mira Holt] said, “No.” Later [speaker entity=\"Mira Holt\"|Holt] said, “Yes.”",
    "[speaker entity=\"Mira Holt\"|Mira Holt] said, “No.” Then [speaker entity=\"Mira Holt\"|she] added, “Never.”",
    "[speaker entity=\"Mira Holt\"|The Finnish minister] said, “No.” Finnish minister Mira Holt left at noon.",
    // Named again by an age or a nationality.
    "[speaker entity=\"Mira Holt\"|Mira Holt] said, “No.” [speaker entity=\"Mira Holt\"|The 38-year-old] added, “Never.”",
    "Mira Holt, 38, met Omar Diab, 24. [speaker entity=\"Mira Holt\"|The 38-year-old lawyer] said, “No.”",
    "Mervyn Holt left. Silvana Obuasi of the port agrees. “Yes,” [speaker entity=\"Silvana Obuasi\"|she] says.",
    "Mervyn Holt left. Qwibana Obuasi nodded. “Yes,” [speaker entity=\"Qwibana Obuasi\"|she] says.",
    "Omar Diab scored twice. “No,” [speaker entity=\"Omar Diab\"|the Dane] said.",
    "“No,” said [speaker entity=\"Will Holt\"|attorney Will Holt].",
    "Finnish minister Mira Holt met British minister Omar Diab. [speaker entity=\"Omar Diab\"|The British minister] said, “No.”",
    "Omar Diab said the port was full and would be closed. [speaker entity=\"Omar Diab\"|He] said, “Never.”",
    "Maria Diab met Robert Holt on Monday. [speaker entity=\"Robert Holt\"|He] said, “No.”",
    "Robert Holt met Maria Diab on Monday. [speaker entity=\"Maria Diab\"|She] said, “No.”",
    // Particles belong to the surname.
    "[speaker entity=\"Marijke de Vries\"|Marijke de Vries] said, “No.” [speaker entity=\"Marijke de Vries\"|De Vries] said, “Yes.”",
    "[speaker entity=\"Omar al-Diab\"|Omar al-Diab] said, “No.” [speaker entity=\"Omar al-Diab\"|Al-Diab] said, “Yes.”",
    // The full name stands elsewhere, and never spoke.
    "The plan was dropped, as Yemi Adeyemi had hoped. “It is over,” [speaker entity=\"Yemi Adeyemi\"|Adeyemi] said.",
    // A company rather than a place.
    "Nordhaven Lines, the shipping giant, will divert ships to Antwerp and Bremerhaven. “No,” [speaker entity=\"Nordhaven Lines\"|it] said.",
    "[speaker entity=\"Mira Holt\"|Mira Holt] said, “No.” [speaker entity=\"Mira Holt\"|The statement] added: “Never.”",
    // Whoever made a text, not what stands near it or carries it.
    "[speaker entity=\"Mira Holt\"|An email from Mira Holt] said: “No.”",
    "“No,” reads [speaker entity=\"\"|a sign outside the Presbyterian Church].",
    "[speaker entity=\"\"|A WhatsApp message] said: “No.”",
    "[speaker entity=\"Mira Holt\"|Gov. Mira Holt] said, “No.” [speaker entity=\"Mira Holt\"|The governor] added: “Never.”",
    "The opposition leader, [speaker entity=\"Pushpa Kamal Thapa\"|Pushpa Kamal Thapa], said: “No.”",
    "[speaker entity=\"@holt\"|@holt] commented: “No.”",
    // A pronoun for somebody without a name.
    "Mira Holt met a sailor. Her husband nodded. “No,” [speaker entity=\"\"|he] said.",
    "[speaker entity=\"\"|A senior official] told the Port Authority “no”. “Never,” [speaker entity=\"\"|they] said.",
    "Mira Holt met a sailor. Her husband, Dorje, a porter, nodded. “No,” [speaker entity=\"Dorje\"|he] said.",
    // The subject of the sentence before rather than the last speaker; and a new noun for the last speaker.
    "“No,” said [speaker entity=\"Robert Holt\"|Robert Holt]. Omar Diab shook his head. “Yes,” [speaker entity=\"Omar Diab\"|he] said.",
    "“No,” said [speaker entity=\"Leon Bex\"|Leon Bex]. It rained until noon. “Never,” [speaker entity=\"Leon Bex\"|the striker] said.",
    // A byline is nobody's antecedent.
    "By Tom Whitfield in Turku\n\nHer husband nodded. “No,” [speaker entity=\"\"|he] said.",
    // A new description of the subject before, and of a name with a preposition inside.
    "Manager Omar Diab blamed nobody. “No,” [speaker entity=\"Omar Diab\"|the former Republic of Ireland boss] said.",
    // A name behind a role with a complement.
    "[speaker entity=\"Brian Hook\"|US Special Representative for Iran Brian Hook] said, “No.”",
    // Whose text it is, and whose words.
    "Chief Omar Diab wrote in an email that it was late. “No,” [speaker entity=\"Omar Diab\"|the email] said.",
    "Omar Diab met a sailor. In [speaker entity=\"Omar Diab\"|his] words, “it was late”.",
    // A description with a relative clause behind a name.
    "Omar Holt, 43, [speaker entity=\"Omar Holt\"|a mechanic] who calls himself “a quiet man”, left.",
    "Rovers signed striker Leon Bex on Monday. “No,” [speaker entity=\"Leon Bex\"|the striker] said.",
    // Inside a quote, “I” is whoever tells it and “she” is not.
    "“She told me, ‘No,’” [speaker entity=\"Pat Holt\"|Pat Holt] recalled. “[speaker entity=\"Pat Holt\"|I] said, ‘Yes.’”",
    "Mira Holt fell ill. “[speaker entity=\"Mira Holt\"|She] told me, ‘I am tired now.’ And so it was,” [speaker entity=\"Patricia Bex\"|Patricia Bex] recalled.",
    "“Mum slept. [speaker entity=\"\"|She] said, ‘No,’” [speaker entity=\"Mira Holt\"|Mira Holt] recalled.",
    // Another word for what somebody does.
    "Chief Executive Mira Holt left. It rained until noon. “No,” [speaker entity=\"Mira Holt\"|the CEO] said.",
    "It was the idea of Detective Omar Diab. It rained until noon. “No,” [speaker entity=\"Omar Diab\"|the officer] said.",
    "“No,” said [speaker entity=\"Leon Bex\"|Leon Bex]. Omar Diab slept. “Yes,” [speaker entity=\"Omar Diab\"|the South African] said.",
    // The one with whom the paragraph begins; the mother of somebody who has a name.
    "“No,” said [speaker entity=\"Leon Bex\"|Leon Bex].\n\nCaptain Omar Diab won the toss. The field was wet. [speaker entity=\"Omar Diab\"|He] called it “no field”.",
    "“No,” said [speaker entity=\"Leona Bex\"|Leona Bex].\n\nDiab’s mother shouted. “Yes,” [speaker entity=\"\"|she] cried.",
    // Whose paper it is not.
    "[speaker entity=\"\"|A paper by Mira Holt’s team] said, “No.”",
    "[speaker entity=\"\"|Q]: “Why so late?”",
    "[speaker entity=\"\"|A senior official] said, “No.”",
    "[speaker entity=\"\"|Residents] said, “No.”",
  ])
  func entity(_ marked: String) throws { try entities.check(marked) }

  @Test(arguments: [
    "[speaker type=person|Mira Holt] said, “No.”",
    "[speaker type=person|A witness] said, “No.”",
    "[speaker type=group|Residents] said, “No.”",
    "[speaker type=organisation|Police] said, “No.”",
    "[speaker type=document|The letter] said, “No.”",
    "[speaker type=organisation|Moscow] said, “No.”",
    "[speaker type=organisation|Tarnline], the sailors’ charity, said, “No.”",
    "[speaker type=organisation|Delacroix & Partner] said, “No.”",
    "[speaker type=organisation|The utility] said, “No.”",
    "They sent a postcard. [speaker type=document|It] read, “No.”",
  ])
  func type(_ marked: String) throws { try types.check(marked) }

  @Test func mentionsOfOneEntityAreLinked() throws {
    let links = AnnotatorExpectation(labels: [.speaker], attributes: [], relations: [.sameAs]) {
      Self.layer($0)
    }
    try links.check("[speaker#s1|Mayor Mira Holt] said, “No.” Later [speaker same=s1|Holt] said, “Yes.”")
  }

  /// The scorer's doubt lowers a pattern's confidence.
  @Test func aDoubtfulAnswerIsLessSure() throws {
    func confidence(_ marked: String) throws -> Double {
      let document = try MarkedTextReader.document(marked)
      let segments = TextSegmenter(language: "en").segments(of: document.text)
      let text = AnalysedText(text: document.text, language: "en", segments: segments)
      return try #require(Self.layer(text).relations.first { $0.label == .saidBy }?.provenance.confidence)
    }
    let plain = try confidence("Holt said the plan was “a leap in the dark” for the town.")
    let doubtful = try confidence(
      "The agency announced that the gauge known for years would read “high” again.")
    #expect(plain > 0.85)
    #expect(doubtful < 0.85)
  }

  @Test func explanationsSayWhy() throws {
    let document = try #require(
      try? MarkedTextReader.document("“We are late,” Holt said after Diab told the crew."))
    let segments = TextSegmenter(language: "en").segments(of: document.text)
    let text = AnalysedText(text: document.text, language: "en", segments: segments)
    let explanation = try #require(QuoteAnnotator(language: "en").explanations(for: text, names: []).first)
    #expect(explanation.id == "q1")
    #expect(explanation.pattern == "quote-subject-cue")
    #expect(explanation.kind == "direct: begins its sentence")
    #expect(explanation.cue == "said")
    #expect(explanation.speakers == ["“Holt” is Holt (unlisted-name)"])
    #expect(explanation.rejected.map(\.mention) == ["Diab"])
    #expect(explanation.rejected.map(\.cue) == ["told"])
    #expect(try #require(explanation.nobody) < 0.1)
  }
}
