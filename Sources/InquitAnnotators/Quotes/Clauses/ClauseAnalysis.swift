/// A passage with its cues, noun phrases and subjects, which the attribution patterns read.
struct ClauseAnalysis {
  let view: PassageView
  let cues: [CueMention]
  let phrases: NounPhraseFinder
  let subjects: SubjectFinder

  init(view: PassageView) {
    self.view = view
    let finder = CueFinder(view: view)
    cues = finder.cues()
    phrases = finder.phrases
    subjects = finder.subjects
  }

  /// How far before a quote a verb that the lexicon does not know can stand, in items.
  private static let unlistedReach = 25

  /// The verbs before a quote that the lexicon does not know, with their subjects; the nearest first.
  func unlistedVerbs(before q: Int) -> some Sequence<CueMention> {
    (max(0, q - Self.unlistedReach)..<q).reversed().lazy.compactMap { i in
      guard view.partOfSpeech(i) == .verb, view.cue(i) == nil,
        let subject = subjects.subject(ofUnlistedVerbAt: i)
      else { return nil }
      return CueMention(
        items: i..<i + 1, cueClass: .weak, isGerund: false, voice: .active, subject: subject,
        hasOwnSubject: true)
    }
  }

  /// The item that a tag behind the quote at `q` begins with, behind the marks that separate them.
  func tagStart(behind q: Int) -> Int {
    var i = q + 1
    // «…», – сказав Голт: a comma and a dash.
    while i <= q + 2, view.isComma(i) || view.isSpacedDash(i) { i += 1 }
    return i
  }

  /// Whether a verb of the class can stand before its subject.
  func canInvert(_ cueClass: QuoteLexicon.CueClass) -> Bool {
    switch cueClass {
    case .neutral, .claim, .manner, .deny, .weak: true
    case .evaluative: view.lexicon.reporting.has(.invertedSubject)
    case .accuse, .source: false
    }
  }
}
