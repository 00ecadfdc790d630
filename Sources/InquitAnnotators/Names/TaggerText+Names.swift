import InquitModel
import InquitTagger

extension TaggerText {
  /// The words of `text` for a tagger of names, with hints: the names that a `NameAnnotator` found in it, and
  /// the places that the lists and the gazetteer have under its words, however they are written.
  public init(_ text: AnalysedText, names: [NameMention]) {
    self.init(
      NameContext(text: text, lexicon: .shared(for: text.language), gazetteer: .shared),
      hints: names.map(\.hint))
  }

  /// With the listed places of those sentences that `parts`, in text order, lie in; of all when it is nil.
  init(_ context: NameContext, hints: [TokenSpan], parts: [Range<Int>]? = nil) {
    let sentences = context.text.sentences.map(\.words)
    self.init(
      text: context.text.text, tokens: context.words.map(\.range), sentences: sentences, hints: hints,
      listed: ListedPlaces.spans(in: parts.map { context.sentences(of: $0) } ?? sentences, of: context))
  }
}

extension NameMention {
  /// What the rules alone say of a name: one that a tagger judged is open again.
  var hint: TokenSpan {
    rule == NameRule.tagger.rawValue
      ? TokenSpan(
        tokens: words, label: Label(Kind.other.rawValue), confidence: NameRule.capitalised.confidence)
      : TokenSpan(tokens: words, label: Label(kind.rawValue), confidence: confidence)
  }
}

/// The places that are known under a text's words, without a judgement whether they are meant.
enum ListedPlaces {
  /// From what `TaggerText` calls a list: 0 for countries and the lists' places, 1 for regions, 2 for cities of
  /// 100,000 inhabitants or more, 3 for smaller ones. The longest name at each word, none overlapping.
  static func spans(
    in sentences: [Range<Int>], of context: NameContext
  ) -> [(tokens: Range<Int>, list: Int)] {
    var spans: [(tokens: Range<Int>, list: Int)] = []
    for sentence in sentences {
      var i = sentence.lowerBound
      while i < sentence.upperBound {
        if let place = place(at: i, end: sentence.upperBound, in: context) {
          spans.append((i..<place.end, place.list))
          i = place.end
        } else {
          i += 1
        }
      }
    }
    return spans
  }

  private static func place(
    at i: Int, end: Int, in context: NameContext
  ) -> (end: Int, list: Int)? {
    guard context.words[i].shape.contains(.hasLetter), !context.classes[i].contains(.function) else {
      return nil
    }
    var found = context.lexicon.places.longestMatch(in: context.words, from: i, to: end, form: .lower)
      .flatMap { $0.value.wantsContext ? nil : (end: $0.end, list: 0) }
    var hash = PhraseHash(context.words[i], .lower)
    for j in i..<min(end, i + longestName) {
      if j > i { hash.append(context.words[j], .lower) }
      guard j >= found?.end ?? 0,
        let place = context.gazetteer.likeliestPlace(named: hash)
      else { continue }
      found = (j + 1, place.kind != .city ? 1 : place.size >= largeSize ? 2 : 3)
    }
    return found
  }

  /// Words that a gazetteer's name may have.
  private static let longestName = 4
  /// 100,000 inhabitants.
  private static let largeSize: UInt8 = 10
}
