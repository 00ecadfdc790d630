import Foundation
import InquitFormats
import InquitModel
import InquitTestSupport

/// The texts of the development corpora.
enum Corpus {
  /// The texts of a corpus, or nil (with a message) when it is not there.
  static func lines(_ name: String) throws -> [SourceText]? {
    guard let file = TestFiles.corpus("\(name).jsonl.gz") else {
      print("skipped: no corpus \(name); INQUIT_CORPORA names the folder of the development corpora")
      return nil
    }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["gzip", "-dc", file.path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return try data.split(separator: UInt8(ascii: "\n")).compactMap { line in
      let object = try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any]
      return (object?["text"] as? String).map { SourceText($0) }
    }
  }
}
