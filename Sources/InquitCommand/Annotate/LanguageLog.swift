import Inquit
import InquitModel
import Synchronization

/// The languages that a run met, to say once of each what is not known of it.
final class LanguageLog: Sendable {
  private let languages = Mutex<Set<String>>([])

  func add(_ document: Document) {
    guard let language = document.language, !document.text.isEmpty else { return }
    languages.withLock { _ = $0.insert(language) }
  }

  /// A notice for each language of which something is missing that is wanted, in their order.
  func notices(of pipeline: Pipeline) -> [Diagnostic] {
    languages.withLock { $0.sorted() }.compactMap { language in
      let support = pipeline.support(for: language)
      let lacksSpeakers = !support.hasSpeakers && !pipeline.options.labels.isDisjoint(with: [.speaker, .cue])
      let known: String
      switch (support.hasSegmentation, lacksSpeakers) {
      case (true, false): return nil
      case (true, true): known = "quotes have no speakers: how '\(language)' reports speech is not known"
      case (false, false): known = "nothing is known of '\(language)'; the rules for all languages are used"
      case (false, true):
        known =
          "nothing is known of '\(language)'; the rules for all languages are used, and quotes have no speakers"
      }
      return Diagnostic(severity: .note, known)
    }
  }
}
