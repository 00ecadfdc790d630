import Foundation
import Inquit
import InquitTestSupport
import Testing

/// What ships in `Datasets` is what the tool itself would accept and write.
@Suite struct DatasetTests {
  static let files = ["energy-ceasefire/energy-ceasefire.jsonl", "quotation-styles/quotation-styles.jsonl"]

  private func lines(_ file: String) throws -> [ArraySlice<UInt8>] {
    try TestFiles.bytes("Datasets/\(file)").split(separator: UInt8(ascii: "\n"))
  }

  @Test(arguments: files)
  func everyLineIsAsTheWriterWritesIt(file: String) throws {
    var writer = NativeWriter()
    for (i, line) in try lines(file).enumerated() {
      let read = try NativeReader().document(onLine: Array(line), number: i + 1)
      #expect(read.faults.isEmpty)
      #expect(writer.line(for: read.document).dropLast().elementsEqual(line))
    }
  }

  @Test(arguments: files)
  func theLinterFindsNoError(file: String) throws {
    let linter = Linter(schema: .builtin)
    for (i, line) in try lines(file).enumerated() {
      let read = try NativeReader().document(onLine: Array(line), number: i + 1)
      for finding in linter.findings(in: read) where finding.level == .error {
        Issue.record("\(file):\(finding.place.line): \(finding.message) [\(finding.name)]")
      }
    }
  }

  @Test(arguments: files)
  func allOfItIsAPersonsWork(file: String) throws {
    for (i, line) in try lines(file).enumerated() {
      let read = try NativeReader().document(onLine: Array(line), number: i + 1)
      for annotation in read.document.annotations {
        #expect(annotation.provenance == Provenance(producer: "human", status: .accepted))
      }
    }
  }

  /// The raw article of each document is in `seeds`, with a line end where a file has one.
  @Test(arguments: files)
  func everyDocumentHasItsSeed(file: String) throws {
    for (i, line) in try lines(file).enumerated() {
      let document = try NativeReader().document(onLine: Array(line), number: i + 1).document
      let seed = try TestFiles.bytes("seeds/\(document.language ?? "")/\(document.id).txt")
      #expect(seed == document.text.bytes || seed == document.text.bytes + [UInt8(ascii: "\n")])
    }
  }
}
