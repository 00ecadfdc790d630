import InquitModel

/// Reads formats whose files are JSON: one array, or a record after the other. What a record means, the
/// format says.
struct JSONDocumentReader: DocumentReader {
  /// Turns one record into documents, and notes what they cannot hold.
  typealias Decode = (JSONFields, inout LossReport) throws(ReadError) -> [ReadDocument]

  private var records: JSONRecordReader
  private let decode: Decode
  private var waiting: ArraySlice<ReadDocument> = []
  private var number = 0
  private var noted = LossReport()
  private var units = UnitEvidence()
  private let options: ReadOptions

  /// `acceptsPairs` allows records that are a text and an object; the text becomes its member `text`.
  init(
    _ source: ByteSource, _ options: ReadOptions, acceptsPairs: Bool = false, decode: @escaping Decode
  ) {
    records = JSONRecordReader(source, acceptsPairs: acceptsPairs)
    self.decode = decode
    self.options = options
  }

  mutating func next() throws -> ReadDocument? {
    while waiting.isEmpty {
      guard let record = try records.next() else { return nil }
      number += 1
      if number == 1, records.source.hadByteOrderMark {
        noted.note(.byteOrderMark, in: options.defaultID, "U+FEFF")
      }
      let fields = JSONFields(
        object: try record.object(), path: "", places: JSONPlaces(record), number: number, options: options)
      waiting = try decode(fields, &noted)[...]
    }
    guard let read = waiting.popFirst() else { return nil }
    if options.unit == nil { units.add(read.document) }
    return read
  }

  var losses: LossReport {
    var losses = noted
    units.note(in: &losses)
    return losses
  }
}

/// A JSON object whose values are asked for by type, with errors that name the key and the object's place.
struct JSONFields {
  let object: JSONObject
  /// Where the object stands in its record, as in `spans[3].`.
  let path: String
  /// Where the values of the record stand.
  let places: JSONPlaces
  /// The record's number, from 1.
  let number: Int
  let options: ReadOptions

  /// Where the object stands.
  var place: FilePlace { places.place(at: path) }

  func fault(_ message: String, help: String? = nil) -> ReadError {
    ReadError(line: place.line, column: place.column, message: message, help: help)
  }

  func value(_ key: String) -> JSONValue? {
    let value = object[key]
    return value == .null ? nil : value
  }

  /// The first of `keys` that is there, and not null.
  func first(of keys: String...) -> (key: String, value: JSONValue)? {
    for key in keys { if let value = value(key) { return (key, value) } }
    return nil
  }

  func string(_ key: String) throws(ReadError) -> String {
    guard case .string(let string)? = value(key) else { throw fault("\(path)\(key) should be a string") }
    return string
  }

  func optionalString(_ key: String) throws(ReadError) -> String? {
    value(key) == nil ? nil : try string(key)
  }

  func integer(_ key: String) throws(ReadError) -> Int {
    guard let value = value(key), let integer = Self.integer(value) else {
      throw fault("\(path)\(key) should be a whole number")
    }
    return integer
  }

  func optionalInteger(_ key: String) throws(ReadError) -> Int? {
    value(key) == nil ? nil : try integer(key)
  }

  /// A string, or a number as it is spelled: ids are either.
  func optionalID(_ key: String) throws(ReadError) -> String? {
    switch value(key) {
    case nil: return nil
    case .string(let string): return string
    case .number(let spelling): return spelling
    default: throw fault("\(path)\(key) should be a string or a number")
    }
  }

  /// The array under `key`; empty when it is absent.
  func array(_ key: String) throws(ReadError) -> [JSONValue] {
    switch value(key) {
    case nil: return []
    case .array(let values): return values
    default: throw fault("\(path)\(key) should be a list")
    }
  }

  /// The objects of the array under `key`; none when it is absent.
  func objects(_ key: String) throws(ReadError) -> [JSONFields] {
    var fields: [JSONFields] = []
    for (i, value) in try array(key).enumerated() {
      fields.append(try self.fields(value, "\(path)\(key)[\(i)]"))
    }
    return fields
  }

  /// The object under `key`; nil when it is absent.
  func optionalObject(_ key: String) throws(ReadError) -> JSONFields? {
    guard let value = value(key) else { return nil }
    return try fields(value, "\(path)\(key)")
  }

  func strings(_ key: String) throws(ReadError) -> [String] {
    var strings: [String] = []
    for (i, value) in try array(key).enumerated() {
      guard case .string(let string) = value else { throw fault("\(path)\(key)[\(i)] should be a string") }
      strings.append(string)
    }
    return strings
  }

  /// Notes each member besides `known` that says something: documents have no place for it.
  func noteOthers(besides known: Set<String>, in document: String, _ losses: inout LossReport) {
    for member in object.members where !known.contains(member.key) && !member.value.saysNothing {
      losses.note(.other, in: document, "\(path)\(member.key)")
    }
  }

  func fields(_ value: JSONValue, _ path: String) throws(ReadError) -> JSONFields {
    guard case .object(let object) = value else { throw fault("\(path) should be an object") }
    return JSONFields(object: object, path: path + ".", places: places, number: number, options: options)
  }

  /// The object without `keys`.
  func rest(without keys: Set<String>) -> JSONObject {
    JSONObject(object.members.filter { !keys.contains($0.key) })
  }

  /// The id of a document that names none.
  var defaultID: String { "\(options.defaultID)-\(number)" }

  static func integer(_ value: JSONValue) -> Int? {
    guard case .number(let spelling) = value else { return nil }
    return Int(spelling)
  }

  /// What a range says, for `RangeResolver`.
  func stated(_ start: Int, _ end: Int, _ path: String? = nil) -> RangeResolver.Stated {
    let path = path ?? String(self.path.dropLast())
    return RangeResolver.Stated(start: start, end: end, path: path, in: places)
  }
}
