import InquitModel

/// Building JSON in formats that count code points.
struct CodePointOffsets {
  private let map: OffsetMap<UTF32>

  init(_ text: SourceText) { map = OffsetMap<UTF32>(text) }

  /// `range` in code points. Ranges of documents lie inside the text and between code points.
  func integers(_ range: ByteRange) -> (start: Int, end: Int) {
    guard let scalars = map.range(of: range) else {
      preconditionFailure("a range that lies outside the text or splits a code point")
    }
    return (scalars.lowerBound.value, scalars.upperBound.value)
  }

  func numbers(_ range: ByteRange) -> (start: JSONValue, end: JSONValue) {
    let (start, end) = integers(range)
    return (.number("\(start)"), .number("\(end)"))
  }
}

extension JSONObject {
  /// Appends `value` as a line of JSONL.
  func writeLine(to output: inout [UInt8]) {
    var json = JSONWriter()
    json.object(self)
    json.raw("\n")
    output.append(contentsOf: json.bytes)
  }
}

/// Writes the records of a file that is one JSON array, a record a line.
struct JSONArrayWriter {
  private var count = 0

  mutating func write(_ record: JSONObject, to output: inout [UInt8]) {
    output.append(contentsOf: (count == 0 ? "[\n" : ",\n").utf8)
    count += 1
    var json = JSONWriter()
    json.object(record)
    output.append(contentsOf: json.bytes)
  }

  func finish(to output: inout [UInt8]) {
    output.append(contentsOf: (count == 0 ? "[]\n" : "\n]\n").utf8)
  }
}
