import InquitModel
import InquitValidation
import Synchronization

/// The documents of a run whose texts have tags of HTML in them, to say it once: a tag is no word, and hides where
/// sentences end.
final class MarkupLog: Sendable {
  private let ids = Mutex<Set<String>>([])

  func add(_ document: Document) {
    guard HTMLMarkup.tags(in: document.text) != nil else { return }
    ids.withLock { _ = $0.insert(document.id) }
  }

  /// One notice where a document has tags, else none.
  var notices: [Diagnostic] {
    let ids = ids.withLock { $0 }
    guard let first = ids.min() else { return [] }
    let others = ids.count == 1 ? "" : " and of \(ids.count - 1) more"
    return [
      Diagnostic(
        severity: .warning,
        "the text of '\(first)'\(others) has tags of HTML in it, which are taken for words",
        help: "take the texts out of their pages first")
    ]
  }
}
