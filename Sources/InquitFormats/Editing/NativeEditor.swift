import InquitModel

/// Edits a line of the native format.
struct NativeEditor: RecordEditor {
  private let locator: JSONLocator

  init(_ record: EditedRecord) { locator = JSONLocator(record.bytes) }

  func replacements(for edits: [DocumentEdit], of read: ReadDocument) -> [ByteReplacement]? {
    var all: [ByteReplacement] = []
    for edit in edits {
      guard let replacements = replacements(for: edit, of: read.document) else { return nil }
      all += replacements
    }
    return all
  }

  private func replacements(for edit: DocumentEdit, of document: Document) -> [ByteReplacement]? {
    switch edit {
    case .setRanges(let i, let ranges): setRanges(i, ranges, document)
    case .setLabel(let i, let label):
      value(annotation(i) + [.key("label")], .string(label.rawValue)).map { [$0] }
    case .setAttribute(let i, let name, let value): setAttribute(i, name, value)
    case .removeAnnotation(let i): removal(annotation(i))
    case .removeRelation(let i): removal([.key("relations"), .index(i)])
    }
  }

  private func annotation(_ i: Int) -> [JSONLocator.Step] { [.key("annotations"), .index(i)] }

  /// New ranges, and with them the text that the annotation repeats.
  private func setRanges(_ i: Int, _ ranges: [ByteRange], _ document: Document) -> [ByteReplacement]? {
    let map = OffsetMap<UTF32>(document.text)
    let scalars = ranges.compactMap { map.range(of: $0) }
    guard scalars.count == ranges.count, i < document.annotations.count else { return nil }
    let list = JSONValue.array(
      scalars.map { .array([.number("\($0.lowerBound.value)"), .number("\($0.upperBound.value)")]) })
    guard let newRanges = value(annotation(i) + [.key("ranges")], list) else { return nil }
    var changed = document.annotations[i]
    changed.ranges = ranges
    let text = value(annotation(i) + [.key("text")], .string(changed.coveredText(in: document.text)))
    return [newRanges] + (text.map { [$0] } ?? [])
  }

  private func setAttribute(_ i: Int, _ name: String, _ newValue: JSONValue?) -> [ByteReplacement]? {
    let path = annotation(i) + [.key("attributes")]
    guard let newValue else { return removal(path + [.key(name)]) }
    if let replacement = value(path + [.key(name)], newValue) { return [replacement] }
    if let attributes = locator.item(at: path) { return [insertion(name, newValue, atStartOf: attributes)] }
    return locator.item(at: annotation(i)).map {
      [insertion("attributes", .object([name: newValue]), atStartOf: $0)]
    }
  }

  /// A new first member of the object that an item is.
  private func insertion(
    _ name: String, _ value: JSONValue, atStartOf item: JSONLocator.Item
  ) -> ByteReplacement {
    let isEmpty = locator.items(in: item.value).isEmpty
    let member = JSONValue.string(name).json + [UInt8(ascii: ":")] + value.json
    let start = item.value.lowerBound + 1
    return ByteReplacement(start..<start, member + (isEmpty ? [] : [UInt8(ascii: ",")]))
  }

  private func value(_ path: [JSONLocator.Step], _ value: JSONValue) -> ByteReplacement? {
    locator.item(at: path).map { ByteReplacement($0.value, value.json) }
  }

  private func removal(_ path: [JSONLocator.Step]) -> [ByteReplacement]? {
    locator.item(at: path).map { [ByteReplacement(locator.removal(of: $0), [])] }
  }
}
