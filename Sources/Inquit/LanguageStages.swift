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

  init(language: String, tokens: TokenScheme) {
    segmenter = TextSegmenter(language: language, scheme: tokens)
    names = NameAnnotator(language: language)
    quotes = QuoteAnnotator(language: language)
    numbers = NumberAnnotator(language: language)
  }
}

/// The stages of all languages met so far, shared by the threads that annotate.
final class StageCache: Sendable {
  private let tokens: TokenScheme
  private let stages = Mutex<[String: LanguageStages]>([:])

  init(tokens: TokenScheme) { self.tokens = tokens }

  func stages(for language: String) -> LanguageStages {
    stages.withLock { stages in
      if let known = stages[language] { return known }
      let made = LanguageStages(language: language, tokens: tokens)
      stages[language] = made
      return made
    }
  }
}
