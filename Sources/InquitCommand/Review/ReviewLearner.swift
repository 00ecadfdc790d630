import Inquit
import InquitModel
import InquitReview
import Synchronization

/// Learns from a review while it goes on: takes the session's lessons, works on them elsewhere, and keeps what comes
/// of them until the session has time for it.
final class ReviewLearner: Sendable {
  /// What came of a lesson.
  struct Result: Sendable {
    let suggestions: Suggestions
    /// In a few words, for the person.
    let summary: String
  }

  private struct State {
    /// The lesson that nobody has begun yet. Only the newest counts.
    var waiting: Lesson?
    var isRunning = false
    var result: Result?
    /// The file as it was read or saved last. A lesson has what differs from it.
    var lines: ReviewLines
  }

  private let options: Pipeline.Options
  private let ordersByDoubt: Bool
  private let state: Mutex<State>

  init(lines: ReviewLines, options: Pipeline.Options, ordersByDoubt: Bool) {
    state = Mutex(State(lines: lines))
    self.options = options
    self.ordersByDoubt = ordersByDoubt
  }

  /// Which corrections hold for all mentions of a name.
  static let propagation = Propagation(
    labels: [.person, .organisation, .location],
    attributes: [
      .location: ["type", "code"], .speaker: ["type", "entity"], .person: ["entity"],
      .organisation: ["entity"],
    ])

  /// Says that the file has been saved.
  func noteSaved(_ lines: ReviewLines) { state.withLock { $0.lines = lines } }

  /// What the session learns with.
  func learning(interval: Int) -> Learning {
    Learning(interval: interval, propagation: Self.propagation) { lesson in
      self.state.withLock { $0.waiting = lesson }
      return nil
    }
  }

  /// Begins with a lesson that waits, on another thread.
  func work() {
    let isNeeded = state.withLock { state in
      guard state.waiting != nil, !state.isRunning else { return false }
      state.isRunning = true
      return true
    }
    guard isNeeded else { return }
    Task.detached(priority: .background) {
      await self.workNow()
      self.state.withLock { $0.isRunning = false }
    }
  }

  /// Works on the lesson that waits, if one does.
  func workNow() async {
    let (lesson, lines) = state.withLock { state in
      defer { state.waiting = nil }
      return (state.waiting, state.lines)
    }
    guard let lesson else { return }
    let result = await learn(lesson, lines)
    state.withLock { $0.result = result }
  }

  /// Whether something is still to come.
  var isBusy: Bool { state.withLock { $0.isRunning || $0.waiting != nil || $0.result != nil } }

  /// What has been learnt since this was asked last.
  func takeResult() -> Result? {
    state.withLock { state in
      defer { state.result = nil }
      return state.result
    }
  }

  private func learn(_ lesson: Lesson, _ lines: ReviewLines) async -> Result {
    let documents = lines.ids.indices.compactMap { index in
      (lesson.changed[index] ?? (try? lines.document(at: index))).map { (index: index, document: $0) }
    }
    let finished = documents.map(\.document).filter { $0.reviewState == .done }
    var options = self.options
    options.labels = Self.suggestedLabels(in: documents.lazy.map(\.document))
    let outcome = await SuggestionLearner(options: options).learn(from: finished)
    var suggestions = Suggestions(documents: [:])
    var doubts: [(doubt: Double, index: Int)] = []
    for (index, document) in documents
    where document.reviewState == .open && !lesson.settled.contains(index) {
      let fresh = outcome.annotate(document)
      if fresh.annotations != document.annotations || fresh.relations != document.relations {
        suggestions.documents[index] = fresh
      }
      doubts.append((fresh.leastConfidence ?? .infinity, index))
    }
    if ordersByDoubt { suggestions.order = doubts.sorted { $0 < $1 }.map(\.index) }
    return Result(
      suggestions: suggestions, summary: summary(outcome, finished.count, suggestions.documents.count))
  }

  /// The labels of which Inquit has made suggestions in these documents, judged or not.
  private static func suggestedLabels(in documents: some Sequence<Document>) -> Set<Label> {
    var labels = Set<Label>()
    for document in documents {
      for annotation in document.annotations
      where annotation.provenance.producer?.hasPrefix("inquit/") == true {
        labels.insert(annotation.label)
      }
    }
    return labels.intersection(Pipeline.allLabels)
  }

  private func summary(_ outcome: SuggestionLearner.Outcome, _ finished: Int, _ refreshed: Int) -> String {
    var learnt = [counted(outcome.nameCount, "name")]
    if !outcome.modelLabels.isEmpty {
      learnt.append("a model of \(outcome.modelLabels.map(\.rawValue).joined(separator: ", "))")
    }
    return "learnt from \(counted(finished, "finished document")): \(learnt.joined(separator: " and ")); "
      + "\(counted(refreshed, "document")) to come \(refreshed == 1 ? "has" : "have") other suggestions"
  }
}
