import Glibc
import Synchronization

/// Tidies up when a signal ends the process: Ctrl-C, `kill`, a connection that is lost.
///
/// A signal handler may not take locks or memory, so it only wakes a thread, which does the work. Then the
/// process ends by the signal, as its parent expects.
enum Interruption {
  /// Stands for a registered action.
  struct Key: Hashable, Sendable {
    fileprivate let number: Int
  }

  private static let actions = Mutex<(next: Int, all: [Key: @Sendable () -> Void])>((0, [:]))

  /// The handler writes the number of the signal here, and the thread reads it; nil without a free descriptor.
  private static let pipe: (read: Int32, write: Int32)? = {
    var ends: [Int32] = [-1, -1]
    return Glibc.pipe(&ends) == 0 ? (ends[0], ends[1]) : nil
  }()

  /// Starts to watch for the signals that end the process, without those that its parent wants ignored, as
  /// `nohup` does.
  static func watch() {
    guard pipe != nil else { return }
    var thread = pthread_t()
    guard pthread_create(&thread, nil, interruptionThread, nil) == 0 else { return }
    pthread_detach(thread)
    for signal in [SIGHUP, SIGINT, SIGTERM] {
      var action = sigaction()
      sigaction(signal, nil, &action)
      if unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == ignored { continue }
      action.__sigaction_handler.sa_handler = interruptionHandler
      action.sa_flags = SA_RESTART
      sigaction(signal, &action, nil)
    }
  }

  /// `SIG_IGN`, which is no function and can be compared as a number only.
  private static let ignored = unsafeBitCast(SIG_IGN, to: Int.self)

  /// Has `action` done if the process is interrupted before it is forgotten.
  static func register(_ action: @escaping @Sendable () -> Void) -> Key {
    actions.withLock { register(action, &$0) }
  }

  /// Makes something that `action` undoes. No interruption comes between the making and the registration.
  static func register<Made: Sendable>(
    _ action: @escaping @Sendable () -> Void, making make: () throws(Diagnostic) -> Made
  ) throws(Diagnostic) -> (Made, Key) {
    try actions.withLock { actions throws(Diagnostic) in (try make(), register(action, &actions)) }
  }

  private static func register(
    _ action: @escaping @Sendable () -> Void, _ actions: inout (next: Int, all: [Key: @Sendable () -> Void])
  ) -> Key {
    let key = Key(number: actions.next)
    actions.next += 1
    actions.all[key] = action
    return key
  }

  static func forget(_ key: Key) {
    actions.withLock { _ = $0.all.removeValue(forKey: key) }
  }

  fileprivate static func wake(_ signal: Int32) {
    var number = UInt8(truncatingIfNeeded: signal)
    if let pipe { _ = write(pipe.write, &number, 1) }
  }

  fileprivate static func waitForSignal() {
    guard let pipe else { return }
    // Signals, such as that of a resized terminal, are for the other threads.
    var all = sigset_t()
    sigfillset(&all)
    pthread_sigmask(SIG_BLOCK, &all, nil)
    var number: UInt8 = 0
    guard read(pipe.read, &number, 1) == 1 else { return }
    // Under the lock until the end: other threads make no file any more.
    actions.withLock { actions in
      for action in actions.all.values { action() }
      signal(Int32(number), SIG_DFL)
      kill(getpid(), Int32(number))
      while true { pause() }
    }
  }
}

/// Where the thread starts.
private func interruptionThread(_: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  Interruption.waitForSignal()
  return nil
}

private func interruptionHandler(_ signal: Int32) { Interruption.wake(signal) }
