import Inquit
import InquitModel
import Synchronization

/// The languages that a run met, to say once of each what is not known of it.
final class LanguageLog: Sendable {
  /// The BCP 47 tag of texts whose language is not known.
  static let unknown = "und"

  private let languages = Mutex<Set<String>>([])

  func add(_ document: Document) {
    if document.text.isEmpty { return }
    languages.withLock { _ = $0.insert(document.language ?? Self.unknown) }
  }

  private var sorted: [String] { languages.withLock { $0.sorted() } }

  /// A notice for each language of which something is missing that `pipeline` would want, in their order.
  func annotationNotices(of pipeline: Pipeline) -> [Diagnostic] {
    let wantsSpeakers = !pipeline.options.labels.isDisjoint(with: [.speaker, .cue])
    return sorted.compactMap { language in
      let support = pipeline.support(for: language)
      let lacksSpeakers = wantsSpeakers && !support.hasSpeakers
      if !support.hasSegmentation {
        return Self.rootRules(of: language, lacksSpeakers ? ", and quotes have no speakers" : "")
      }
      return lacksSpeakers
        ? Diagnostic(
          severity: .note, "quotes have no speakers: how '\(language)' reports speech is not known") : nil
    }
  }

  /// A notice for each language whose sentences and tokens are cut as in any other, in their order.
  var segmentationNotices: [Diagnostic] {
    sorted.filter { TextSegmenter(language: $0).usesRootRules }.map { Self.rootRules(of: $0) }
  }

  private static func rootRules(of language: String, _ more: String = "") -> Diagnostic {
    let help = language == unknown ? "; --language names it" : ""
    let name = language == unknown ? "the language of some documents" : "'\(language)'"
    return Diagnostic(
      severity: .note, "nothing is known of \(name); the rules for all languages are used\(more)\(help)")
  }
}
