import InquitModel

/// Cuts a spoken stretch at the tags inside it: « Je pars, dit-il, demain. »; «Їду, — сказав він, — завтра»;
/// —Me voy —dijo él—. Mañana.
///
/// A tag is a reporting verb right behind a comma or a dash. It ends at the next comma, where a dash opened it at the
/// next dash.
struct SpokenStretch {
  let text: AnalysedText
  let lexicon: QuoteLexicon
  /// Whether a dash is what tells speech from tags, so that what follows a tag is the narrator's unless a dash or
  /// comma says otherwise.
  let isDialogue: Bool

  private var words: [Word] { text.words }
  private var grammar: ReportingGrammar { lexicon.reporting }

  /// In words, with its verb.
  private static let longestTag = 16
  private static let longestApposition = 8
  /// In words, with a verb that no list has.
  private static let longestUnlistedTag = 7

  /// What is spoken of `stretch`, in order; the stretch itself where no tag is in it.
  func parts(of stretch: Range<Int>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = stretch.lowerBound
    var i = start
    var holdsWords = false
    while i < stretch.upperBound {
      let opensMarks = isMark(i) && !isMark(i - 1) || isDialogue && endsQuestion(i)
      guard holdsWords, opensMarks, let tag = tag(from: i, end: stretch.upperBound) else {
        holdsWords = holdsWords || isWord(i)
        i += 1
        continue
      }
      holdsWords = false
      result.append(start..<endOfSpeech(tag.lowerBound, from: start))
      start = tag.upperBound
      i = max(i + 1, start)
      if isDialogue, !goesOn(behind: tag) { return result }
    }
    if holdsWords || result.isEmpty {
      result.append(start..<stretch.upperBound)
    }
    return result
  }

  // MARK: - Tags

  /// The tag whose first mark is the word at `i`, with the marks around it.
  private func tag(from i: Int, end stretchEnd: Int) -> Range<Int>? {
    // — Il en reste ? demande une dame.
    if endsQuestion(i) { return tagBehindQuestion(at: i, end: stretchEnd) }
    var first = i + 1
    var opensWithDash = isDash(i)
    while first < stretchEnd, isMark(first) {
      opensWithDash = opensWithDash || isDash(first)
      first += 1
    }
    guard opensWithDash || isDialogue || grammar.has(.tagInsideMarks),
      let verb = verb(from: first, end: stretchEnd, opensWithDash: opensWithDash),
      let end = end(behind: verb, end: stretchEnd, opensWithDash: opensWithDash),
      hasSubject(verb + 1..<end, before: verb, from: first) || opensWithDash
    else { return nil }
    return i..<behindMarks(end, stretchEnd)
  }

  private func endsQuestion(_ i: Int) -> Bool {
    ["?", "!", "…"].contains(words[i].lower) && i + 1 < words.count && !words[i + 1].shape.isCapitalised
      && words[i + 1].shape.contains(.hasLetter)
  }

  private func tagBehindQuestion(at i: Int, end stretchEnd: Int) -> Range<Int>? {
    guard let verb = verb(from: i + 1, end: stretchEnd, opensWithDash: true),
      let end = end(behind: verb, end: stretchEnd, opensWithDash: false),
      hasSubject(verb + 1..<end, before: verb, from: i + 1)
    else { return nil }
    return i + 1..<behindMarks(end, stretchEnd)
  }

  /// In words, auxiliaries and small pronouns included.
  private static let longestVerb = 4

  /// The reporting verb at `start`, over auxiliaries and small pronouns: a-t-elle déclaré, se quejó.
  private func verb(from start: Int, end: Int, opensWithDash: Bool) -> Int? {
    var hasAuxiliary = false
    var i = start
    while i < min(end, start + Self.longestVerb) {
      if let form = lexicon.cues[words[i]] ?? lexicon.particleCues[words[i]]?.first,
        !words[i].shape.isCapitalised, form.isFinite || hasAuxiliary && form.isParticiple
      {
        return canTag(form.cueClass, opensWithDash) ? i : nil
      }
      if i == start, isDialogue, opensWithDash, isUnlistedVerb(i, end: end) { return i }
      let classes = lexicon.wordClasses[words[i]] ?? []
      let isSmall =
        !classes.isDisjoint(with: [.have, .be, .adverb, .objectPronoun, .subjectPronoun])
        || grammar.reflexives.contains(words[i].lower)
      guard isSmall else { return nil }
      hasAuxiliary = hasAuxiliary || !classes.isDisjoint(with: [.have, .be])
      i += 1
    }
    return nil
  }

  /// — Та бачу, — бурмоче молодший: between a dash and the end, a word before somebody who speaks.
  private func isUnlistedVerb(_ i: Int, end: Int) -> Bool {
    guard !words[i].shape.isCapitalised, words[i].shape.contains(.hasLetter),
      lexicon.wordClasses[words[i]] == nil, lexicon.speakerNouns[words[i].lower] == nil
    else { return false }
    let behind = (i + 1..<min(end, i + Self.longestUnlistedTag)).prefix { !words[$0].shape.isPunctuation }
    let isWhole = behind.endIndex == end || words[behind.endIndex].shape.isPunctuation
    return isWhole
      && behind.contains { words[$0].shape.isCapitalised || lexicon.speakerNouns[words[$0].lower] != nil }
  }

  private func canTag(_ cueClass: QuoteLexicon.CueClass, _ opensWithDash: Bool) -> Bool {
    switch cueClass {
    case .neutral, .claim, .manner, .deny: true
    case .weak: opensWithDash
    case .evaluative, .accuse, .source: false
    }
  }

  /// The mark that ends the tag.
  private func end(behind verb: Int, end: Int, opensWithDash: Bool) -> Int? {
    var i = verb + 1
    while i < min(end, verb + Self.longestTag) {
      if isDash(i) || isTerminal(i) { return i }
      if isOtherMark(i) { return nil }
      let mayEnd =
        !opensWithDash || !isDialogue && !hasDash(from: i + 1, end: min(end, verb + Self.longestTag))
      if isComma(i), mayEnd {
        return endOfApposition(i, end: end) ?? i
      }
      i += 1
    }
    return i == end ? end : nil
  }

  /// A colon, bracket or quotation mark: no tag goes on over it.
  private func isOtherMark(_ i: Int) -> Bool {
    words[i].shape.isPunctuation && !isComma(i) && !["-", "'", "’", "."].contains(words[i].lower)
  }

  private func hasDash(from start: Int, end: Int) -> Bool {
    (start..<max(start, end)).first { isDash($0) || isTerminal($0) && !isDash($0 + 1) }.map(isDash) ?? false
  }

  /// The comma behind an apposition or relative clause that follows the tag's comma: dit Laval, le gardien, …
  private func endOfApposition(_ comma: Int, end: Int) -> Int? {
    let first = comma + 1
    guard first < end, words[comma - 1].shape.isCapitalised else { return nil }
    let classes = lexicon.wordClasses[words[first]] ?? []
    guard classes.contains(.relative) || isRole(from: first, end: end) else { return nil }
    let limit = min(end, first + Self.longestTag)
    return (first..<limit).first { isMark($0) || isTerminal($0) } ?? (limit == end ? end : nil)
  }

  private func isRole(from first: Int, end: Int) -> Bool {
    let phrase = (first..<min(end, first + Self.longestApposition)).prefix { !words[$0].shape.isPunctuation }
    return phrase.contains { lexicon.speakerNouns[words[$0].lower] != nil }
      && !phrase.contains { lexicon.cues[words[$0]] != nil }
  }

  /// Whether a name, a pronoun or a phrase with a determiner stands with the verb, or nothing does where it needs none.
  private func hasSubject(_ behind: Range<Int>, before verb: Int, from first: Int) -> Bool {
    if behind.isEmpty { return grammar.has(.omittedSubject) || (first..<verb).contains(where: isSubject) }
    return behind.contains { isSubject($0) || words[$0].shape.isCapitalised }
      || (first..<verb).contains(where: isSubject)
  }

  private func isSubject(_ i: Int) -> Bool {
    let classes = lexicon.wordClasses[words[i]] ?? []
    return !classes.isDisjoint(with: [.subjectPronoun, .determiner, .possessive])
      || lexicon.speakerNouns[words[i].lower] != nil
  }

  // MARK: - Around a tag

  /// Where speech ends before a tag: without the comma that only the tag needs.
  private func endOfSpeech(_ mark: Int, from start: Int) -> Int {
    var end = mark
    while end > start + 1, isComma(end - 1) || isDash(end - 1) { end -= 1 }
    return end
  }

  private func behindMarks(_ end: Int, _ stretchEnd: Int) -> Int {
    var i = end
    while i < stretchEnd, isComma(i) || isDash(i) || isTerminal(i) { i += 1 }
    return i
  }

  /// Whether speech goes on behind a tag in dialogue: a dash or comma closes it.
  private func goesOn(behind tag: Range<Int>) -> Bool {
    tag.reversed().prefix { words[$0].shape.isPunctuation }.contains { isDash($0) || isComma($0) }
  }

  private func isWord(_ i: Int) -> Bool {
    words[i].shape.contains(.hasLetter) || words[i].shape.contains(.hasDigit)
  }

  private func isMark(_ i: Int) -> Bool { isComma(i) || isDash(i) }

  private func isComma(_ i: Int) -> Bool { words.indices.contains(i) && words[i].lower == "," }

  /// A dash with a blank on one side at least; a hyphen inside a word is none.
  private func isDash(_ i: Int) -> Bool {
    guard words.indices.contains(i), ["–", "—", "―", "-"].contains(words[i].lower) else { return false }
    guard words[i].lower == "-" else { return true }
    return words[i].hasSpaceBefore && i + 1 < words.count && words[i + 1].hasSpaceBefore
  }

  private func isTerminal(_ i: Int) -> Bool {
    words.indices.contains(i) && [".", "!", "?", "…", "..."].contains(words[i].lower)
  }
}
