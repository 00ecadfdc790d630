import Glibc
import Synchronization

/// A line on standard error that counts what is done; only on a terminal, and not more often than ten times
/// a second.
struct Progress {
  private let isShown: Bool
  private let noun: String
  private var count = 0
  private var lastTick = 0

  private static let isOnScreen = Atomic(false)

  init(_ noun: String, console: ConsoleOptions) {
    self.noun = noun
    isShown = !console.quiet && Terminal.isTerminal(StandardStream.error)
  }

  mutating func advance(by n: Int) {
    count += n
    show("\(count)")
  }

  /// Shows how much of a known total is done.
  mutating func advance(to n: Int, of total: Int) {
    count = n
    show("\(n) of \(total)")
  }

  private mutating func show(_ amount: String) {
    guard isShown else { return }
    let tick = Self.tenthsOfSecond()
    guard tick != lastTick else { return }
    lastTick = tick
    Self.isOnScreen.store(true, ordering: .relaxed)
    StandardStream.writeToError("\r\(amount) \(noun)")
  }

  func finish() { Self.clear() }

  /// Takes the line away, so that something else can be printed.
  static func clear() {
    if isOnScreen.exchange(false, ordering: .relaxed) { StandardStream.writeToError("\r\u{1B}[K") }
  }

  private static func tenthsOfSecond() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 10 + time.tv_nsec / 100_000_000
  }
}
