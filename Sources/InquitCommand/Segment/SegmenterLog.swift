import InquitModel
import Synchronization

/// What the documents of a run were segmented with, to say it where the output has no place for it.
final class SegmenterLog: Sendable {
  private let segmenters = Mutex<Set<SegmenterInfo>>([])

  func add(_ segmenter: SegmenterInfo) { segmenters.withLock { _ = $0.insert(segmenter) } }

  /// A notice for each, in alphabetical order.
  var notices: [Diagnostic] {
    segmenters.withLock { $0 }
      .map { "token scheme \($0.tokens), ICU \($0.icu), Unicode \($0.unicode)" }.sorted()
      .map { Diagnostic(severity: .note, "segmented with " + $0) }
  }
}
