import ArgumentParser
import Foundation
import Inquit
import InquitFormats
import InquitModel

@main
struct InquitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inquit", abstract: "Annotate news, check label files, export training data.",
    subcommands: [Annotate.self])
}

struct Annotate: ParsableCommand {
  @Argument var file: String

  func run() throws {
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: file)))
    var writer = NativeWriter()
    let pipeline = Pipeline()
    var out = Data()
    if file.hasSuffix(".jsonl") {
      for (i, line) in bytes.split(separator: 0x0A).enumerated() {
        let read = try NativeReader().document(onLine: Array(line), number: i + 1)
        out.append(contentsOf: writer.line(for: pipeline.annotate(read.document)))
      }
    } else {
      let name = file.split(separator: "/").last!.split(separator: ".").first!
      out.append(
        contentsOf: writer.line(
          for: pipeline.annotate(Document(id: String(name), language: "en", text: try SourceText(utf8: bytes)))))
    }
    FileHandle.standardOutput.write(out)
  }
}
