import InquitModel

/// Reads documents that somebody else put into one JSON array, with a line for each or over several.
struct NativeArrayReader: DocumentReader {
  private var records: JSONRecordReader
  private let reader: NativeReader
  private let options: ReadOptions
  private var number = 0
  private(set) var losses = LossReport()

  init(_ source: ByteSource, _ options: ReadOptions) {
    records = JSONRecordReader(source)
    reader = NativeReader(options: options)
    self.options = options
  }

  mutating func next() throws -> ReadDocument? {
    guard let record = try records.next() else { return nil }
    number += 1
    if number == 1, records.source.hadByteOrderMark {
      losses.note(.byteOrderMark, in: options.defaultID, "U+FEFF")
    }
    let places = RecordPlaces(record)
    do throws(ReadError) {
      var read = try reader.document(onLine: record.bytes, number: number)
      read.place = places.place(of: read.place)
      read.annotationPlaces = read.annotationPlaces.map(places.place)
      read.relationPlaces = read.relationPlaces.map(places.place)
      for i in read.faults.indices { read.faults[i].place = places.place(of: read.faults[i].place) }
      return read
    } catch {
      var error = error
      let place = places.place(of: FilePlace(line: number, column: error.column ?? 1))
      (error.line, error.column) = (place.line, place.column)
      throw error
    }
  }
}

/// The places of a record in its file, from those that take it for one line.
private struct RecordPlaces {
  private let start: FilePlace
  /// The indexes of the code points with which the record's lines start.
  private var lineStarts = [0]

  init(_ record: JSONRecord) {
    start = record.start
    var count = 0
    for byte in record.bytes where byte & 0xC0 != 0x80 {
      count += 1
      if byte == UInt8(ascii: "\n") { lineStarts.append(count) }
    }
  }

  func place(of place: FilePlace) -> FilePlace {
    let index = (place.column ?? 1) - 1
    let line = lineStarts.partitioningIndex { $0 > index } - 1
    return FilePlace(
      line: start.line + line,
      column: index - lineStarts[line] + (line == 0 ? start.column ?? 1 : 1))
  }
}
