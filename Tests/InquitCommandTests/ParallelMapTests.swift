import InquitTestSupport
import Testing

@testable import InquitCommand

struct ParallelMapTests {
  private struct Failure: Error, Equatable {
    let at: Int
  }

  /// Some work of uneven length, so that results come out of order.
  @Sendable private static func square(_ n: Int) -> Int {
    var sum = 0
    for _ in 0..<(n % 7 * 1000) { sum &+= n }
    return n * n + sum - sum
  }

  @Test(arguments: [1, 2, 5])
  func keepsTheOrder(_ jobs: Int) async throws {
    var inputs = (0..<500).makeIterator()
    var results: [Int] = []
    try await orderedMap(jobs: jobs, next: { inputs.next() }, transform: Self.square) { results.append($0) }
    #expect(results == (0..<500).map { $0 * $0 })
  }

  @Test(arguments: [1, 3])
  func throwsTheFirstErrorInOrder(_ jobs: Int) async throws {
    var inputs = (0..<100).makeIterator()
    var results: [Int] = []
    await #expect(throws: Failure(at: 40)) {
      try await orderedMap(
        jobs: jobs, next: { inputs.next() },
        transform: { n in
          if n == 40 || n == 41 { throw Failure(at: n) }
          return Self.square(n)
        }, consume: { results.append($0) })
    }
    #expect(results.count == 40)
  }

  @Test(arguments: [1, 3])
  func deliversWhatCameBeforeAnInputError(_ jobs: Int) async throws {
    var next = 0
    var results: [Int] = []
    await #expect(throws: Failure(at: 10)) {
      try await orderedMap(
        jobs: jobs,
        next: { () throws -> Int? in
          if next == 10 { throw Failure(at: 10) }
          next += 1
          return next
        }, transform: Self.square, consume: { results.append($0) })
    }
    #expect(results.count == 10)
  }
}
