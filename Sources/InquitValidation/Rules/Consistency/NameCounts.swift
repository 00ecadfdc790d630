import InquitModel

/// How often each value of something was seen for each string, with the first places of each value.
///
/// What it holds grows with the distinct strings and values, not with the text.
struct NameCounts {
  struct Value {
    let value: String
    var count = 0
    /// The first places, for showing.
    var sightings: [Sighting] = []
  }

  private var values: [String: [Value]] = [:]
  /// The strings in the order in which they were first seen, so that findings come in a fixed order.
  private var order: [String] = []

  private static let mostSightings = 3

  mutating func add(_ value: String, of name: String, sighting: () -> Sighting) {
    if values[name] == nil { order.append(name) }
    var list = values[name, default: []]
    let i = list.firstIndex { sameBytes($0.value, value) } ?? list.count
    if i == list.count { list.append(Value(value: value)) }
    list[i].count += 1
    if list[i].sightings.count < Self.mostSightings { list[i].sightings.append(sighting()) }
    values[name] = list
  }

  /// The strings of which one value is the rule and another the exception: seen three times at least, and four times
  /// as often.
  func exceptions() -> [(name: String, usual: Value, odd: Value)] {
    order.flatMap { name -> [(name: String, usual: Value, odd: Value)] in
      guard let list = values[name], list.count > 1, let usual = list.max(by: { $0.count < $1.count }),
        usual.count >= 3
      else { return [] }
      return list.filter { $0.count * 4 <= usual.count }.map { (name, usual, $0) }
    }
  }
}

extension CorpusReport {
  /// Reports the places of each exception.
  mutating func add(
    _ exceptions: [(name: String, usual: NameCounts.Value, odd: NameCounts.Value)],
    help: String, message: (String, NameCounts.Value, NameCounts.Value) -> String
  ) {
    for (name, usual, odd) in exceptions {
      for sighting in odd.sightings {
        add(
          message(name, usual, odd), at: sighting, help: help,
          notes: usual.sightings.prefix(1).map { $0.note("as elsewhere") },
          surprise: Surprise.bits(of: odd.count, among: usual.count + odd.count))
      }
    }
  }
}

extension CheckedDocument {
  /// The annotations of persons, organisations and locations that were not rejected, with what they cover.
  var nameAnnotations: [(annotation: Int, text: String)] {
    annotations.indices.compactMap { i in
      let annotation = annotations[i]
      guard [.person, .organisation, .location].contains(annotation.label), annotation.ranges.count == 1,
        annotation.provenance.status != .rejected, !annotation.ranges[0].isEmpty
      else { return nil }
      return (i, text[annotation.ranges[0]])
    }
  }
}
