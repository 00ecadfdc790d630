import Dispatch
import Foundation
import InquitModel

/// Something to be timed. It gives a number that depends on its result, so that no work can be left out.
public struct Stage {
  let name: String
  let run: () throws -> Int

  public init(_ name: String, run: @escaping () throws -> Int) {
    self.name = name
    self.run = run
  }
}

/// Runs all stages in turn, round after round, and prints for each the median speed over `size` bytes and the
/// median ratio to the first stage in the same round: machines are noisy, ratios less so.
public func time(_ stages: [Stage], size: Int, rounds: Int = 7) throws {
  var times = stages.map { _ in [Double]() }
  var results = stages.map { _ in 0 }
  for _ in 0..<rounds {
    for (i, stage) in stages.enumerated() {
      let start = DispatchTime.now().uptimeNanoseconds
      results[i] = try stage.run()
      times[i].append(Double(DispatchTime.now().uptimeNanoseconds - start))
    }
  }
  for (i, stage) in stages.enumerated() {
    let speed = String(format: "%7.1f MB/s", 1000 * Double(size) / median(times[i]))
    let ratio = String(format: "%5.2f", median(zip(times[0], times[i]).map { $0 / $1 }))
    print("  \(speed)  × \(ratio)  \(stage.name) (\(results[i]))")
  }
}

private func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

/// A plain text file cut at blank lines into documents of about five kilobytes.
public func documents(inFile path: String) throws -> [SourceText] {
  let documentSize = 5000
  let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
  var result: [SourceText] = []
  var start = 0
  for i in bytes.indices {
    let isLast = i + 1 == bytes.count
    let isBlankLine = bytes[i] == UInt8(ascii: "\n") && (isLast || bytes[i + 1] == UInt8(ascii: "\n"))
    if isLast || isBlankLine && i - start >= documentSize {
      result.append(try SourceText(utf8: Array(bytes[start...i])))
      start = i + 1
    }
  }
  return result
}
