import Foundation
import Testing

@testable import InquitCommand

@Suite final class InterruptionTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "inquit-\(UUID().uuidString)")

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Whenever the signal comes, between two files or within one, none is left half-written.
  @Test(arguments: [
    ["--to", "brat", "--output", "out/"], ["--to", "hf", "--split", "80/20", "--output", "out/"],
    ["--to", "doccano", "--output", "out/news.jsonl"],
  ])
  func aSignalLeavesNothing(arguments: [String]) throws {
    let output = folder.appending(path: "out")
    try FileManager.default.createDirectory(at: output, withIntermediateDirectories: true)
    let documents = (0..<5000).map {
      #"{"inquit":1,"id":"d\#($0)","text":"Ann \#($0)","annotations":[]}"# + "\n"
    }
    try documents.joined().write(to: folder.appending(path: "a.jsonl"), atomically: false, encoding: .utf8)
    for signal in [SIGTERM, SIGINT, SIGHUP] {
      let process = Process()
      process.executableURL = CommandRunner.products.appending(path: "inquit")
      process.arguments = ["export", "a.jsonl"] + arguments
      process.currentDirectoryURL = folder
      process.standardError = FileHandle.nullDevice
      try process.run()
      func files() -> [String] { (try? FileManager.default.contentsOfDirectory(atPath: output.path)) ?? [] }
      while process.isRunning, files().isEmpty { usleep(1000) }
      kill(process.processIdentifier, signal)
      process.waitUntilExit()
      // On a busy machine the signal may come when all is done.
      if process.terminationReason == .exit {
        #expect(!files().contains { $0.hasSuffix(".part") })
        for file in files() { try FileManager.default.removeItem(at: output.appending(path: file)) }
      } else {
        #expect(process.terminationStatus == signal)
        #expect(files().isEmpty, "\(files().prefix(3))")
      }
    }
  }
}
