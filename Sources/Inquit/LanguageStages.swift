import InquitAnnotators
import InquitData
import InquitModel
import InquitSegmentation

/// The stages of one language. Making them reads word lists, so it is done once.
struct LanguageStages: Sendable {
  let segmenter: TextSegmenter
  let quotes: QuoteAnnotator
  let numbers: NumberAnnotator
  private let language: String

  /// Made when it is first asked for: its lists and its model are most of what there is to load.
  var names: NameAnnotator { Self.nameAnnotators[language] }

  private static let nameAnnotators = LanguageCache { NameAnnotator(language: $0) }

  init(language: String, options: Pipeline.Options) {
    segmenter = TextSegmenter(language: language, scheme: .ud)
    self.language = language
    var quoteOptions = QuoteAnnotator.Options()
    quoteOptions.includesIndirect = options.includesIndirect
    quotes = QuoteAnnotator(language: language, options: quoteOptions)
    numbers = NumberAnnotator(language: language)
  }

  var support: LanguageSupport {
    LanguageSupport(hasSegmentation: !segmenter.usesRootRules, hasSpeakers: quotes.hasSpeakerData)
  }
}

/// What is known of a language, beyond what holds for all.
public struct LanguageSupport: Hashable, Sendable {
  /// Whether sentences and tokens follow rules of the language.
  public let hasSegmentation: Bool
  /// Whether quotes can have speakers and cues.
  public let hasSpeakers: Bool

  public init(hasSegmentation: Bool, hasSpeakers: Bool) {
    self.hasSegmentation = hasSegmentation
    self.hasSpeakers = hasSpeakers
  }
}
