import InquitModel

/// Cuts words and quotes into the passages that patterns look at.
struct PassageBuilder {
  let lexical: LexicalText
  let parts: [QuotedPart]

  /// What is longer than any sentence is a list or a table; cutting it keeps the patterns' time linear.
  private static let longestPassage = 300

  private var text: AnalysedText { lexical.text }

  /// The passages of `words`, in which `inside` are the outermost parts, in text order.
  func passages(words: Range<Int>, parts inside: [Int], paragraph: Int) -> [Passage] {
    var items: [Passage.Item] = []
    var next = 0
    var i = words.lowerBound
    while i < words.upperBound {
      while next < inside.count, parts[inside[next]].pair.range.upperBound <= text.words[i].range.lowerBound {
        append(part: inside[next], to: &items)
        next += 1
      }
      if next < inside.count, parts[inside[next]].pair.range.lowerBound <= text.words[i].range.lowerBound {
        append(part: inside[next], to: &items)
        let end = parts[inside[next]].pair.range.upperBound
        while i < words.upperBound, text.words[i].range.lowerBound < end { i += 1 }
        next += 1
      } else {
        items.append(Passage.Item(word: i, part: nil))
        i += 1
      }
    }
    while next < inside.count {
      append(part: inside[next], to: &items)
      next += 1
    }
    return split(items, paragraph: paragraph)
  }

  private func append(part: Int, to items: inout [Passage.Item]) {
    items.append(Passage.Item(word: nil, part: part))
  }

  private func split(_ items: [Passage.Item], paragraph: Int) -> [Passage] {
    var passages: [Passage] = []
    let view = PassageView(passage: Passage(items: items, paragraph: paragraph), lexical: lexical)
    var start = 0
    for i in items.indices.dropFirst() where i - start >= Self.longestPassage || isBreak(before: i, in: view)
    {
      passages.append(Passage(items: Array(items[start..<i]), paragraph: paragraph))
      start = i
    }
    if start < items.count { passages.append(Passage(items: Array(items[start...]), paragraph: paragraph)) }
    return passages
  }

  private func isBreak(before i: Int, in view: PassageView) -> Bool {
    if let part = view.part(i - 1) {
      let content = QuotedContent(parts[part], in: lexical)
      guard content.endsSentence else { return false }
      if view.part(i) != nil { return true }
      guard view.isCapitalised(i) else { return false }
      if hasCue(before: i - 1, in: view) { return true }
      return !isAttribution(at: i, in: view, afterFullStop: endsInFullStop(parts[part]))
    }
    if view.isTerminal(i - 1), view.part(i - 2) != nil, view.isAttached(i - 1) {
      return view.part(i) != nil || view.isCapitalised(i)
    }
    if view.part(i) != nil { return view.isTerminal(i - 1) && i > 1 && !view.isAttached(i) }
    guard let a = view.word(i - 1), let b = view.word(i) else { return false }
    return a.sentence != b.sentence && !view.isComma(i - 1)
  }

  private func endsInFullStop(_ part: QuotedPart) -> Bool {
    guard part.words.upperBound > part.words.lowerBound else { return false }
    return text.words[part.words.upperBound - 1].lower == "."
  }

  /// “she wrote “No.” Reporters laughed.”: the quote has its tag already.
  private func hasCue(before q: Int, in view: PassageView) -> Bool {
    let last = view.isComma(q - 1) || view.isColon(q - 1) ? q - 2 : q - 1
    return view.cue(last)?.isFinite == true
  }

  /// How many items behind a quote the verb of its tag is looked for.
  private static let farthestTagVerb = 9

  /// Whether what follows a quote that ends in ? or ! is its tag (“Why?” Ann asked.) and no new sentence.
  private func isAttribution(at i: Int, in view: PassageView, afterFullStop: Bool) -> Bool {
    for j in i..<min(i + Self.farthestTagVerb, view.count) {
      if view.part(j) != nil || view.isTerminal(j) { return false }
      guard let cue = view.cue(j), cue.isFinite, !view.isCapitalised(j) || j == i else { continue }
      // A full stop inside the marks ends the sentence, unless nothing but the tag is left of it.
      return !afterFullStop || view.isTerminal(j + 1) || j + 1 == view.count
    }
    return false
  }
}
