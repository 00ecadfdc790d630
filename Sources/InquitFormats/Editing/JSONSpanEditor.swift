import InquitModel

/// Edits formats whose files are JSON with a list or an object for each annotation, where its place leads: `[0, 5, "PER"]`,
/// or members `start` and `end`, under the names that formats give them.
struct JSONSpanEditor: RecordEditor {
  private let locator: JSONLocator
  private let places: PlaceIndex
  /// Whether ends are tokens, the last one inside.
  private let countsTokens: Bool

  private static let startKeys = ["start", "start_offset", "start_char"]
  private static let endKeys = ["end", "end_offset", "end_char"]
  private static let labelKeys = ["label", "label_name", "labels"]

  init(_ record: EditedRecord, countsTokens: Bool = false) {
    locator = JSONLocator(record.bytes)
    places = PlaceIndex(record.bytes, start: record.start)
    self.countsTokens = countsTokens
  }

  func replacements(for edits: [DocumentEdit], of read: ReadDocument) -> [ByteReplacement]? {
    var all: [ByteReplacement] = []
    for edit in edits {
      guard let replacements = replacements(for: edit, of: read) else { return nil }
      all += replacements
    }
    return all
  }

  private func replacements(for edit: DocumentEdit, of read: ReadDocument) -> [ByteReplacement]? {
    switch edit {
    case .setRanges(let i, let ranges): setRanges(i, ranges, read)
    case .setLabel(let i, let label): setLabel(i, label, read)
    case .setAttribute: nil
    case .removeAnnotation(let i): removal(read.annotationPlaces, i)
    case .removeRelation(let i): removal(read.relationPlaces, i)
    }
  }

  // MARK: Where things stand

  /// The value at a place.
  private func item(_ places: [FilePlace], _ i: Int) -> JSONLocator.Item? {
    guard places.indices.contains(i) else { return nil }
    return self.places.offset(of: places[i]).flatMap(locator.item(startingAt:))
  }

  private func isObject(_ item: JSONLocator.Item) -> Bool {
    locator.bytes[item.value.lowerBound] == UInt8(ascii: "{")
  }

  private func member(_ keys: [String], of items: [JSONLocator.Item]) -> JSONLocator.Item? {
    keys.lazy.compactMap { locator.member($0, of: items) }.first
  }

  /// The members of the object that states a span: the annotation, or its `value`.
  private func members(ofSpan item: JSONLocator.Item) -> [JSONLocator.Item] {
    let items = locator.items(in: item.value)
    guard isObject(item), member(Self.startKeys, of: items) == nil,
      let value = locator.member("value", of: items)
    else { return items }
    return locator.items(in: value.value)
  }

  // MARK: Edits

  private func setRanges(_ i: Int, _ ranges: [ByteRange], _ read: ReadDocument) -> [ByteReplacement]? {
    guard let item = item(read.annotationPlaces, i) else { return nil }
    var spans = [item]
    // An interrupted quote has a list of contents, a span each.
    if isObject(item), let contents = locator.member("contents", of: locator.items(in: item.value)) {
      spans = locator.items(in: contents.value)
    }
    guard spans.count == ranges.count else { return nil }
    var all: [ByteReplacement] = []
    for (span, range) in zip(spans, ranges) {
      guard let replacements = setRange(of: span, range, read.document) else { return nil }
      all += replacements
    }
    return all
  }

  private func setRange(
    of item: JSONLocator.Item, _ range: ByteRange, _ document: Document
  ) -> [ByteReplacement]? {
    guard let (newStart, newEnd) = numbers(range, document) else { return nil }
    let items = members(ofSpan: item)
    let ends =
      isObject(item)
      ? [member(Self.startKeys, of: items), member(Self.endKeys, of: items)].compactMap { $0 }
      : Array(items.prefix(2))
    guard ends.count == 2 else { return nil }
    var all = [number(newStart, for: ends[0]), number(newEnd, for: ends[1])]
    if let text = locator.member("text", of: items),
      locator.bytes[text.value.lowerBound] == UInt8(ascii: "\"")
    {
      all.append(ByteReplacement(text.value, JSONValue.string(document.text[range]).json))
    }
    let tokens = TokenGrid(document.tokens ?? []).indexes(touching: range)
    for (key, index) in [
      ("token_start", tokens?.lowerBound), ("token_end", tokens.map { $0.upperBound - 1 }),
    ] {
      guard let stated = locator.member(key, of: items) else { continue }
      guard let index else { return nil }
      all.append(number(index, for: stated))
    }
    return all
  }

  private func number(_ number: Int, for item: JSONLocator.Item) -> ByteReplacement {
    ByteReplacement(item.value, Array("\(number)".utf8))
  }

  /// What the file is to say of a range.
  private func numbers(_ range: ByteRange, _ document: Document) -> (Int, Int)? {
    guard countsTokens else {
      return OffsetMap<UTF32>(document.text).range(of: range).map {
        ($0.lowerBound.value, $0.upperBound.value)
      }
    }
    let grid = TokenGrid(document.tokens ?? [])
    guard grid.range(touching: range) == range, let run = grid.indexes(touching: range) else { return nil }
    return (run.lowerBound, run.upperBound - 1)
  }

  private func setLabel(_ i: Int, _ label: Label, _ read: ReadDocument) -> [ByteReplacement]? {
    guard let item = item(read.annotationPlaces, i) else { return nil }
    let items = members(ofSpan: item)
    var stated = isObject(item) ? member(Self.labelKeys, of: items) : items.count > 2 ? items[2] : nil
    if let list = stated, locator.bytes[list.value.lowerBound] == UInt8(ascii: "[") {
      let labels = locator.items(in: list.value)
      stated = labels.count == 1 ? labels[0] : nil
    }
    return stated.map { [ByteReplacement($0.value, JSONValue.string(label.rawValue).json)] }
  }

  private func removal(_ places: [FilePlace], _ i: Int) -> [ByteReplacement]? {
    guard let item = item(places, i), locator.isElement(item) else { return nil }
    return [ByteReplacement(locator.removal(of: item), [])]
  }
}
