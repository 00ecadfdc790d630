import Synchronization

/// Taggers with one model, handed out to whoever tags a text: what a tagger has remembered of words serves the next
/// text. Which one is used does not change what comes out.
final class TaggerPool: Sendable {
  let model: TaggerModel
  private let idle = Mutex<[Tagger]>([])

  init(_ model: TaggerModel) { self.model = model }

  /// Calls `body` with a tagger that nobody else uses meanwhile.
  func withTagger<Result>(_ body: (inout Tagger) -> Result) -> Result {
    var tagger = idle.withLock { $0.popLast() } ?? Tagger(model)
    let result = body(&tagger)
    idle.withLock { $0.append(tagger) }
    return result
  }
}
