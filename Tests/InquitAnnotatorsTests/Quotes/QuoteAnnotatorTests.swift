import InquitAnnotators
import InquitModel
import Testing

/// Quotes with their speakers and cues, in the narrator's patterns.
@Suite struct QuoteAnnotatorTests {
  let quotes = AnnotatorExpectation(
    labels: [.quote, .speaker, .cue], attributes: ["kind"], relations: [.saidBy, .cuedBy]
  ) { QuoteAnnotator(language: $0.language).layer(for: $0, names: []) }

  @Test func theTagFollowsTheQuote() throws {
    try quotes.check("[quote kind=direct by=s1 cue=c1|“We are late,”] [speaker#s1|Mira Holt] [cue#c1|said].")
  }

  @Test func theTagIsInverted() throws {
    try quotes.check(
      "[quote kind=direct by=s1 cue=c1|“We are late,”] [cue#c1|said] [speaker#s1|Detective Inspector Mira Holt] on Monday."
    )
  }

  @Test func theTagComesFirst() throws {
    try quotes.check(
      "[speaker#s1|The mayor of Turku] [cue#c1|said], [quote kind=direct by=s1 cue=c1|“We are late.”]")
  }

  @Test func theTagInterruptsTheQuote() throws {
    try quotes.check(
      "[quote#q1 kind=direct by=s1 cue=c1|“We are late,”] [speaker#s1|Holt] [cue#c1|said], [quote#q1+|“but not lost.”]"
    )
  }

  @Test func aQuoteGoesOnAfterItsTagsSentence() throws {
    try quotes.check(
      "[quote#q1 kind=direct by=s1 cue=c1|“We are late,”] [speaker#s1|she] [cue#c1|said]. [quote#q1+|“We are not lost.”]"
    )
  }

  @Test func aFragmentIsMixed() throws {
    try quotes.check(
      "[speaker#s1|Holt] [cue#c1|described] the plan as [quote kind=mixed by=s1 cue=c1|“a leap in the dark”]."
    )
  }

  @Test func marksThatDoNotMatchArePaired() throws {
    try quotes.check("[quote kind=direct by=s1 cue=c1|“We are late,\"] [speaker#s1|Holt] [cue#c1|said].")
  }

  @Test func aSourcePhraseIsACue() throws {
    try quotes.check(
      "[cue#c1|According to] [speaker#s1|Holt], the plan is [quote kind=mixed by=s1 cue=c1|“a leap in the dark”]."
    )
  }
}
