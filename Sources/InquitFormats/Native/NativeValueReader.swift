import InquitModel

/// Reads documents that somebody else put into one JSON array, or one after the other over several lines each.
struct NativeValueReader: DocumentReader {
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
    // The reader of a line counts in code points of the whole record.
    let index = PlaceIndex(record.bytes, start: record.start)
    func place(_ inRecord: FilePlace) -> FilePlace { index.place(ofCodePoint: (inRecord.column ?? 1) - 1) }
    do throws(ReadError) {
      var read = try reader.document(onLine: record.bytes, number: number)
      read.place = place(read.place)
      read.annotationPlaces = read.annotationPlaces.map(place)
      read.relationPlaces = read.relationPlaces.map(place)
      for i in read.faults.indices { read.faults[i].place = place(read.faults[i].place) }
      return read
    } catch {
      var error = error
      let inFile = place(FilePlace(line: number, column: error.column ?? 1))
      (error.line, error.column) = (inFile.line, inFile.column)
      throw error
    }
  }
}
