import Inquit
import InquitModel

/// What is to be said of documents before a model is trained on them.
enum TrainingNotices {
  /// Below so many spans a label is hardly learnt.
  private static let fewSpans = 20

  /// Why nothing can be learnt; nil when something can.
  static func error(_ set: TrainingSet) -> Diagnostic? {
    guard set.spanCounts.allSatisfy({ $0 == 0 }) else { return nil }
    let names = set.tags.names.map { "'\($0)'" }.joined(separator: ", ")
    return Diagnostic("no document has a settled annotation with \(names) to learn from", help: help(set))
  }

  private static func help(_ set: TrainingSet) -> String {
    if set.skipped > 0 { return "all \(set.skipped) overlap others, cross sentences or end inside a word" }
    if set.unjudged > 0 {
      return "\(set.unjudged) are merely suggested: judge them with 'inquit review', or add --suggestions"
    }
    if set.otherLabels.isEmpty {
      return "the documents have no settled annotations at all: annotate some first"
    }
    let found = set.otherLabels.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
    let names = found.prefix(8).map { "\($0.key) (\($0.value))" }.joined(separator: ", ")
    return "the documents have \(names)\(found.count > 8 ? " and others" : "")"
  }

  /// What makes a model worse than the user may expect.
  static func warnings(_ set: TrainingSet, hasBase: Bool) -> [Diagnostic] {
    var warnings: [Diagnostic] = []
    func warn(_ message: String, _ help: String? = nil) {
      warnings.append(Diagnostic(severity: .warning, message, help: help))
    }
    for (name, count) in zip(set.tags.names, set.spanCounts) where count < fewSpans {
      if count == 0 {
        let effect =
          hasBase ? "all that is known of it comes from the base" : "the model will never suggest it"
        warn("no document has a settled annotation with '\(name)': \(effect)")
      } else {
        warn("few spans of '\(name)' to learn from: \(count)", "hundreds make a good model")
      }
    }
    if set.examples.count == 1 {
      warn(
        "there is one document: how good the model is cannot be measured, and its confidences are guesses",
        "give it a second document")
    }
    if set.foreignDocuments > 0 {
      warn(
        "documents that say they are not in '\(set.language)': \(set.foreignDocuments) of \(set.examples.count)",
        "train a model a language, and name it with --language")
    }
    if set.skipped > 0 {
      warn("spans left out, as they overlap others, cross sentences or end inside a word: \(set.skipped)")
    }
    if set.unjudged > 0 {
      warn(
        "suggestions that nobody has judged, learnt to be no spans: \(set.unjudged)",
        "judge them with 'inquit review', or add --suggestions")
    }
    return warnings
  }
}
