import InquitAnnotators
import InquitModel
import InquitSegmentation
import Synchronization

/// The stages of one language. Making them reads word lists, so it is done once.
struct LanguageStages: Sendable {
  let segmenter: TextSegmenter
  let names: NameAnnotator
  let quotes: QuoteAnnotator
  let numbers: NumberAnnotator

  init(language: String, options: Pipeline.Options) {
    segmenter = TextSegmenter(language: language, scheme: options.tokens)
    names = NameAnnotator(language: language)
    var quoteOptions = QuoteAnnotator.Options()
    quoteOptions.includesIndirect = options.includesIndirect
    quotes = QuoteAnnotator(language: language, options: quoteOptions)
    numbers = NumberAnnotator(language: language)
  }
}

/// The stages of all languages met so far, shared by the threads that annotate.
final class StageCache: Sendable {
  private let options: Pipeline.Options
  private let stages = Mutex<[String: LanguageStages]>([:])

  init(options: Pipeline.Options) { self.options = options }

  func stages(for language: String) -> LanguageStages {
    stages.withLock { stages in
      if let known = stages[language] { return known }
      let made = LanguageStages(language: language, options: options)
      stages[language] = made
      return made
    }
  }
}
