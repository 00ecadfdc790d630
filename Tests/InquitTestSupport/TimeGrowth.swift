import Foundation

/// Whether `body` takes time in proportion to the length that it is given, measured at `length` and at eight times as
/// much. What is linear takes eight times as long, what is quadratic sixty-four; the bound lies between.
///
/// It counts the thread's own time, which does not grow with what else the machine does, and tries again where that was
/// disturbed all the same.
public func takesLinearTime(_ length: Int, _ body: (Int) -> Void) -> Bool {
  // What is read once is none of it.
  body(length)
  return (0..<4).contains { _ in
    let short = threadTime { body(length) }
    return threadTime { body(8 * length) } < 20 * max(short, 100_000)
  }
}

/// In nanoseconds.
private func threadTime(of body: () -> Void) -> Int {
  func now() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }
  let start = now()
  body()
  return now() - start
}
