/// Maps a stream of inputs on several threads, in constant memory, and hands the results over in the order
/// of the inputs.
///
/// The first error in that order is thrown, so that output and error are the same whatever `jobs` is.
func orderedMap<Input: Sendable, Output: Sendable>(
  jobs: Int,
  next: () throws -> Input?,
  transform: @escaping @Sendable (Input) throws -> Output,
  consume: (Output) throws -> Void
) async throws {
  if jobs == 1 {
    while let input = try next() { try consume(transform(input)) }
    return
  }
  try await withThrowingTaskGroup(of: (Int, Result<Output, any Error>).self) { group in
    // Results that are done before their turn wait; their number is bounded, so that one slow input does
    // not let them pile up.
    let window = 3 * jobs
    var waiting: [Int: Result<Output, any Error>] = [:]
    var started = 0
    var running = 0
    var consumed = 0
    var isAtEnd = false
    var inputError: (any Error)?
    while true {
      while !isAtEnd, running < jobs, started - consumed < window {
        do {
          guard let input = try next() else {
            isAtEnd = true
            break
          }
          let index = started
          group.addTask { (index, Result { try transform(input) }) }
          started += 1
          running += 1
        } catch {
          inputError = error
          isAtEnd = true
        }
      }
      guard let (index, result) = try await group.next() else { break }
      running -= 1
      waiting[index] = result
      while let ready = waiting.removeValue(forKey: consumed) {
        consumed += 1
        try consume(ready.get())
      }
    }
    if let inputError { throw inputError }
  }
}
