// Times reading and writing native JSONL on one core, beside Foundation's ways of reading the same lines.
//
//     swift run -c release time-native FILE.jsonl…

import BenchmarkSupport
import Foundation
import InquitFormats
import InquitModel

/// A document as Foundation's decoder would make it.
struct DecodedDocument: Decodable {
  struct Item: Decodable {
    let id: String
    let label: String
    let ranges: [[Int]]
    let text: String?
  }

  struct Arrow: Decodable {
    let label: String
    let source: String
    let target: String
  }

  let id: String
  let text: String
  let sentences: [[Int]]?
  let tokens: [[Int]]?
  let annotations: [Item]
  let relations: [Arrow]
}

for path in CommandLine.arguments.dropFirst() {
  let file = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
  let lines = file.split(separator: UInt8(ascii: "\n")).map { Array($0) }
  let datas = lines.map { Data($0) }
  let reader = NativeReader()
  let documents = try lines.enumerated().map { try reader.document(onLine: $1, number: $0 + 1).document }
  var writer = NativeWriter()
  let decoder = JSONDecoder()
  print("\(path): \(lines.count) documents, \(file.count) bytes")
  try time(
    [
      Stage("JSONSerialization of Foundation") {
        try datas.reduce(0) { try $0 + (JSONSerialization.jsonObject(with: $1) is [String: Any] ? 1 : 0) }
      },
      Stage("JSONDecoder of Foundation") {
        try datas.reduce(0) { try $0 + decoder.decode(DecodedDocument.self, from: $1).annotations.count }
      },
      Stage("reading") {
        try lines.reduce(0) { try $0 + reader.document(onLine: $1, number: 1).document.annotations.count }
      },
      Stage("reading the whole file, with the cutting of lines") {
        guard var reader = try Format.native.reader(ByteSource(bytes: file)) else { return 0 }
        var count = 0
        while let read = try reader.next() { count += read.document.annotations.count }
        return count
      },
      Stage("writing") { documents.reduce(0) { $0 + writer.line(for: $1).count } },
    ], size: file.count)
}
