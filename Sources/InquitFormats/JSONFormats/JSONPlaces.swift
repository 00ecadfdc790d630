import InquitModel

/// Where the values of one record stand in their file. Each list or object on the way to a value is looked through
/// once, whatever the number of places asked for.
final class JSONPlaces {
  private let locator: JSONLocator
  private let start: FilePlace
  /// The value that paths start from.
  private let root: JSONLocator.Item
  /// What the containers hold that have been looked into, by where they start.
  private var contents: [Int: [JSONLocator.Item]] = [:]
  private lazy var index = PlaceIndex(locator.bytes, start: start)

  init(_ record: JSONRecord) {
    locator = JSONLocator(record.bytes)
    start = record.start
    root = JSONLocator.Item(whole: 0..<record.bytes.count, value: 0..<record.bytes.count)
  }

  /// Gives `place` for all, where values are not in the file as they are.
  init(all place: FilePlace) {
    locator = JSONLocator([])
    start = place
    root = JSONLocator.Item(whole: 0..<0, value: 0..<0)
  }

  /// The place of the value at a path such as `spans[3].value.`; that of the record when the path leads nowhere.
  func place(at path: String) -> FilePlace {
    if path.isEmpty { return start }
    var item = root
    for step in Self.steps(of: path) {
      guard let next = self.item(step, in: item) else { return start }
      item = next
    }
    if item.value.isEmpty { return start }
    return index.place(of: item.value.lowerBound)
  }

  private func item(_ step: JSONLocator.Step, in container: JSONLocator.Item) -> JSONLocator.Item? {
    let items = contents(of: container)
    switch step {
    case .index(let i): return items.indices.contains(i) ? items[i] : nil
    case .key(let key):
      if let item = locator.member(key, of: items) { return item }
      // A pair of a text and an object is read as the object.
      guard items.count == 2, locator.bytes[items[0].value.lowerBound] == UInt8(ascii: "\"") else {
        return nil
      }
      return locator.member(key, of: contents(of: items[1]))
    }
  }

  private func contents(of container: JSONLocator.Item) -> [JSONLocator.Item] {
    if let known = contents[container.value.lowerBound] { return known }
    let items = locator.items(in: container.value)
    contents[container.value.lowerBound] = items
    return items
  }

  /// The steps of `spans[3].value.`.
  static func steps(of path: String) -> [JSONLocator.Step] {
    path.split(separator: ".").flatMap { piece -> [JSONLocator.Step] in
      let parts = piece.split(separator: "[", omittingEmptySubsequences: false)
      let key = parts[0].isEmpty ? [] : [JSONLocator.Step.key(String(parts[0]))]
      return key + parts.dropFirst().map { .index(Int($0.dropLast()) ?? -1) }
    }
  }
}
