import Foundation

/// The folder with the training data.
struct Corpora {
  let folder: URL

  /// The text of a file in it, unpacked.
  func read(_ file: String) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["gzip", "-dc", folder.appending(path: file).path]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw CorpusError(file: file, reason: "could not be unpacked")
    }
    return String(decoding: data, as: UTF8.self)
  }
}

struct CorpusError: Error, CustomStringConvertible {
  let file: String
  let reason: String
  var description: String { "\(file): \(reason)" }
}
