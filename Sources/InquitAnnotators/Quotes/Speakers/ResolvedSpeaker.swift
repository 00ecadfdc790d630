/// The name that a speaker's mention stands for.
struct ResolvedSpeaker: Hashable, Sendable {
  /// How a name was found, as `WhatFoundIt` in the documentation explains it.
  enum Rule: String, Sendable {
    /// The mention has the name in it, or (`unlistedName`) a run of capitals that no list and no model takes for one.
    case name
    case unlistedName = "unlisted-name"
    case handle
    /// Q or A, before what those who ask and answer say.
    case interviewLetter = "interview-letter"
    /// A text, with nobody named for it; by its owner; or by whoever spoke before.
    case document, owner, issuer
    /// The name that the description explains, fits, or is another word for.
    case apposition, description, renamed
    case pronoun
    case firstPerson = "first-person"
    /// Somebody whom the text does not name.
    case anonymous
  }

  /// Empty for somebody whom the text does not name.
  var entity: String
  var type: SpeakerType
  var rule: Rule
  var confidence: Double
}
